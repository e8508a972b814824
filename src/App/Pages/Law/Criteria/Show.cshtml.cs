using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Criteria;

[Needs(ActionKind.Open, Section.Law)]
public sealed class ShowModel(VerdictRegister verdicts, RecommendationLedger recommendations, Benchmark benchmark, ChainWalk walk, ChainStrips strips, OrganisationRegister organisations, ActShelf shelf, PracticeLibrary practice, BindingRegister bindings,
    WordingBench bench, ProvisionSuggestions suggestions) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    // An earlier verdict to look at; null for the latest.
    [BindProperty(SupportsGet = true, Name = "verdict")]
    public string? Handle { get; set; }

    public Criterion Criterion { get; private set; } = null!;

    public string Jurisdiction { get; private set; } = "";

    public VerdictPage? Verdict { get; private set; }

    public IReadOnlyList<VerdictCard> History { get; private set; } = [];

    public bool IsLatest => Verdict is not null && History[0].Handle == Verdict.Card.Handle;

    public IReadOnlyList<RecommendationCard> Recommendations { get; private set; } = [];

    public IReadOnlyList<CriterionStanding> Beside { get; private set; } = [];

    /// <summary>The chain from this criterion in the installation's own country; null for another country, whose practice is not known here.</summary>
    public ChainView? Seen { get; private set; }

    /// <summary>Day from which all the quoted words have stood without a gap, on the texts of the shelf, and whether that is the first text of each act; null when nothing is quoted.</summary>
    public (DateOnly Day, bool First)? Stood { get; private set; }

    /// <summary>Practice cards that bear on this criterion.</summary>
    public IReadOnlyList<PracticeCard> Elsewhere { get; private set; } = [];

    /// <summary>How other countries put it.</summary>
    public IReadOnlyList<ModelWording> Wordings { get; private set; } = [];

    /// <summary>Provisions that may answer it; only where there is no current verdict, for who may give one.</summary>
    public IReadOnlyList<SuggestedProvision> Suggested { get; private set; } = [];

    /// <summary>What the instrument is to the country; null when nobody has recorded it.</summary>
    public BindingCard? Binding { get; private set; }

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public bool Draft => benchmark.IsDraft;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (benchmark.Find(id) is not { } criterion) return Absent();
        Criterion = criterion;
        Jurisdiction = CountryOr(Of);
        History = await verdicts.History(Viewer, id, Jurisdiction, Today, cancel);
        if (Handle is not null && History.All(card => card.Handle != Handle)) return Absent();
        if (History.Count > 0) Verdict = await verdicts.Open(Viewer, Handle ?? History[0].Handle, Today, cancel);
        Binding = (await bindings.On(Viewer, Jurisdiction, Today, cancel)).GetValueOrDefault(criterion.Instrument.Id);
        Wordings = await bench.On(Viewer, id, Jurisdiction, Today, cancel);
        if (MayWrite && Verdict is null or { Card.Stale: true }) Suggested = await suggestions.For(Viewer, Jurisdiction, criterion, Today, 6, cancel);
        Stood = await StoodSince.Find(shelf, Viewer, Verdict, cancel);
        await NameBodies(organisations, cancel);
        Recommendations = await recommendations.List(Viewer, Jurisdiction, id, cancel);
        Elsewhere = await practice.All(Viewer, Country.Code, id, cancel);
        Beside = [.. (await verdicts.Standing(Viewer, Jurisdiction, Today, cancel))
            .Where(standing => standing.Criterion.Topic.Id == criterion.Topic.Id && standing.Criterion.Id != id).Take(6)];
        var link = new ChainLink(ChainKind.Criterion, id);
        if (Jurisdiction == Country.Code) Seen = await walk.From(link, Viewer, cancel);
        Strip = Seen is null ? StripOf() : await strips.At(link, Viewer, cancel, id);
        return Page();
    }

    private ChainStrip StripOf()
    {
        var strip = new ChainStrip(ChainKind.Criterion).With(ChainKind.Criterion, Criterion.Id, null);
        var quotes = Verdict?.Quotes ?? [];
        if (quotes.Count > 0) strip.With(ChainKind.Provision, quotes.Count == 1 ? quotes[0].Label : $"{quotes[0].Label} + {quotes.Count - 1}", "#provision");
        else strip.With(ChainKind.Provision, T["No provision quoted"], null);
        if (Recommendations.Count > 0) strip.With(ChainKind.Proposal, Recommendations.Count == 1 ? Recommendations[0].Label : $"{Recommendations[0].Label} + {Recommendations.Count - 1}", "#recommendations");
        else strip.With(ChainKind.Proposal, T["None yet"], null);
        return strip;
    }
}
