using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases;
using Throughline.Cases.Files;
using Throughline.Cases.Running;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.Outcome)]
public sealed class StepsModel(CaseDesk desk, StepDesk steps, VersionDesk versions, ChainStrips strips) : CasePageModel(desk, strips)
{
    private const int MostQuestions = 40;

    public override string Part => "steps";

    [BindProperty]
    public StepForm Form { get; set; } = new();

    /// <summary>Why the procedure did not take it, when that is what barred it.</summary>
    public StepRefusal? Refusal { get; private set; }

    /// <summary>A newer version of its procedure is in force and nobody has decided for this case.</summary>
    public bool MovesWaiting { get; private set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Shown(handle, cancel)) return Absent();
        ProblemField = Anchor;
        if (!ModelState.IsValid || Form.Act is not { } act || Form.Step is null)
        {
            Problem = T["Choose what happened to the step."];
            return Page();
        }
        if (Form.Answers.Count > MostQuestions) return Absent();
        if (Happening("step." + act switch { StepAct.Start => "start", StepAct.Complete => "complete", StepAct.TakeUpAgain => "again", StepAct.CompleteOutOfOrder => "out-of-order", _ => "decline" }, "step of the procedure", $"SOP {Case.ProcedureVersion}") is not { } process) return Page();
        var answers = Form.Answers.Where(answer => !string.IsNullOrEmpty(answer.Key) && !string.IsNullOrWhiteSpace(answer.Value)).DistinctBy(answer => answer.Key).ToDictionary(answer => answer.Key!, answer => answer.Value!.Trim(), StringComparer.Ordinal);
        return await Ended(handle, await steps.Record(handle, Form.Step, act, Form.Remark, Form.Version, process, cancel, answers), cancel);
    }

    public Task<IActionResult> OnPostPause(string handle, CancellationToken cancel) => Clock(handle, "clock.pause", process => steps.Pause(handle, Form.Step ?? "", Form.Reason ?? "", process, cancel), cancel);

    public Task<IActionResult> OnPostResume(string handle, CancellationToken cancel) => Clock(handle, "clock.resume", process => steps.Resume(handle, Form.Step ?? "", process, cancel), cancel);

    public Task<IActionResult> OnPostExtend(string handle, CancellationToken cancel) => Clock(handle, "clock.extend", process => steps.Extend(handle, Form.Step ?? "", Form.Reason ?? "", process, cancel), cancel);

    public Task<IActionResult> OnPostHappened(string handle, CancellationToken cancel) => Clock(handle, "case.happening", process => steps.Happened(handle, Form.Step ?? "", Form.Reason ?? "", process, cancel), cancel);

    /// <summary>What was typed for this step and not taken is shown in its form again.</summary>
    public bool Typed(StepView step) => (Problem is not null || Refusal is not null) && Form.Step == step.Reference;

    public static IReadOnlyList<StepAct> ActsOf(StepView step) => (step.State, step.IsOpen || step.AtAnyTime) switch
    {
        (StepState.Started, _) => [StepAct.Complete, StepAct.PersonDeclined, StepAct.BodyDeclined],
        (null, true) => [StepAct.Start, StepAct.Complete, StepAct.PersonDeclined, StepAct.BodyDeclined],
        (null, false) => [StepAct.CompleteOutOfOrder, StepAct.PersonDeclined],
        (StepState.Done, true) => [StepAct.Complete, StepAct.PersonDeclined, StepAct.BodyDeclined],
        (StepState.Done, false) => [],
        (_, true) => [StepAct.Complete, StepAct.TakeUpAgain],
        _ => [StepAct.TakeUpAgain],
    };

    public string Say(StepAct act) => act switch
    {
        StepAct.Start => T["It began"],
        StepAct.Complete => T["It is done"],
        StepAct.PersonDeclined => T["The person said no"],
        StepAct.BodyDeclined => T["A body said no, or did not act"],
        StepAct.CompleteOutOfOrder => T["It was done all the same, out of order"],
        _ => T["It is taken up again"],
    };

    private string Anchor => Form.Step is { Length: > 0 } step ? step.Replace('/', '-') : "main";

    private async Task<bool> Shown(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || !Sees(Section.Outcome)) return false;
        MovesWaiting = Case.MayWrite && (await versions.Waiting(Viewer, cancel)).Any(move => move.CaseHandle == handle && move.MayMove);
        return true;
    }

    private async Task<IActionResult> Clock(string handle, string name, Func<Platform.Data.ProcessContext, Task<WriteAnswer>> act, CancellationToken cancel)
    {
        if (!await Shown(handle, cancel)) return Absent();
        ProblemField = Anchor;
        return Happening(name, "clock of a step", $"SOP {Case.ProcedureVersion}") is { } process ? await Ended(handle, await act(process), cancel) : Page();
    }

    private async Task<IActionResult> Ended(string handle, WriteAnswer answer, CancellationToken cancel)
    {
        if (Led(answer, $"/cases/{handle}/steps#{Anchor}", T["Recorded."]) is { } led) return led;
        // The reason is told in full below instead of the one line.
        if (answer.Refusal is { } refusal) (Refusal, Problem) = (refusal, null);
        await Load(handle, cancel);
        return Page();
    }

    public sealed record StepForm
    {
        public string? Step { get; init; }

        public StepAct? Act { get; init; }

        public string? Remark { get; init; }

        public string? Reason { get; init; }

        public int Version { get; init; }

        public List<StepAnswer> Answers { get; init; } = [];
    }

    public sealed record StepAnswer
    {
        public string? Key { get; init; }

        public string? Value { get; init; }
    }
}
