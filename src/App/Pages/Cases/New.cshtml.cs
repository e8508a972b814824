using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Shell;
using Throughline.Cases.Consents;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Screenings;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Write, Section.Outcome)]
public sealed class NewModel(CaseDesk desk, ScreeningDesk screenings) : PeoplePage
{
    [BindProperty(SupportsGet = true)]
    public string? Screening { get; set; }

    [BindProperty]
    public CaseForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Viewer is not { Side: Side.Support, Role: Role.CaseManager or Role.Supervisor }) return Absent();
        if (Screening is not null)
        {
            if (await screenings.Find(Screening, Viewer, cancel) is not { } view) return Absent();
            Form = new CaseForm { Form = view.Form, Age = view.Age switch { AgeGroup.Adult => AgeBand.AdultNotRecorded, AgeGroup.Child => AgeBand.From12To17, _ => AgeBand.InDoubt }, Language = view.Language };
        }
        return Shown();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!ModelState.IsValid || Form.How is not { } how)
        {
            (Problem, ProblemField) = (T["Say how the person agreed to enter."], "how");
            return Shown();
        }
        if (Happening("case.open", "entry into the mechanism", "SOP step S3") is not { } process) return Shown();
        var facts = new NewCase(Form.Age, Form.Sex, Form.Form, Form.Nationality, Form.Crisis, how, Form.Language ?? "");
        var answer = await desk.Open(facts, string.IsNullOrEmpty(Screening) ? null : Screening, process, cancel);
        return Led(answer, answer.Handle is null ? "/cases" : $"/cases/{answer.Handle}", T["The case is open and you hold it. No name was needed."]) ?? Shown();
    }

    private PageResult Shown()
    {
        Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.CaseAction, T["A new case"], null);
        return Page();
    }

    public sealed record CaseForm
    {
        public AgeBand Age { get; init; } = AgeBand.AdultNotRecorded;

        public Sex Sex { get; init; }

        public ExploitationForm Form { get; init; }

        public NationalityKind Nationality { get; init; }

        public bool Crisis { get; init; }

        public GivenHow? How { get; init; }

        public string? Language { get; init; } = "en";
    }
}
