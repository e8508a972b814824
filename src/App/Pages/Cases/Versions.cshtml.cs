using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases;
using Throughline.Cases.Running;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Cases;

/// <summary>Open cases of the viewer that run under an older version than the one in force, and what would change for each.</summary>
[Needs(ActionKind.List, Section.Outcome)]
public sealed class VersionsModel(VersionDesk versions) : PeoplePage
{
    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public IReadOnlyList<VersionMove> Moves { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Shown(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!ModelState.IsValid || Form.Move is not { } move)
        {
            Problem = T["Say whether the case moves or stays."];
            return await Shown(cancel);
        }
        var process = Process(move ? "case.move-version" : "case.keep-version", "decision on the version a case runs under", "SOP, versions");
        var answer = await versions.Decide(Form.Case ?? "", Form.Run ?? "", Form.From ?? "", Form.To ?? "", move, process, cancel);
        return Led(answer, "/cases/versions", move ? T["The case runs under the new version now."] : T["The case stays under its version."]) ?? await Shown(cancel);
    }

    public string Name(IReadOnlyList<NamedStep> steps) => string.Join("; ", steps.Select(step => $"{step.Code} {step.Title.Read()}"));

    public string At(DateTime? moment) => moment is { } at ? Dates.DayTime(at) : T["no end"];

    private async Task<IActionResult> Shown(CancellationToken cancel)
    {
        Moves = await versions.Waiting(Viewer, cancel);
        Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.CaseAction, T["Cases and versions"], null).With(ChainKind.ProcedureStep, T["Procedures"], "/procedures");
        return Page();
    }

    public sealed record MoveForm
    {
        public string? Case { get; init; }

        public string? Run { get; init; }

        public string? From { get; init; }

        public string? To { get; init; }

        public bool? Move { get; init; }
    }
}
