using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Acts;

[Needs(ActionKind.Open, Section.Law)]
public sealed class WholeModel(ActShelf shelf) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "date")]
    public string? Date { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    public ActPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await shelf.Whole(Viewer, handle, LawWords.Day(Date) ?? Today, TextLanguage(Language), cancel) is not { } page) return Absent();
        Shown = page;
        Strip = new ChainStrip(ChainKind.Provision).With(ChainKind.Provision, page.Act.ShortTitle, null);
        return Page();
    }
}
