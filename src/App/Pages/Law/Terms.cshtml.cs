using Throughline.App.Shell;
using Throughline.Law;
using Throughline.LegalText;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law;

[Needs(ActionKind.Open, Section.Law)]
public sealed class TermsModel(WhatIf whatIf) : LawPage
{
    public IReadOnlyList<(string First, string Second, TermDifference Term, bool IsNew)> Found { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Found = await whatIf.Terms(Viewer, Country.Code, [], TextLanguage(null), Today, cancel);
        Strip = new ChainStrip(ChainKind.Provision);
    }
}
