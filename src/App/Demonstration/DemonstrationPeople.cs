namespace Throughline.App.Demonstration;

/// <summary>
/// Lets invented people live through the mechanism: each life says when it wants to act next, and the earliest acts. What would happen after today
/// does not happen, so that some work is left undone, some of it late.
/// </summary>
internal sealed class DemonstrationPeople(SimulatedScopes scopes, DemonstrationCast cast, int seed)
{
    private readonly PriorityQueue<IAsyncEnumerator<DateTime>, (DateTime At, int Order)> _lives = new();
    private int _order;

    public async Task Load(int people, DateTime from, DateTime until, CancellationToken cancel, params IAsyncEnumerable<DateTime>[] beside)
    {
        foreach (var life in beside) Begin(life, from);
        var words = SampleYaml.Read<PeopleFile>("people.yaml");
        var step = (until - from - TimeSpan.FromHours(8)) / people;
        for (var place = 0; place < people; place++)
        {
            var person = InventedPerson.Invent(place, seed, words);
            var arrival = from + step * place + step * person.Chance.NextDouble() * .8;
            Begin(new DemonstrationLife(scopes, cast, person, words, Begin).Live(arrival, cancel), from);
        }
        while (_lives.TryDequeue(out var life, out _))
        {
            if (await life.MoveNextAsync() && life.Current <= until) _lives.Enqueue(life, (life.Current, _order++));
            else await life.DisposeAsync();
        }
    }

    private void Begin(IAsyncEnumerable<DateTime> life, DateTime at) => _lives.Enqueue(life.GetAsyncEnumerator(), (at, _order++));
}
