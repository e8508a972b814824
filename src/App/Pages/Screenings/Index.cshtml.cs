using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Cases.Screenings;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Screenings;

[Needs(ActionKind.List, Section.Screening)]
public sealed class IndexModel(ScreeningDesk desk) : PeoplePage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ScreeningLine> Lines { get; private set; } = [];

    public int Pages => Math.Max(1, (Lines.Count + PageLength - 1) / PageLength);

    public IEnumerable<ScreeningLine> Shown => Lines.Skip((Number - 1) * PageLength).Take(PageLength);

    public bool MayStart => Viewer.Role is Role.IdentificationOfficer or Role.CaseManager or Role.Supervisor;

    public string Heading => (Lines.Count, Lines.Count(line => line.Stage == ScreeningStage.Draft)) switch
    {
        (0, _) => T["No screening yet"],
        (_, 0) => T["Every screening is finished"],
        (_, 1) => T["One screening is not finished"],
        (_, var n) => T["{0} screenings are not finished", n],
    };

    public async Task OnGet(CancellationToken cancel)
    {
        Lines = await desk.Mine(Viewer, cancel);
        Number = Math.Clamp(Number, 1, Pages);
        Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.ProcedureStep, T["S2 Screening"], "/procedures").With(ChainKind.CaseAction, Lines.Count == 0 ? T["None yet"] : T["{0} screenings", Lines.Count], null);
    }

    public string Say(ScreeningStage stage) => stage switch
    {
        ScreeningStage.Draft => T["not finished"],
        ScreeningStage.Finished => T["result is out"],
        ScreeningStage.Erased => T["erased after its time"],
        _ => T["not begun: no questions asked"],
    };
}
