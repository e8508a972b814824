using Throughline.Cases.Files;
using Throughline.Cases.Steps;
using Throughline.Platform.Accounts;

namespace Throughline.App.Demonstration;

/// <summary>Records a step as an invented worker would: in order where the procedure has come to it, else as a departure with its reason.</summary>
internal static class DemonstrationSteps
{
    private const string Departure = "Done before the earlier steps were entered; the papers followed.";

    public static async Task Record(
        IServiceProvider services, string handle, string step, StepAct act, string? remark, Viewer worker, DateTime happened, DateTime recorded,
        IReadOnlyList<(string Question, string Answer)> answers, CancellationToken cancel)
    {
        var view = await services.GetRequiredService<CaseDesk>().Find(handle, worker, cancel) ?? throw new InvalidDataException("A case that was opened is not there.");
        if (view.Steps.FirstOrDefault(line => line.Code == step) is not { } line) return;
        // A referral is recorded where the procedure asks for one; without it there is nothing to tell.
        if (step == "S9" && !line.IsOpen) return;
        var ready = (line.IsOpen || line.AtAnyTime) && line.Lacks.All(lack => answers.Any(answer => answer.Question == lack.Id)) && !(happened < line.Since);
        if (act is StepAct.Complete or StepAct.Start && !ready) act = StepAct.CompleteOutOfOrder;
        var told = act switch { StepAct.BodyDeclined => remark ?? "No reason was given.", StepAct.CompleteOutOfOrder => Departure, _ => null };
        var asked = answers.Where(answer => act is StepAct.Complete or StepAct.Start or StepAct.CompleteOutOfOrder && line.Questions.Any(question => question.Key == answer.Question))
            .ToDictionary(answer => answer.Question, answer => answer.Answer, StringComparer.Ordinal);
        var saved = await services.GetRequiredService<StepDesk>().Record(handle, line.Reference, act, told, line.Version,
            DemonstrationCast.Act(worker, "step.record", $"SOP step {step}", happened, recorded), cancel, asked);
        if (!saved.IsDone) throw new InvalidDataException($"The demonstration was refused: {saved.Problem} {saved.Refusal?.Words}");
    }
}
