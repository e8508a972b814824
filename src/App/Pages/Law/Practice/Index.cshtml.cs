using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Practice;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(PracticeLibrary library, Benchmark benchmark) : LawPage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Criterion { get; set; }

    /// <summary>A judgement, or <c>none</c> for cards nobody has judged.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Judged { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PracticeCard> All { get; private set; } = [];

    public IReadOnlyList<PracticeCard> Found { get; private set; } = [];

    public IEnumerable<PracticeCard> Shown => Found.Skip((Number - 1) * PageLength).Take(PageLength);

    public int Pages => (Found.Count + PageLength - 1) / PageLength;

    public Benchmark Benchmark => benchmark;

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public bool IsAsked => !string.IsNullOrEmpty(Of) || !string.IsNullOrEmpty(Topic) || !string.IsNullOrEmpty(Judged) || !string.IsNullOrEmpty(Criterion);

    public int Unjudged => All.Count(card => card.Judgement is null);

    public async Task OnGet(CancellationToken cancel)
    {
        All = await library.All(Viewer, Country.Code, null, cancel);
        Found = [.. All.Where(Fits)];
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
        Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, T["Practice of others"], null);
    }

    private bool Fits(PracticeCard card) =>
        (string.IsNullOrEmpty(Of) || card.Facts.Country == Of) && (string.IsNullOrEmpty(Topic) || card.Facts.Topic == Topic)
        && (string.IsNullOrEmpty(Criterion) || card.Facts.Criteria.Contains(Criterion))
        && (string.IsNullOrEmpty(Judged) || (Judged == "none" ? card.Judgement is null : card.Judgement?.Value.ToString() == Judged));
}
