using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Consents;
using Throughline.Cases.Files;
using Throughline.Justice.NonPunishment;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Disclose, Section.Outcome)]
public sealed class DiscloseReferralNewModel(CaseDesk desk, NonPunishmentDesk referrals, ConsentLedger ledger, ChainStrips strips) : DisclosePage(desk, strips)
{
    [BindProperty]
    public ReferralForm Form { get; set; } = new();

    public IReadOnlyList<ConsentLine> Consents { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel) || await ledger.Of(handle, Viewer, cancel) is not { } lines) return Absent();
        ProblemField = "basis";
        var consent = lines.FirstOrDefault(line => line.Handle == Form.Basis);
        if (BodyOf(Form.Recipient) is not { } recipient && (recipient = consent?.RecipientId ?? Guid.Empty) == Guid.Empty)
        {
            Problem = T["Choose the prosecutor's body."];
            return await Shown(handle, cancel);
        }
        var basis = Form.Basis == "mandate" ? NonPunishmentBasis.LegalAidMandate : NonPunishmentBasis.Consent;
        if (Happening("non-punishment.send", "non-punishment is asked for", "SOP step S14, form F26") is not { } process) return await Shown(handle, cancel);
        ProblemField = "offence";
        var wish = new NewNonPunishment(recipient, basis, basis == NonPunishmentBasis.Consent ? Form.Basis : null, Form.Offence ?? "", Form.Article, Form.Link ?? "", Form.Lawyer);
        var answer = await referrals.Send(handle, wish, process, cancel);
        return Led(answer, $"/cases/{handle}/non-punishment/{answer.Handle}", T["Sent. The clock of the prosecutor runs."]) ?? await Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel) || await ledger.Of(handle, Viewer, cancel) is not { } lines) return Absent();
        Consents = [.. lines.Where(line => line.Basis == ConsentBasis.Live && line.Purpose == ConsentPurpose.CriminalProceedings)];
        return Page();
    }

    public sealed record ReferralForm
    {
        public string? Recipient { get; init; }

        public string? Basis { get; init; }

        public string? Offence { get; init; }

        public string? Article { get; init; }

        public string? Link { get; init; }

        public string? Lawyer { get; init; }
    }
}
