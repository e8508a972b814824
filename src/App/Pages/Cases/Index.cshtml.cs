using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.List, Section.Outcome)]
public sealed class IndexModel(CaseDesk desk) : PeoplePage
{
    [BindProperty(SupportsGet = true)]
    public CaseFilter Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseSort Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public CasePage Found { get; private set; } = null!;

    public bool MayOpen => Viewer is { Side: Side.Support, Role: Role.CaseManager or Role.Supervisor };

    public async Task OnGet(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Show)) Show = CaseFilter.Open;
        if (!Enum.IsDefined(Sort)) Sort = CaseSort.Due;
        await LoadBodies(cancel);
        Found = await desk.List(Show, Sort, Number, Viewer, cancel);
        Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.CaseAction, Found.Total == 0 ? T["No case"] : T["{0} cases", Found.Total], null);
    }

    public string Address(CaseFilter show, CaseSort sort, int page = 1) => $"/cases?show={show}&sort={sort}&page={page}";

    public string Name(CaseFilter show) => show switch
    {
        CaseFilter.Late => T["Late"],
        CaseFilter.Children => T["Children"],
        CaseFilter.Closed => T["Closed"],
        _ => T["Still open"],
    };

    public string Heading => (Show, Found.Total) switch
    {
        (CaseFilter.Late, 0) => T["No case is late"],
        (CaseFilter.Late, 1) => T["One case is late"],
        (CaseFilter.Late, var n) => T["{0} cases are late", n],
        (CaseFilter.Children, 0) => T["No open case of a child"],
        (CaseFilter.Children, var n) => T["{0} open cases of children", n],
        (CaseFilter.Closed, 0) => T["No closed case"],
        (CaseFilter.Closed, var n) => T["{0} closed cases", n],
        (_, 0) => T["You hold no open case"],
        (_, 1) => T["One open case"],
        (_, var n) => T["{0} open cases", n],
    };
}
