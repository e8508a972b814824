using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Approve, Section.Procedures)]
public sealed class InForceModel(ProcedureShelf shelf) : StaffPage
{
    public override Room Room => Room.People;

    public ProcedureSheet Sheet { get; private set; } = null!;

    [BindProperty]
    public InForceForm Form { get; set; } = new();

    public string? Problem { get; private set; }

    /// <summary>The version that ends when this one begins; null when there is none.</summary>
    public ProcedureCard? Ends => Sheet.Versions.FirstOrDefault(version => !version.IsDraft && version.HoldsOn(Today));

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new InForceForm { From = (Sheet.Card.StatedInForce ?? Today.AddDays(1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Version = Sheet.Card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        if (!DateOnly.TryParseExact(Form.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            Problem = T["Give a day as year-month-day, for example {0}.", Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
            return Page();
        }
        var change = await shelf.PutInForce(handle, from, Form.Version, Process("procedure.put-in-force", "version comes into force", "SOP"), cancel);
        if (change == ShelfChange.Absent) return Absent();
        if (change is ShelfChange.Done or ShelfChange.Repeated)
        {
            Flash(T["Version {0} is in force from {1}. Open cases stay with their version.", Sheet.Card.Label, Dates.Full(from)]);
            return Redirect($"/procedures/{handle}");
        }
        Problem = change switch
        {
            ShelfChange.HasErrors => T["The checks found errors. A version with errors cannot be put in force."],
            ShelfChange.InForce => T["It is in force already."],
            ShelfChange.NotAgreed => T["A body that was asked is silent or has not agreed. Its letter is recorded on the page of the version."],
            ShelfChange.DayTaken => T["Another version of this procedure begins on that day. Choose another day."],
            _ => T["Somebody else saved in between. Nothing was changed; look at the version again."],
        };
        return Page();
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { } sheet) return false;
        Sheet = sheet;
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Version {0}", sheet.Card.Label], null);
        return true;
    }

    public sealed record InForceForm
    {
        public string? From { get; init; }

        public int Version { get; init; }
    }
}
