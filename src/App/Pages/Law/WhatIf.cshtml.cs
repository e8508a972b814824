using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law;

[Needs(ActionKind.Open, Section.Law)]
public sealed class WhatIfModel(WhatIf whatIf, ProposalShelf proposals) : LawPage
{
    private const int Most = 40;

    [BindProperty(SupportsGet = true, Name = "p")]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Proposals that may still become law.</summary>
    public IReadOnlyList<ProposalCard> All { get; private set; } = [];

    public WhatIfSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        All = [.. (await proposals.List(Viewer, Country.Code, null, cancel)).Where(card => card.State is not (ProposalState.Adopted or ProposalState.Rejected))];
        if (await whatIf.With(Viewer, Country.Code, [.. Chosen.Take(Most)], TextLanguage(null), Today, cancel) is not { } sheet) return Absent();
        Sheet = sheet;
        Strip = new ChainStrip(ChainKind.Proposal);
        return Page();
    }
}
