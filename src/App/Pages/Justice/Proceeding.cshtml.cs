using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Justice.Extracts;
using Throughline.Justice.Facts;
using Throughline.Justice.Proceedings;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.App.Pages.Justice;

[Needs(ActionKind.Open, Section.Investigation)]
public sealed class ProceedingModel(ProceedingDesk desk, ExtractDesk extracts) : JusticePage
{
    public ProceedingView Proceeding { get; private set; } = null!;

    public IReadOnlyList<ExtractLine> Extracts { get; private set; } = [];

    [BindProperty]
    public MoveForm Move { get; set; } = new();

    [BindProperty]
    public AccusedForm Accused { get; set; } = new();

    [BindProperty]
    public RiskForm Risk { get; set; } = new();

    public string Heading => Proceeding.IsOver ? T["Ended: {0}", T.Say(Proceeding.Line.Reason)] : T["{0} since {1}", T.Say(Proceeding.Line.Stage), Dates.Day(Proceeding.Line.Since)];

    public IEnumerable<ProceedingStage> Stages => Enum.GetValues<ProceedingStage>().Where(stage => stage >= Proceeding.Line.Stage || (stage == ProceedingStage.Trial && Proceeding.Line.Stage == ProceedingStage.Appeal));

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPostMove(string handle, CancellationToken cancel)
    {
        ProblemField = "move";
        if (Move.Stage is not { } stage || Move.Reason is not { } reason) return await Again(handle, T["Choose a stage and a reason from the list."], cancel);
        if (Happening("proceeding.move", "a proceeding moved", "code of criminal procedure") is not { } process) return await Shown(handle, cancel);
        var articles = string.IsNullOrWhiteSpace(Move.Articles) ? null : ProceedingNewModel.Articles(Move.Articles);
        return await Ended(handle, await desk.Move(handle, new ProceedingMove(stage, reason, Move.Remark, articles, Move.Version), process, cancel), T["The stage is recorded."], cancel);
    }

    public async Task<IActionResult> OnPostAccused(string handle, CancellationToken cancel)
    {
        ProblemField = "accused";
        if (Accused.Role is not { } role || Accused.Status is not { } status) return await Again(handle, T["Choose what the person is said to have done, and their standing."], cancel);
        var person = new NewAccused(Accused.LegalPerson, role, Accused.Sex, Accused.Age, string.IsNullOrWhiteSpace(Accused.Citizenship) ? null : Accused.Citizenship.Trim(), status, Accused.Identified, Accused.Name);
        return await Ended(handle, await desk.AddAccused(handle, person, Accused.Version, Writing("proceeding.accused"), cancel), T["Added to the proceeding."], cancel);
    }

    public async Task<IActionResult> OnPostStanding(string handle, string person, AccusedStatus status, bool identified, int version, CancellationToken cancel)
    {
        ProblemField = "accused";
        if (!ModelState.IsValid) return await Again(handle, T["Choose a standing from the list."], cancel);
        return await Ended(handle, await desk.SetAccused(handle, person ?? "", status, identified, version, Writing("proceeding.standing"), cancel), T["The standing is recorded."], cancel);
    }

    public async Task<IActionResult> OnPostRisk(string handle, CancellationToken cancel)
    {
        ProblemField = "risk";
        if (Risk.Kind is not { } kind || !DateOnly.TryParseExact(Risk.Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return await Again(handle, T["Choose what happened, and write the day as 2026-11-04."], cancel);
        return await Ended(handle, await desk.TellRisk(handle, kind, day, Writing("proceeding.tell-risk"), cancel), T["Told. The bodies that gave extracts see it now."], cancel);
    }

    private ProcessContext Writing(string process) => Process(process, "proceeding recorded", "code of criminal procedure");

    private async Task<IActionResult> Ended(string handle, Throughline.Cases.WriteAnswer answer, string said, CancellationToken cancel) =>
        Led(answer, $"/justice/proceedings/{handle}", said) ?? await Shown(handle, cancel);

    private Task<IActionResult> Again(string handle, string problem, CancellationToken cancel)
    {
        Problem = problem;
        return Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (await desk.Find(handle, Viewer, cancel) is not { } found) return Absent();
        Proceeding = found;
        Extracts = await extracts.UsedIn(handle, Viewer, cancel);
        await LoadBodies(cancel);
        Hang(T["Proceeding, {0}", T.Say(found.Line.Stage).ToLower(CultureInfo.CurrentCulture)]);
        return Page();
    }

    public sealed record MoveForm
    {
        public ProceedingStage? Stage { get; init; }

        public StageReason? Reason { get; init; }

        public string? Remark { get; init; }

        public string? Articles { get; init; }

        public int Version { get; init; }
    }

    public sealed record AccusedForm
    {
        public bool LegalPerson { get; init; }

        public AccusedRole? Role { get; init; }

        public AccusedSex Sex { get; init; }

        public AccusedAge Age { get; init; }

        public string? Citizenship { get; init; }

        public AccusedStatus? Status { get; init; }

        public bool Identified { get; init; }

        public string? Name { get; init; }

        public int Version { get; init; }
    }

    public sealed record RiskForm
    {
        public RiskKind? Kind { get; init; }

        public string? Day { get; init; }
    }
}
