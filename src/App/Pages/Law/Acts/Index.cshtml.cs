using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Acts;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(ActShelf shelf) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ActList Found { get; private set; } = null!;

    public int Pages => (Found.Total + ActList.PageSize - 1) / ActList.PageSize;

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public async Task OnGet(CancellationToken cancel)
    {
        Number = Math.Max(Number, 1);
        Found = await shelf.List(Viewer, string.IsNullOrEmpty(Of) ? null : Of, Number, cancel);
        Strip = new ChainStrip(ChainKind.Provision).With(ChainKind.Provision, T["Acts"], null);
    }
}
