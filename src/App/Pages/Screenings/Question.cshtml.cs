using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Cases;
using Throughline.Cases.Screenings;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Screening;

namespace Throughline.App.Pages.Screenings;

[Needs(ActionKind.Write, Section.Screening)]
public sealed class QuestionModel(ScreeningDesk desk) : PeoplePage
{
    public QuestionView Question { get; private set; } = null!;

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, string? question, CancellationToken cancel)
    {
        if (await desk.Question(handle, question, Viewer, cancel) is { } found) return Shown(found);
        // Nothing left that could change the result: its page says so.
        return question is null && await desk.Find(handle, Viewer, cancel) is { Stage: ScreeningStage.Draft or ScreeningStage.Finished } ? Redirect($"/screenings/{handle}") : Absent();
    }

    public async Task<IActionResult> OnPost(string handle, string? question, CancellationToken cancel)
    {
        if (Form.Question is null || await desk.Question(handle, Form.Question, Viewer, cancel) is not { } asked) return Absent();
        ProblemField = "answer";
        if (!ModelState.IsValid || Form.Value is not { } value)
        {
            Problem = T["Choose one of the answers. “Not asked” is one too, and never counts as “no”."];
            return Shown(asked);
        }
        var answer = await desk.Answer(handle, Form.Question, value, Form.Source, Form.Version, Process("screening.answer", "screening with indicators", "SOP step S2"), cancel);
        switch (answer.End)
        {
            case WriteEnd.Done or WriteEnd.Repeated: return Redirect($"/screenings/{handle}/question");
            case WriteEnd.Absent: return Absent();
            default:
                Problem = T[answer.Problem!];
                return Shown(asked);
        }
    }

    /// <summary>Stops or ends the questions: every answer is kept, and the result so far is shown.</summary>
    public async Task<IActionResult> OnPostFinish(string handle, CancellationToken cancel)
    {
        var answer = await desk.Finish(handle, Form.Version, Process("screening.finish", "screening with indicators", "SOP step S2"), cancel);
        if (answer.End == WriteEnd.Absent) return Absent();
        if (!answer.IsDone && answer.End != WriteEnd.Repeated) Flash(T[answer.Problem!]);
        return Redirect($"/screenings/{handle}");
    }

    private PageResult Shown(QuestionView found)
    {
        Question = found;
        Strip = ChainStrip.Narrow(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["S2 Screening"], null).With(ChainKind.CaseAction, T["S3 Rights"], null);
        return Page();
    }

    public sealed record AnswerForm
    {
        public string? Question { get; init; }

        public AnswerValue? Value { get; init; }

        public EvidenceSource? Source { get; init; }

        public int Version { get; init; }
    }
}
