using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

// A form for the time limits beside the whole text, with what the checks find and the picture drawn anew. Nothing is stored before "save".
[Needs(ActionKind.Write, Section.Procedures)]
public sealed class EditModel(ProcedureShelf shelf, KeptTexts texts) : StaffPage
{
    private const int Largest = 2 * 1024 * 1024;

    public override Room Room => Room.People;

    public ProcedureSheet Sheet { get; private set; } = null!;

    [BindProperty]
    public EditForm Form { get; set; } = new();

    public IReadOnlyList<(string Step, int Line, string Words)> Limits { get; private set; } = [];

    public bool ShowsLimits { get; private set; } = true;

    public IReadOnlyList<ProcedureFinding> Findings { get; private set; } = [];

    /// <summary>Why the text cannot be read, in one line; null when it can.</summary>
    public string? Fault { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>UTC instant at which a text was kept that is not in the form; null when there is none.</summary>
    public DateTime? KeptAt { get; private set; }

    public string? Picture { get; private set; }

    public int Count(FindingWeight weight) => Findings.Count(finding => finding.Weight == weight);

    public string TitleOf(string step) => Sheet.Steps.FirstOrDefault(card => card.Id == step)?.Title.In(CultureInfo.CurrentUICulture.Name).Text ?? "";

    /// <summary>The line of the text that a finding speaks of; null when there is none.</summary>
    public string? LineAt(int line)
    {
        var lines = (Form.Text ?? "").Split('\n');
        return line >= 1 && line <= lines.Length && lines[line - 1].Trim() is { Length: > 0 } said ? said.Length > 120 ? said[..120] + "…" : said : null;
    }

    public async Task<IActionResult> OnGet(string handle, bool kept, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var text = Encoding.UTF8.GetString((await shelf.File(handle, Viewer, cancel))!);
        Form = new EditForm { Text = Sheet.Card.IsDraft ? text : ProcedureText.Labelled(text, Free()), Version = Sheet.Card.Version };
        if (await texts.Find(handle, Viewer, cancel) is var (typed, at) && typed != Form.Text) (Form, KeptAt) = kept ? (Form with { Text = typed }, (DateTime?)null) : (Form, at);
        Look();
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, [FromForm(Name = "do")] string? act, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = Form with { Text = Whole() };
        ModelState.Clear();
        Look();
        if (act != "save") return Page();
        var bytes = Encoding.UTF8.GetBytes(Form.Text!);
        if (bytes.Length > Largest)
        {
            Problem = T["The file is larger than 2 MB; a procedure is a text file. Nothing was changed."];
            return Page();
        }
        var process = Process(Sheet.Card.IsDraft ? "procedure.redraft" : "procedure.import", "text of a procedure", "SOP");
        var answer = Sheet.Card.IsDraft ? await shelf.Redraft(handle, Form.Version, bytes, process, cancel) : await shelf.Import(bytes, $"{Sheet.Card.Key}.sop.yaml", process, cancel);
        switch (answer.End)
        {
            case ImportEnd.Done:
                await texts.Drop(handle, Process("procedure.drop-kept", "text of a procedure", "SOP"), cancel);
                Flash(answer.Card!.Errors == 0 ? T["Version {0} is on the shelf as a draft. It can be put in force.", answer.Card.Label] : T["Version {0} is kept as a draft. The checks found errors, so it cannot be put in force.", answer.Card.Label]);
                return Redirect($"/procedures/{answer.Card.Handle}");
            case ImportEnd.Repeated:
                return Redirect($"/procedures/{handle}");
            case ImportEnd.NotReadable:
                Problem = Fault;
                return Page();
            case ImportEnd.Known:
                Problem = Sheet.Card.IsDraft
                    ? T["The text names another procedure or version than {0}. Leave the id and the version as they are, or begin a new version.", Sheet.Card.Label]
                    : T["Version {0} of this procedure is on the shelf already. Give the file another version. Nothing was changed.", answer.Card!.Label];
                return Page();
            case ImportEnd.Stale:
                Problem = T["Somebody else saved in between. Nothing was changed; look at the version again."];
                return Page();
            default:
                return Absent();
        }
    }

    /// <summary>Keeps what is typed, a few seconds behind the keys.</summary>
    public async Task<IActionResult> OnPostKeep(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        return await texts.Keep(handle, Whole(), Process("procedure.keep", "text of a procedure", "SOP"), cancel) ? new NoContentResult() : new StatusCodeResult(StatusCodes.Status409Conflict);
    }

    public async Task<IActionResult> OnPostDrop(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        await texts.Drop(handle, Process("procedure.drop-kept", "text of a procedure", "SOP"), cancel);
        Flash(T["Thrown away."]);
        return Redirect($"/procedures/{handle}/edit");
    }

    // A limit that was changed in the form goes into its line; one whose line was changed in the text keeps what the text says.
    private string Whole()
    {
        var text = (Form.Text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        var before = ProcedureText.Limits(text).ToDictionary(limit => limit.Line, limit => limit.Words);
        var changed = Form.Limits.Where(pair => pair.Value is not null && before.TryGetValue(pair.Key, out var words) && words != pair.Value.Trim()).ToDictionary(pair => pair.Key, pair => pair.Value!);
        return ProcedureText.With(text, changed);
    }

    private void Look()
    {
        var preview = ProcedurePreview.Of(Encoding.UTF8.GetBytes(Form.Text ?? ""), CultureInfo.CurrentUICulture.Name);
        Limits = ProcedureText.Limits(Form.Text ?? "");
        (Findings, Picture) = (preview.Findings, preview.Picture);
        if (preview.Fault is { } fault) Fault = T["Line {0}, column {1}: {2}. Nothing was changed.", fault.Line, fault.Column, fault.Message.TrimEnd('.')];
        ShowsLimits = Count(FindingWeight.Error) == 0;
    }

    // The next number that no version of the procedure has.
    private string Free()
    {
        var label = ProcedureText.Next(Sheet.Card.Label);
        while (Sheet.Versions.Any(version => version.Label == label)) label = ProcedureText.Next(label);
        return label;
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { } sheet) return false;
        Sheet = sheet;
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Version {0}", sheet.Card.Label], null);
        return true;
    }

    public sealed record EditForm
    {
        public string? Text { get; init; }

        public Dictionary<int, string?> Limits { get; init; } = [];

        public int Version { get; init; }
    }
}
