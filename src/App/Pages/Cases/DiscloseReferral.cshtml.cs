using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Pages.Justice;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Justice.NonPunishment;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Disclose, Section.Outcome)]
public sealed class DiscloseReferralModel(CaseDesk desk, NonPunishmentDesk referrals, ChainStrips strips) : DisclosePage(desk, strips)
{
    public NonPunishmentView Referral { get; private set; } = null!;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string Heading => Referral.Line switch
    {
        { Stopped: true } => T["The consent has ended: the prosecutor no longer reads it"],
        { IsDue: true } line when line.Due < Now => T["{0} has not answered in time", Body(line.OtherId)],
        { IsDue: true } line => T["{0} answers by {1}", Body(line.OtherId), Dates.Day(line.Due.AddMinutes(-1))],
        var line => T["Non-punishment: {0}", T.Say(line.State)],
    };

    public async Task<IActionResult> OnGet(string handle, string referral, CancellationToken cancel) => await Shown(handle, referral, cancel);

    public async Task<IActionResult> OnPost(string handle, string referral, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel) || await referrals.FindSent(handle, referral, Viewer, cancel) is not { } view) return Absent();
        if (Happening("non-punishment.go-on", "more was supplied or a review asked", "SOP step S14") is not { } process) return await Shown(handle, referral, cancel);
        ProblemField = "text";
        var answer = view.Line.State == NonPunishmentState.Refused
            ? await referrals.AskReview(handle, referral, Text, Version, process, cancel)
            : await referrals.Supply(handle, referral, Text, Version, process, cancel);
        return Led(answer, $"/cases/{handle}/non-punishment/{referral}", T["Sent. The clock of the prosecutor runs anew."]) ?? await Shown(handle, referral, cancel);
    }

    private async Task<IActionResult> Shown(string handle, string referral, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel) || await referrals.FindSent(handle, referral, Viewer, cancel) is not { } found) return Absent();
        Referral = found;
        return Page();
    }
}
