using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Acts;

[Needs(ActionKind.Open, Section.Law)]
public sealed class CompareModel(ActShelf shelf) : LawPage
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ActCard Act { get; private set; } = null!;

    /// <summary>Null when the two days have the same text.</summary>
    public ActRedline? Redline { get; private set; }

    public int Pages => ((Redline?.Changes.Count ?? 0) + PageSize - 1) / PageSize;

    public IEnumerable<ProvisionChange> Changes => Redline!.Changes.Skip((Number - 1) * PageSize).Take(PageSize);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await shelf.Find(Viewer, handle, cancel) is not { } act) return Absent();
        Act = act;
        var to = LawWords.Day(To) ?? Today;
        var from = LawWords.Day(From) ?? act.Editions.Where(edition => edition.InForce < to).Select(edition => edition.InForce).SkipLast(1).LastOrDefault(act.Editions[0].InForce);
        Redline = await shelf.Compare(Viewer, handle, from, to, TextLanguage(Language), cancel);
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Strip = new ChainStrip(ChainKind.Provision).With(ChainKind.Provision, act.ShortTitle, null);
        return Page();
    }

    /// <summary>Address of another page of the same comparison.</summary>
    public string Address(int number) => $"/law/acts/{Act.Handle}/compare?from={LawWords.Iso(Redline!.From.InForce)}&to={LawWords.Iso(Redline.To.InForce)}&language={Redline.To.Language}&p={number}";
}
