using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Pages.Justice;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Justice.Claims;
using Throughline.Justice.Rules;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.LegalAid)]
public sealed class DiscloseClaimModel(CaseDesk desk, ClaimDesk claims, ChainStrips strips) : DisclosePage(desk, strips)
{
    public ClaimView Claim { get; private set; } = null!;

    [BindProperty]
    public RecordForm Form { get; set; } = new();

    [BindProperty]
    public LimitForm Limit { get; set; } = new();

    public string Heading => Claim.Line switch
    {
        { State: ClaimState.Preparing, LimitationDay: { } last } when last < Today => T["The time to claim ended on {0}", Dates.Day(last)],
        { State: ClaimState.Preparing, LimitationDay: { } last } => last == Today ? T["Today is the last day to claim"] : T["{0} days left to claim", last.DayNumber - Today.DayNumber],
        { State: ClaimState.Awarded } => T["{0} of {1} is paid", JusticeWords.Money(Claim.PaidMinor, Claim.Currency), JusticeWords.Money(Claim.AwardedMinor ?? 0, Claim.Currency)],
        var line => T["Claim: {0}", T.Say(line.State)],
    };

    public async Task<IActionResult> OnGet(string handle, string claim, CancellationToken cancel) => await Shown(handle, claim, cancel);

    public async Task<IActionResult> OnPost(string handle, string claim, CancellationToken cancel)
    {
        ProblemField = "record";
        long? minor = null;
        if (!ModelState.IsValid || Form.Act is not { } act) return await Again(handle, claim, T["Choose what happened."], cancel);
        if (!string.IsNullOrWhiteSpace(Form.Amount) && (minor = JusticeWords.Amount(Form.Amount)) is null) return await Again(handle, claim, T["Enter the amount in figures, above 0."], cancel);
        if (Happening("claim.record", "something happened to a claim", "SOP step S15") is not { } process) return await Shown(handle, claim, cancel);
        ProblemField = "record";
        return Led(await claims.Record(handle, claim, act, minor, Form.Version, process, cancel), $"/cases/{handle}/claims/{claim}", T["Recorded."]) ?? await Shown(handle, claim, cancel);
    }

    public async Task<IActionResult> OnPostLimit(string handle, string claim, CancellationToken cancel)
    {
        ProblemField = "limit";
        if (Limit.From is not { } from || !DateOnly.TryParseExact(Limit.Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return await Again(handle, claim, T["Choose the event, and write its day as 2026-11-04."], cancel);
        var answer = await claims.SetLimitation(handle, claim, from, day, Limit.Version, Process("claim.limitation", "start of the limitation period", "law of the country"), cancel);
        return Led(answer, $"/cases/{handle}/claims/{claim}", T["Recorded."]) ?? await Shown(handle, claim, cancel);
    }

    private Task<IActionResult> Again(string handle, string claim, string problem, CancellationToken cancel)
    {
        Problem = problem;
        return Shown(handle, claim, cancel);
    }

    private async Task<IActionResult> Shown(string handle, string claim, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel) || await claims.Find(handle, claim, Viewer, cancel) is not { } found) return Absent();
        Claim = found;
        return Page();
    }

    public sealed record RecordForm
    {
        public ClaimAct? Act { get; init; }

        public string? Amount { get; init; }

        public int Version { get; init; }
    }

    public sealed record LimitForm
    {
        public LimitationEvent? From { get; init; }

        public string? Day { get; init; }

        public int Version { get; init; }
    }
}
