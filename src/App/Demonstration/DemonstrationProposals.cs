using System.Globalization;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.App.Demonstration;

/// <summary>Words the invented proposals through the desks that drafters use: one adopted, one under review with positions and views, one draft.</summary>
internal sealed class DemonstrationProposals(SimulatedScopes scopes, DemonstrationCast cast, DateTime now)
{
    private const string Country = "XA";

    private readonly Viewer _expert = cast.One(Role.LegalExpert, "ministry-justice");

    public async Task Load(CancellationToken cancel)
    {
        var ranks = SampleYaml.Read<RankFile>("ranks.yaml").Ranks.ConvertAll(rank => new RankCard(rank.Name, rank.Level, rank.Body, Day(rank.From), rank.Until is null ? null : Day(rank.Until)));
        await scopes.At(now.AddDays(-60), async services =>
            Stop("ranks.yaml", await services.GetRequiredService<RankRegister>().Set(Country, ranks, Act("rank.set", now.AddDays(-60)), cancel)));
        foreach (var sample in SampleYaml.Read<DelegationFile>("delegations.yaml").Delegations) await Delegate(sample, cancel);
        foreach (var sample in SampleYaml.Read<ProposalFile>("proposals.yaml").Proposals) await Propose(sample, cancel);
    }

    private async Task Delegate(DelegationSample sample, CancellationToken cancel)
    {
        var at = now.AddDays(-20);
        var today = DateOnly.FromDateTime(now);
        var handle = await scopes.At(at, async services => Stored("delegations.yaml, " + sample.Place, await services.GetRequiredService<DelegationRegister>().Add(
            new DelegationDraft(sample.Act, sample.Place, sample.Body, sample.Ordered, sample.Due is { } due ? Day(due) : today.AddMonths(sample.DueInMonths)), Act("delegation.add", at), cancel)));
        if (sample.Issued is not { } issued) return;
        await scopes.At(at, async services => Stored("delegations.yaml, " + sample.Place, await services.GetRequiredService<DelegationRegister>().Issue(
            handle, 1, sample.IssuedAct, null, Day(issued), Act("delegation.issue", at), cancel)));
    }

    private async Task Propose(ProposalSample sample, CancellationToken cancel)
    {
        var name = $"proposals.yaml, P-{sample.Number:00}";
        var begun = sample.Begun is { } day ? Noon(day) : now.AddDays(-sample.BegunDays);
        var handle = await scopes.At(begun, async services =>
        {
            var recommended = (await services.GetRequiredService<RecommendationLedger>().List(_expert, Country, null, cancel)).Where(card => sample.Recommendations.Contains(card.Label)).Select(card => card.Handle).ToList();
            return Stored(name, await services.GetRequiredService<ProposalDesk>().Begin(new ProposalDraft(Country, sample.Title, recommended, sample.Number), Act("proposal.begin", begun), cancel));
        });
        for (var at = 0; at < sample.Units.Count; at++) await Word(name, handle, sample.Units[at], null, sample.Units[at].Earlier.Count > 0, begun, cancel);
        if (sample.Review is null && sample.ReviewDays == 0) return;
        var review = sample.Review is { } opened ? Noon(opened) : now.AddDays(-sample.ReviewDays);
        await Move(name, handle, ProposalState.UnderReview, review, cancel);
        foreach (var position in sample.Positions) await Ask(name, handle, position, review, cancel);
        foreach (var position in sample.Positions.Where(position => position.Earlier)) await Answer(name, handle, position, review.AddDays(5), cancel);
        // Each round of redrafting gives one unit its later words, and makes a draft.
        foreach (var (days, round) in sample.RedraftedDays.Select((days, round) => (days, round)))
            await Word(name, handle, sample.Units[round], round + 1, false, now.AddDays(-days), cancel);
        foreach (var position in sample.Positions.Where(position => position.Answer is not null)) await Answer(name, handle, position, now.AddDays(-position.Days), cancel);
        foreach (var view in sample.Views) await View(name, handle, view, now.AddDays(-6), cancel);
        foreach (var expected in sample.Expected) await Expect(name, handle, expected, now.AddDays(-5), cancel);
        if (sample.Agreed is { } agreed) await Move(name, handle, ProposalState.Agreed, Noon(agreed), cancel);
        if (sample.Adoption is { } adoption) await Adopt(name, handle, adoption, cancel);
    }

