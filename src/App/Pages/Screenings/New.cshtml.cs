using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Cases.Duties;
using Throughline.Cases.Facts;
using Throughline.Cases.Screenings;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Screenings;

[Needs(ActionKind.Write, Section.Screening)]
public sealed class NewModel(ScreeningDesk desk, ReportingDuties duties) : PeoplePage
{
    [BindProperty]
    public StartForm Form { get; set; } = new();

    public ReportingDuty? Duty { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Shown(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!ModelState.IsValid || Form.Place is not { } place || Form.Consent is not { } consent || Form.Age is not { } age)
        {
            (Problem, ProblemField) = (T["Answer what comes before the first question: the place, the yes or no, and the age."], "place");
            return await Shown(cancel);
        }
        if (Happening("screening.start", "screening with indicators", "SOP step S2") is not { } process) return await Shown(cancel);
        ProblemField = "duty";
        var start = new ScreeningStart(place == "yes", consent, Form.Language ?? "", Form.Interpreter, Form.DutyTold, age, Form.Sex, Form.Form);
        var answer = await desk.Start(start, process, cancel);
        var asks = start.PrivatePlace && consent != ScreeningConsent.Refused;
        return Led(answer, answer.Handle is null ? "/screenings" : asks ? $"/screenings/{answer.Handle}/question" : $"/screenings/{answer.Handle}",
            asks ? T["Begun. Every answer is kept at once."] : T["Nothing was asked. Help is offered all the same."]) ?? await Shown(cancel);
    }

    private async Task<IActionResult> Shown(CancellationToken cancel)
    {
        if (Viewer.Role is not (Role.IdentificationOfficer or Role.CaseManager or Role.Supervisor)) return Absent();
        Duty = await duties.Find(Viewer.Role, Today, cancel);
        Strip = ChainStrip.Narrow(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["S2 Screening"], null).With(ChainKind.CaseAction, T["S3 Rights"], null);
        return Page();
    }

    public sealed record StartForm
    {
        public string? Place { get; init; }

        public ScreeningConsent? Consent { get; init; }

        public string? Language { get; init; } = "en";

        public bool Interpreter { get; init; }

        public bool DutyTold { get; init; }

        public AgeGroup? Age { get; init; }

        public Sex Sex { get; init; }

        public ExploitationForm Form { get; init; } = ExploitationForm.ForcedLabour;
    }
}
