using Microsoft.AspNetCore.Mvc;
using Throughline.App.Practice;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

/// <summary>Begins a draft with a reference procedure and, where wanted, the numbers another country has set.</summary>
[Needs(ActionKind.Open, Section.Procedures)]
public sealed class TemplatesModel(ProcedureShelf shelf, PracticeProcedures practice) : StaffPage
{
    public override Room Room => Room.People;

    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Numbers { get; set; }

    /// <summary>Versions the installation lent; empty outside the practice room.</summary>
    public IReadOnlyList<ProcedureLoan> Lent { get; private set; } = [];

    public ProcedureTemplate? Chosen { get; private set; }

    public ParameterTemplate? Set { get; private set; }

    /// <summary>What is wrong, in one line; null when nothing is.</summary>
    public string? Problem { get; private set; }

    public bool MayTake => Viewer.May(ActionKind.Write, Section.Procedures);

    public IActionResult OnGet() => Find() ? Page() : Absent();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!Find() || Chosen is null) return Absent();
        var answer = await shelf.Import(ProcedureTemplates.Take(Chosen, Set, Country.Code, Today), Chosen.Name, Process("procedure.import", "draft from a template", "SOP"), cancel);
        switch (answer.End)
        {
            case ImportEnd.Done:
                Flash(T["The template is on the shelf as a draft. Change it until it is yours."]);
                return Redirect($"/procedures/{answer.Card!.Handle}/edit");
            case ImportEnd.Repeated:
                return Redirect("/procedures");
            case ImportEnd.Known:
                Problem = T["Version {0} of this procedure is on the shelf already. Open it, or discard it first. Nothing was changed.", answer.Card!.Label];
                return Page();
            default:
                return Absent();
        }
    }

    public async Task<IActionResult> OnPostLent(string? loan, CancellationToken cancel)
    {
        if (!Find() || Lent.FirstOrDefault(one => one.Name == loan) is not { } lent) return Absent();
        var answer = await shelf.Import(lent.File, lent.Name, Process("procedure.import", "version lent to the practice room", "SOP"), cancel);
        if (answer.End is ImportEnd.Done or ImportEnd.Known) return Redirect($"/procedures/{answer.Card!.Handle}");
        return answer.End == ImportEnd.Repeated ? Redirect("/procedures") : Absent();
    }

    private bool Find()
    {
        Lent = practice.IsPractice ? practice.Lent() : [];
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Templates"], null);
        Chosen = ProcedureTemplates.Procedures.FirstOrDefault(template => template.Name == Procedure);
        Set = ProcedureTemplates.Parameters.FirstOrDefault(set => set.Name == Numbers);
        return (string.IsNullOrEmpty(Procedure) || Chosen is not null) && (string.IsNullOrEmpty(Numbers) || Set is not null);
    }
}
