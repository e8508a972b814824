using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Consents;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Partners;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Refer, Section.Outcome)]
public sealed class ReferModel(CaseDesk desk, ConsentLedger ledger, ReferralDesk referrals, PartnerDirectory directory, AgreementRegister agreements, ChainStrips strips) : CasePageModel(desk, strips)
{
    private readonly Dictionary<Guid, AgreementCover> _covers = [];

    public override string Part => "refer";

    [BindProperty(SupportsGet = true)]
    public PartnerService? Service { get; set; }

    [BindProperty]
    public ReferralForm Form { get; set; } = new();

    /// <summary>Bodies that offer the service and accept referrals.</summary>
    public IReadOnlyList<PartnerCard> Partners { get; private set; } = [];

    /// <summary>Live consents, by recipient.</summary>
    public IReadOnlyList<ConsentLine> Consents { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        ProblemField = "consent";
        if (Service is not { } service || !Enum.IsDefined(service)) return await Again(handle, T["Choose the service that is needed."], cancel);
        if (string.IsNullOrEmpty(Form.Consent)) return await Again(handle, T["Choose a receiver the person has agreed to."], cancel);
        var process = Process("referral.draft", "referral to a service", "SOP step S9");
        var answer = await referrals.Draft(handle, new NewReferral(Form.Consent, ServiceWords.Word(service), Form.Sections ?? [], Form.Crisis), process, cancel);
        return Led(answer, $"/referrals/{answer.Handle}", T["Kept as a draft. Check it, then send it."]) ?? await Shown(handle, cancel);
    }

    /// <summary>What the agreements with the receiver of a consent permit.</summary>
    public AgreementCover Cover(ConsentLine consent) => _covers[consent.RecipientId];

    /// <summary>Sections the person agreed to that no annex permits.</summary>
    public IReadOnlyList<Section> Uncovered(ConsentLine consent) => [.. consent.Sections.Where(part => !Cover(consent).Permits(part))];

    public bool Offers(ConsentLine consent) => Partners.Any(card => card.Organisation.Id == consent.RecipientId);

    private Task<IActionResult> Again(string handle, string problem, CancellationToken cancel)
    {
        Problem = problem;
        return Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel, "S9") || !Holds || await ledger.Of(handle, Viewer, cancel) is not { } lines) return Absent();
        Consents = [.. lines.Where(line => line.Basis == ConsentBasis.Live)];
        if (Service is { } service && Enum.IsDefined(service))
            Partners = [.. (await directory.Search(new PartnerQuery(service, AcceptsReferrals: true), Viewer, cancel)).Where(card => card.Organisation.Id != Case.OrganisationId)];
        foreach (var recipient in Consents.Select(line => line.RecipientId).Distinct()) _covers[recipient] = await agreements.Between(Viewer.OrganisationId, recipient, Today, cancel);
        return Page();
    }

    public sealed record ReferralForm
    {
        public string? Consent { get; init; }

        public Section[]? Sections { get; init; }

        public bool Crisis { get; init; }
    }
}
