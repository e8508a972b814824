using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Justice.NonPunishment;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Justice;

[Needs(ActionKind.Open, Section.Investigation)]
public sealed class ReferralModel(NonPunishmentDesk desk) : JusticePage
{
    public NonPunishmentView Referral { get; private set; } = null!;

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public string Heading => !Referral.Line.IsDue ? T["Answered: {0}", T.Say(Referral.Line.State)]
        : Referral.Line.Due < Now ? T["Your answer is late"] : T["An answer is due by {0}", Dates.Day(Referral.Line.Due.AddMinutes(-1))];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        ProblemField = "answer";
        if (!ModelState.IsValid || Form.Answer is not { } answer)
        {
            Problem = T["Accept, refuse with a reason, or ask for more."];
            return await Shown(handle, cancel);
        }
        if (Happening("non-punishment.answer", "the prosecutor answers", "SOP step S14") is not { } process) return await Shown(handle, cancel);
        ProblemField = "answer";
        return Led(await desk.Answer(handle, answer, Form.Reason, Form.Version, process, cancel), $"/justice/referrals/{handle}", T["Recorded. The body that sent it sees your answer at once."]) ?? await Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (await desk.FindReceived(handle, Viewer, cancel) is not { } found) return Absent();
        Referral = found;
        await LoadBodies(cancel);
        Hang(T["Non-punishment"]);
        return Page();
    }

    public sealed record AnswerForm
    {
        public NonPunishmentState? Answer { get; init; }

        public string? Reason { get; init; }

        public int Version { get; init; }
    }
}
