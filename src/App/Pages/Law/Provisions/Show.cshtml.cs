using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Provisions;

[Needs(ActionKind.Open, Section.Law)]
public sealed class ShowModel(ActShelf shelf, VerdictRegister verdicts, DelegationRegister delegations, OrganisationRegister organisations, ChainStrips strips) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "date")]
    public string? Date { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    public ProvisionPage Shown { get; private set; } = null!;

    public IReadOnlyList<VerdictCard> Verdicts { get; private set; } = [];

    public IReadOnlyList<DelegationCard> Delegations { get; private set; } = [];

    /// <summary>The state that holds on the day asked for; the last one when the act has none then.</summary>
    public ProvisionState Current => Shown.States.LastOrDefault(state => state.From <= Shown.Edition.InForce) ?? Shown.States[0];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await shelf.Provision(Viewer, handle, LawWords.Day(Date) ?? Today, TextLanguage(Language), cancel) is not { } page) return Absent();
        Shown = page;
        Verdicts = await verdicts.QuotedBy(Viewer, handle, Today, cancel);
        Delegations = await delegations.Of(Viewer, handle, Today, cancel);
        await NameBodies(organisations, cancel);
        Strip = await strips.At(new ChainLink(ChainKind.Provision, handle, LawWords.Day(Date)), Viewer, cancel, page.Label);
        return Page();
    }
}
