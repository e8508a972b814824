using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.Outcome)]
public sealed class StepsModel(CaseDesk desk, StepDesk steps, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "steps";

    [BindProperty]
    public StepForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Load(handle, cancel) && Sees(Section.Outcome) ? Page() : Absent();

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || !Sees(Section.Outcome)) return Absent();
        ProblemField = Form.Step ?? "main";
        if (!ModelState.IsValid || Form.Act is not { } act || Form.Step is null)
        {
            Problem = T["Choose what happened to the step."];
            return Page();
        }
        if (Happening("step." + act switch { StepAct.Start => "start", StepAct.Complete => "complete", StepAct.TakeUpAgain => "again", _ => "decline" }, "step of the procedure", $"SOP {Case.ProcedureVersion}") is not { } process) return Page();
        ProblemField = Form.Step;
        var answer = await steps.Record(handle, Form.Step, act, Form.Remark, Form.Version, process, cancel);
        if (Led(answer, $"/cases/{handle}/steps#{Form.Step}", T["Recorded."]) is { } led) return led;
        await Load(handle, cancel);
        return Page();
    }

    public static IReadOnlyList<StepAct> ActsOf(StepView step) => step.State switch
    {
        null => [StepAct.Start, StepAct.Complete, StepAct.PersonDeclined, StepAct.BodyDeclined],
        StepState.Started => [StepAct.Complete, StepAct.PersonDeclined, StepAct.BodyDeclined],
        StepState.Done => [],
        _ => [StepAct.TakeUpAgain],
    };

    public string Say(StepAct act) => act switch
    {
        StepAct.Start => T["It began"],
        StepAct.Complete => T["It is done"],
        StepAct.PersonDeclined => T["The person said no"],
        StepAct.BodyDeclined => T["A body said no, or did not act"],
        _ => T["It is taken up again"],
    };

    public sealed record StepForm
    {
        public string? Step { get; init; }

        public StepAct? Act { get; init; }

        public string? Remark { get; init; }

        public int Version { get; init; }
    }
}
