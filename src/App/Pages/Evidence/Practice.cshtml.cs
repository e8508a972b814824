using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Evidence;

/// <summary>What practice shows, step by step of one version of a procedure: protected counts, never a person.</summary>
[Needs(ActionKind.List, Section.Figures)]
public sealed class PracticeModel(ProcedureShelf shelf, StepFacts facts) : StaffPage
{
    public override Room Room => Room.Evidence;

    public IReadOnlyList<ProcedureCard> Versions { get; private set; } = [];

    public ProcedureSheet? Chosen { get; private set; }

    public IReadOnlyList<(StepCard Step, StepFigures? Figures)> Lines { get; private set; } = [];

    /// <summary>The step that is late most often among those that may be told; null when nothing may.</summary>
    public (StepCard Step, StepFigures Figures)? Latest { get; private set; }

    /// <summary>The steps practice departs from most: late, declined by a body, or open, by the share of the cases that reached them.</summary>
    public IReadOnlyList<(StepCard Step, StepFigures Figures, int Percent)> Departures { get; private set; } = [];

    /// <summary>The step shown by region; null when none was asked for.</summary>
    public StepCard? Asked { get; private set; }

    public IReadOnlyList<RegionFigures> Regions { get; private set; } = [];

    public bool MayRecommend => Viewer.May(ActionKind.Write, Section.Law);

    public async Task<IActionResult> OnGet(string? version, string? step, CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["What practice shows"], null);
        Versions = [.. (await shelf.All(Viewer, cancel)).Where(card => !card.IsDraft)];
        var card = version is null ? Versions.FirstOrDefault(known => known.HoldsOn(Today)) ?? (Versions.Count > 0 ? Versions[0] : null) : Versions.FirstOrDefault(known => known.Handle == version);
        if (card is null) return version is null ? Page() : Absent();
        Chosen = await shelf.Find(card.Handle, Viewer, cancel);
        if (Chosen is null) return Absent();
        var figures = (await facts.Of(card.Handle, Viewer, cancel)).ToDictionary(line => line.Step, StringComparer.Ordinal);
        Lines = [.. Chosen.Steps.Select(step => (step, figures.GetValueOrDefault(step.Id)))];
        var told = Lines.Where(line => line.Figures is { Late.Value: > 0, Done.Value: > 0 }).ToList();
        if (told.Count > 0)
        {
            var most = told.MaxBy(line => (double)line.Figures!.Late.Value! / line.Figures.Done.Value!.Value);
            Latest = (most.Step, most.Figures!);
        }
        Departures = [.. Lines.Where(line => line.Figures?.Reached.Value > 0).Select(line => (line.Step, Figures: line.Figures!, Percent: Share(line.Figures!))).Where(line => line.Percent > 0).OrderByDescending(line => line.Percent).Take(5)];
        Asked = Chosen.Steps.FirstOrDefault(card => card.Id == step);
        if (step is not null && Asked is null) return Absent();
        if (Asked is not null) Regions = await facts.ByRegion(Chosen.Card.Handle, Asked.Id, Viewer, cancel);
        return Page();
    }

    // Counts that are protected stay out: the share is then of what may be told.
    private static int Share(StepFigures figures) =>
        (int)Math.Round(100.0 * ((figures.Late.Value ?? 0) + (figures.DeclinedByBody.Value ?? 0)) / figures.Reached.Value!.Value);

    /// <summary>Hours as they are said: days from two days on.</summary>
    public string Hours(int hours) => hours < 48 ? (hours == 1 ? T["1 hour"] : T["{0} hours", hours]) : T["{0} days", Math.Round(hours / 24.0)];
}