    private Task Word(string name, string handle, UnitSample unit, int? ordinal, bool earlier, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
    {
        var move = unit.Missing ? UnitMove.Missing : unit.After is null ? UnitMove.Change : UnitMove.Insert;
        var draft = new UnitDraft(ordinal, unit.Act, move, unit.Place ?? unit.After ?? "", unit.Num, null, unit.Reason, earlier ? unit.Earlier : unit.Words);
        Stored(name, await services.GetRequiredService<ProposalDesk>().SaveUnit(handle, await Version(services, handle, at, cancel), draft, Act("proposal.word", at), cancel));
    });

    private Task Move(string name, string handle, ProposalState to, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
        Stored(name, await services.GetRequiredService<ProposalDesk>().Move(handle, await Version(services, handle, at, cancel), to, null, Act("proposal.move", at), cancel)));

    private Task Ask(string name, string handle, PositionSample position, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
        Stored(name, await services.GetRequiredService<PositionLedger>().Ask(handle, position.Body, position.State, DateOnly.FromDateTime(at).AddDays(position.UntilDays), Act("position.ask", at), cancel)));

    private Task Answer(string name, string handle, PositionSample position, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
    {
        var ledger = services.GetRequiredService<PositionLedger>();
        var asked = (await ledger.On(_expert, handle, DateOnly.FromDateTime(at), cancel)).First(card => card.Body == position.Body || card.Name == position.Body);
        var letter = new PositionLetter(Word<PositionAnswer>(position.Answer!), position.Number, DateOnly.FromDateTime(at), position.Office, position.Remarks);
        Stored(name, await ledger.Record(handle, asked.Handle, asked.Version, letter, Act("position.record", at), cancel));
    });

    private Task View(string name, string handle, ViewSample view, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
        Stored(name, await services.GetRequiredService<ViewLedger>().Give(handle, Word<ViewLeaning>(view.Leaning), view.Text, DemonstrationCast.Act(cast.One(Enum.Parse<Role>(view.Role)), "view.give", "demonstration", at), cancel)));

    private Task Expect(string name, string handle, ExpectedSample expected, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
        Stored(name, await services.GetRequiredService<ExpectationRegister>().Expect(handle, expected.Criterion, Word<VerdictValue>(expected.Value), expected.Reasons, 0, Act("proposal.expect", at), cancel)));

    private Task Adopt(string name, string handle, AdoptionSample sample, CancellationToken cancel)
    {
        var at = Noon(sample.Recorded);
        var facts = new AdoptionFacts(sample.ActName, sample.ActNumber, Day(sample.Adopted), Day(sample.Signed), Day(sample.Published), null, Day(sample.InForce), Day(sample.InForce), sample.Transition);
        return scopes.At(at, async services =>
            Stored(name, await services.GetRequiredService<AdoptionDesk>().Adopt(handle, await Version(services, handle, at, cancel), facts, [], Act("proposal.adopt", at), cancel)));
    }

    private async Task<int> Version(IServiceProvider services, string handle, DateTime at, CancellationToken cancel) =>
        (await services.GetRequiredService<ProposalShelf>().Open(_expert, handle, null, DateOnly.FromDateTime(at), cancel))!.Card.Version;

    private ProcessContext Act(string process, DateTime at) => DemonstrationCast.Act(_expert, process, "demonstration", at);

    private static string Stored(string name, ProposalOutcome outcome)
    {
        Stop(name, outcome.Refusals);
        return outcome.Handle!;
    }

    private static void Stop(string name, IReadOnlyList<FieldRefusal> refusals)
    {
        if (refusals.Count > 0) throw new InvalidDataException($"{name}: {refusals[0].Line}");
    }

    private static T Word<T>(string text) where T : struct, Enum => Enum.Parse<T>(text.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Noon(string text) => Day(text).ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc);
}
