using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Cases.Sheets;
using Throughline.Justice.NonPunishment;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.Outcome)]
public sealed class ShowModel(CaseDesk desk, SheetDesk sheets, ReferralDesk referrals, NonPunishmentDesk nonPunishment, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "overview";

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<ReferralLine> Referrals { get; private set; } = [];

    /// <summary>Something of the case can be read on the enforcement side now: an extract or a non-punishment referral.</summary>
    public bool SharedWithJustice { get; private set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPostOpen(string handle, CancellationToken cancel)
    {
        var answer = await sheets.Open(handle, Reason, Process("identity.open", "identity opened with a stated reason", "SOP, sealed identity"), cancel);
        ProblemField = "reason";
        return Led(answer, $"/cases/{handle}", T["Identity is open for fifteen minutes. It was recorded."]) ?? await Shown(handle, cancel);
    }

    public async Task<IActionResult> OnPostSeal(string handle, CancellationToken cancel)
    {
        var answer = await sheets.SealAgain(handle, Process("identity.seal", "identity sealed again", "SOP, sealed identity"), cancel);
        return Led(answer, $"/cases/{handle}", T["Sealed again."]) ?? await Shown(handle, cancel);
    }

    /// <summary>Places of the beads: one a day.</summary>
    public static IEnumerable<(int Day, string X)> Beads(int length) =>
        Enumerable.Range(0, Math.Min(length, 90)).Select(day => (day, (7 + day * 14).ToString(CultureInfo.InvariantCulture)));

    public string Said(CaseHappening line) => line.Kind switch
    {
        CaseEventKind.Opened => T["The case was opened"],
        CaseEventKind.StepStarted => T["{0} began", Title(line.Detail)],
        CaseEventKind.StepDone => T["{0} done", Title(line.Detail)],
        CaseEventKind.StepDeclinedByPerson => T["{0}: the person said no", Title(line.Detail)],
        CaseEventKind.StepDeclinedByBody => T["{0}: a body said no", Title(line.Detail)],
        CaseEventKind.ConsentGiven => T["Consent given for {0}", Body(line.OrganisationId)],
        CaseEventKind.ConsentWithdrawn => T["Consent withdrawn from {0}", Body(line.OrganisationId)],
        CaseEventKind.Notified => T["{0} was notified, without a name", Body(line.OrganisationId)],
        CaseEventKind.Closed => T["The case was closed"],
        _ => T["Referral to {0}: {1}", Body(line.OrganisationId), Enum.TryParse<ReferralState>(line.Detail, out var state) ? T.Say(state) : ""],
    };

    private string Title(string? code) => Case.Steps.FirstOrDefault(step => step.Code == code) is { } step ? $"{step.Title.Read()} ({code})" : code ?? "";

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Referrals = await referrals.OfCase(handle, Viewer, cancel);
        SharedWithJustice = Case.Sees.Any(line => line.Tie == CaseTie.Disclosee) || (await nonPunishment.Of(handle, Viewer, cancel) ?? []).Any(line => !line.Stopped);
        return Page();
    }
}
