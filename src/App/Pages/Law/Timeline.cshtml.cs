using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law;

[Needs(ActionKind.Open, Section.Law)]
public sealed class TimelineModel(LawEvents events, ActShelf shelf) : LawPage
{
    private const int PageSize = 80;

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<string> Countries { get; private set; } = [];

    public IReadOnlyList<LawEvent> Shown { get; private set; } = [];

    public int Pages { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        Countries = (await shelf.List(Viewer, null, 1, cancel)).Countries;
        if (Of is not null && !Countries.Contains(Of)) Of = null;
        var all = await events.Since(Viewer, Of, DateOnly.MinValue, Today, false, cancel);
        Pages = (all.Count + PageSize - 1) / PageSize;
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Shown = [.. all.Skip((Number - 1) * PageSize).Take(PageSize)];
        Strip = new ChainStrip(ChainKind.Provision);
    }
}
