using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Statistics.Figures;
using Throughline.Statistics.Projections;
using Throughline.Statistics.Releases;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>What next year could look like if a proposal were adopted: a projection whose every assumption the reader can change. Nothing is stored.</summary>
[Needs(ActionKind.List, Section.Figures)]
public sealed class NextYearModel(ReleaseLedger ledger) : StaffPage
{
    /// <summary>What the reader starts from; all but the share of men, which the published figure gives where it may, are assumptions of ours.</summary>
    public static ProjectionInput Start { get; } = new(40, 30, 35, 4, 90);

    public override Room Room => Room.Evidence;

    [BindProperty(SupportsGet = true, Name = "men")]
    public int? Men { get; set; }

    [BindProperty(SupportsGet = true, Name = "unfunded")]
    public int? Unfunded { get; set; }

    [BindProperty(SupportsGet = true, Name = "lost")]
    public int? Lost { get; set; }

    [BindProperty(SupportsGet = true, Name = "places")]
    public int? Places { get; set; }

    [BindProperty(SupportsGet = true, Name = "stay")]
    public int? Stay { get; set; }

    public Projection? Projection { get; private set; }

    public ReleaseView? Release { get; private set; }

    public ProjectionInput Input { get; private set; } = Start;

    /// <summary>True when the share of men comes from the published figure and not from the reader.</summary>
    public bool MenFromFigure { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Next year"], null);
        Release = await ledger.Latest(null, Viewer, cancel);
        var published = MenShare(Release?.Content);
        MenFromFigure = Men is null && published is not null;
        Input = new ProjectionInput(Men ?? published ?? Start.MenPercent, Unfunded ?? Start.UnfundedPercent, Lost ?? Start.LostPercent, Places ?? Start.Places, Stay ?? Start.Stay).Cut();
        if (Release is not null) Projection = Statistics.Projections.Projection.From(Release.Content.Series, Input);
    }

    /// <summary>Men among those detected in the published figure, per cent; null where that cell is protected.</summary>
    public static int? MenShare(FigureContent? figure) =>
        figure is { Totals.All: > 0 and var all } && figure.Lines.FirstOrDefault(line => line.Group == FigureGroup.Men)?.All is { } men ? (int)Math.Round(100m * men / all, MidpointRounding.AwayFromZero) : null;
}
