using System.Runtime.CompilerServices;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Help;
using Throughline.Partners;
using Throughline.Partners.Deliveries;
using Throughline.Platform.Accounts;

namespace Throughline.App.Demonstration;

/// <summary>
/// What one invented person needed and was given, recorded every four weeks. A man finds a bed while the only house with places for men has one that somebody
/// pays for; afterwards the need is kept and nobody meets it.
/// </summary>
internal sealed class DemonstrationHelp(SimulatedScopes scopes, DemonstrationCast cast, InventedPerson person, Viewer worker, string caseHandle)
{
    // A chance of its own, so that what happens to the person elsewhere stays as it is.
    private readonly Random _chance = new(person.Place * 31 + 7);

    public async IAsyncEnumerable<DateTime> Live(DateTime at, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return at;
        var view = await scopes.At(at, services => services.GetRequiredService<CaseDesk>().Find(caseHandle, worker, cancel));
        if (view is null) yield break;
        var step = $"{view.ProcedureHandle}/S9";
        var (unit, service, house) = person.IsChild ? ("bed-night-children", PartnerService.ShelterChildren, "child-protection")
            : person.Sex == Sex.Male ? ("bed-night-men", PartnerService.ShelterMen, "house-on-the-hill") : ("bed-night-women", PartnerService.ShelterWomen, "lantern-house");
        var sleeps = person.IsChild || _chance.Next(10) < 8;
        if (sleeps) sleeps = await Need(service, at, cancel) || (person.Sex != Sex.Male && !person.IsChild) || _chance.Next(4) == 0;
        var weeks = 5 + _chance.Next(15);
        for (var week = 0; week < weeks;)
        {
            var end = Math.Min(weeks, week + 4);
            var given = new List<HelpGiven>();
            for (; week < end; week++) given.AddRange(Week(DateOnly.FromDateTime(at.AddDays(7 * (week % 4) + 6)), week, step, sleeps ? unit : null, house));
            yield return at = at.AddDays(28);
            if (given.Count > 0 && !await Record(at, given, cancel)) yield break;
        }
    }

    // True when somebody pays for such a service today.
    private Task<bool> Need(PartnerService service, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
    {
        var desk = services.GetRequiredService<HelpDesk>();
        var reason = _chance.Next(3) switch { 0 => NeedReason.Asked, 1 => NeedReason.Plan, _ => NeedReason.Danger };
        await desk.RecordNeed(caseHandle, service, reason, DateOnly.FromDateTime(at), DemonstrationCast.Act(worker, "need.record", "SOP step S10", at), cancel);
        return (await desk.Of(caseHandle, worker, cancel))?.Needs.Any(need => need.IsOpen && !need.Unfunded) == true;
    });

    private IEnumerable<HelpGiven> Week(DateOnly day, int week, string step, string? unit, string house)
    {
        if (unit is not null) yield return Given(unit, 7, house);
        if (week < 10 && _chance.Next(10) < 7) yield return Given("counselling-hour", 1 + _chance.Next(2), unit == "bed-night-women" && week % 2 == 0 ? "lantern-house" : "open-door");
        if (week % 3 == 1 && _chance.Next(10) < 7) yield return Given("legal-hour", 1 + _chance.Next(2), "norrin-legal-aid");
        if (week is 0 or 5 && _chance.Next(10) < 7) yield return Given("medical-act", 1 + _chance.Next(2), "city-clinic");
        if (week is 1 or 4 && person.Language == "ru") yield return Given("interpreter-hour", 2, "open-door");

        HelpGiven Given(string what, int quantity, string body) => new(what, quantity, cast.Bodies[body].Id, day, step);
    }

    private Task<bool> Record(DateTime at, List<HelpGiven> given, CancellationToken cancel) => scopes.At(at, async services =>
        (await services.GetRequiredService<HelpDesk>().RecordHelp(caseHandle, given, DemonstrationCast.Act(worker, "help.record", "SOP step S9", at), cancel)).Write.IsDone);
}
