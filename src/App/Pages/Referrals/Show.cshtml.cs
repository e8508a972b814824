using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Cases;
using Throughline.App.Pages.Partners;
using Throughline.App.Shell;
using Throughline.Cases.Referrals;
using Throughline.Partners;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Referrals;

[Needs(ActionKind.Refer, Section.Outcome)]
public sealed class ShowModel(ReferralDesk desk, AgreementRegister agreements) : PeoplePage
{
    public ReferralView Referral { get; private set; } = null!;

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    /// <summary>Acts that need nothing more than a button; the others have fields.</summary>
    public IEnumerable<ReferralAct> Plain => Referral.Acts.Where(act => act is not (ReferralAct.Decline or ReferralAct.SayNotPossible or ReferralAct.Revoke or ReferralAct.AcceptLater or ReferralAct.GiveFeedback));

    public string Heading => (Referral.IsReceiver, Referral.State) switch
    {
        (true, ReferralState.Sent or ReferralState.Silent) => T["{0} asks you to take a person on", Body(Referral.SenderId)],
        (true, ReferralState.Acknowledged) => T["{0} waits for your answer", Body(Referral.SenderId)],
        (true, ReferralState.Revoked) => T["Sharing has stopped: confirm it"],
        (true, ReferralState.InService) => T["The service runs"],
        (false, ReferralState.Draft) => T["Check the packet, then send it"],
        (false, ReferralState.Silent) => T["{0} has not answered", Body(Referral.ReceiverId)],
        (false, ReferralState.Declined) => T["{0} declined", Body(Referral.ReceiverId)],
        (false, ReferralState.Accepted or ReferralState.AcceptedLater) => T["{0} accepted", Body(Referral.ReceiverId)],
        (false, ReferralState.FeedbackGiven) => T["{0} has reported back", Body(Referral.ReceiverId)],
        (false, ReferralState.Sent or ReferralState.Acknowledged) => T["Waiting for {0}", Body(Referral.ReceiverId)],
        var (_, state) => T.Say(state),
    };

    /// <summary>What agreements permit of a draft that is about to go out; null for anything else.</summary>
    public AgreementCover? Cover { get; private set; }

    public string Service => Referral.IsHandOver ? T["A person after a screening: accepting makes a new case of yours"] : ServiceWords.Find(Referral.Service) is { } service ? T.Service(service) : Referral.Service;

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        ProblemField = "answer";
        if (!ModelState.IsValid || Form.Act is not { } act)
        {
            Problem = T["Choose what you want to do."];
            return await Shown(handle, cancel);
        }
        DateOnly? later = null;
        if (!string.IsNullOrWhiteSpace(Form.LaterFrom))
        {
            if (!DateOnly.TryParseExact(Form.LaterFrom.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                Problem = T["Write the day as 2026-11-04."];
                return await Shown(handle, cancel);
            }
            later = day;
        }
        if (Happening("referral." + act.ToString().ToLowerInvariant(), "referral to a service", "SOP step S9") is not { } process) return await Shown(handle, cancel);
        ProblemField = "answer";
        var answer = await desk.Act(handle, new ReferralMove(act, Form.Reason, Form.Remark, later, Form.Version), process, cancel);
        // A receiver who declined, or confirmed that use has stopped, has no further part in it.
        return Led(answer, act is ReferralAct.Decline or ReferralAct.ConfirmStopped ? "/referrals" : $"/referrals/{handle}", T["Recorded. The other body sees it at once."]) ?? await Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (await desk.Find(handle, Viewer, cancel) is not { } found) return Absent();
        Referral = found;
        if (!found.IsReceiver && found.State == ReferralState.Draft) Cover = await agreements.Between(found.SenderId, found.ReceiverId, Today, cancel);
        await LoadBodies(cancel);
        Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.ProcedureStep, T["S9 Referral"], "/procedures").With(ChainKind.CaseAction, T["Referral, {0}", T.Say(found.State).ToLower(CultureInfo.CurrentCulture)], null);
        return Page();
    }

    public sealed record MoveForm
    {
        public ReferralAct? Act { get; init; }

        public ReferralReason? Reason { get; init; }

        public string? Remark { get; init; }

        public string? LaterFrom { get; init; }

        public int Version { get; init; }
    }
}
