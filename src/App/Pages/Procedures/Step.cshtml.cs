using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Open, Section.Procedures)]
public sealed class StepModel(ProcedureShelf shelf, BasisTexts texts, ChainWalk walk, ChainStrips strips, StepFacts facts) : StaffPage
{
    public override Room Room => Room.People;

    public StepCard Step { get; private set; } = null!;

    public IReadOnlyList<(StepBasis Basis, BasisText Text)> Basis { get; private set; } = [];

    public IReadOnlyList<ProcedureFinding> Findings { get; private set; } = [];

    public StepCard? Before { get; private set; }

    public StepCard? After { get; private set; }

    /// <summary>Titles of the steps that ways lead to.</summary>
    public IReadOnlyDictionary<string, StepCard> Steps { get; private set; } = new Dictionary<string, StepCard>();

    /// <summary>What stands beside the step in the chain; null for a draft.</summary>
    public ChainView? Chain { get; private set; }

    /// <summary>What practice shows of the step; null when nothing is known or the viewer may not know.</summary>
    public StepFigures? Figures { get; private set; }

    public bool MaySeeFigures => ChainReading.MayRead(Viewer, ChainKind.Evidence);

    public ChainLink Link => new(ChainKind.ProcedureStep, Step.ChainId, ReadOn);

    // A version that no longer holds is read with the law of its last day.
    private DateOnly? ReadOn => Step.Procedure.HoldsOn(Today) ? null : Step.Procedure.InForceUntil ?? Step.Procedure.InForceFrom;

    public async Task<IActionResult> OnGet(string handle, string step, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { } sheet) return Absent();
        var at = sheet.Steps.ToList().FindIndex(candidate => string.Equals(candidate.Id, step, StringComparison.OrdinalIgnoreCase));
        if (at < 0) return Absent();
        Step = sheet.Steps[at];
        Before = at > 0 ? sheet.Steps[at - 1] : null;
        After = at + 1 < sheet.Steps.Count ? sheet.Steps[at + 1] : null;
        Steps = sheet.Steps.ToDictionary(candidate => candidate.Id, StringComparer.Ordinal);
        Findings = [.. sheet.Findings.Where(finding => finding.StepId == Step.Id)];
        var basis = new List<(StepBasis, BasisText)>();
        await texts.Prepare(Step.Basis, Today, cancel);
        foreach (var ground in Step.Basis) basis.Add((ground, await texts.Of(ground, Today, cancel)));
        Basis = basis;
        if (MaySeeFigures) Figures = await facts.Of(handle, Step.Id, Viewer, cancel);
        Chain = await walk.From(Link, Viewer, cancel);
        Strip = await strips.At(Link, Viewer, cancel, $"{Step.Procedure.Label}: {Step.Id}")
            ?? new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, $"{Step.Procedure.Label}: {Step.Id}", null);
        return Page();
    }

    public string TitleOf(string stepId) => Steps.TryGetValue(stepId, out var step) ? $"{stepId} {step.Title.In(CultureInfo.CurrentUICulture.Name).Text}" : stepId;
}
