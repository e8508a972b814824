using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Write, Section.Procedures)]
public sealed class NewModel(ProcedureShelf shelf) : StaffPage
{
    private const int LargestFile = 2 * 1024 * 1024;

    public override Room Room => Room.People;

    [BindProperty]
    public UploadForm Form { get; set; } = new();

    /// <summary>What is wrong with the file, in one line; null when nothing was sent yet.</summary>
    public string? Problem { get; private set; }

    /// <summary>The version that is there already, when that is the problem.</summary>
    public ProcedureCard? Known { get; private set; }

    public void OnGet() => Hang();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Hang();
        if (Form.File is not { Length: > 0 } file)
        {
            Problem = T["Choose a file. Nothing was changed."];
            return Page();
        }
        if (file.Length > LargestFile)
        {
            Problem = T["The file is larger than 2 MB; a procedure is a text file. Nothing was changed."];
            return Page();
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        var answer = await shelf.Import(bytes.ToArray(), Path.GetFileName(file.FileName), Process("procedure.import", "new version", "SOP"), cancel);
        switch (answer.End)
        {
            case ImportEnd.Done:
                Flash(answer.Card!.Errors == 0
                    ? T["Version {0} is on the shelf as a draft. It can be put in force.", answer.Card.Label]
                    : T["Version {0} is kept as a draft. The checks found errors, so it cannot be put in force.", answer.Card.Label]);
                return Redirect($"/procedures/{answer.Card.Handle}");
            case ImportEnd.Repeated:
                return Redirect("/procedures");
            case ImportEnd.NotReadable:
                Problem = Told(answer.Fault!);
                return Page();
            case ImportEnd.Known:
                Known = answer.Card;
                Problem = T["Version {0} of this procedure is on the shelf already. Give the file another version. Nothing was changed.", answer.Card!.Label];
                return Page();
            default:
                return Absent();
        }
    }

    private string Told(ImportFault fault) => fault.Others switch
    {
        0 => T["Line {0}, column {1}: {2}. Nothing was changed.", fault.Line, fault.Column, fault.Message.TrimEnd('.')],
        1 => T["Line {0}, column {1}: {2}. There is one more fault. Nothing was changed.", fault.Line, fault.Column, fault.Message.TrimEnd('.')],
        _ => T["Line {0}, column {1}: {2}. There are {3} more faults. Nothing was changed.", fault.Line, fault.Column, fault.Message.TrimEnd('.'), fault.Others],
    };

    private void Hang() => Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["New version"], null);

    public sealed record UploadForm
    {
        public IFormFile? File { get; init; }
    }
}
