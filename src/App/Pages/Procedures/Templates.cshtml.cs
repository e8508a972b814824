using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

/// <summary>Begins a draft with a reference procedure and, where wanted, the numbers another country has set.</summary>
[Needs(ActionKind.Open, Section.Procedures)]
public sealed class TemplatesModel(ProcedureShelf shelf) : StaffPage
{
    public override Room Room => Room.People;

    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Numbers { get; set; }

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

    private bool Find()
    {
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Templates"], null);
        Chosen = ProcedureTemplates.Procedures.FirstOrDefault(template => template.Name == Procedure);
        Set = ProcedureTemplates.Parameters.FirstOrDefault(set => set.Name == Numbers);
        return (string.IsNullOrEmpty(Procedure) || Chosen is not null) && (string.IsNullOrEmpty(Numbers) || Set is not null);
    }
}
