using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Write, Section.Procedures)]
public sealed class LetterModel(ProcedureShelf shelf, AgreementDesk desk, OrganisationRegister organisations) : StaffPage
{
    public override Room Room => Room.People;

    public ProcedureSheet Sheet { get; private set; } = null!;

    public BodyAgreement Card { get; private set; } = null!;

    public string Name { get; private set; } = "";

    [BindProperty]
    public LetterForm Form { get; set; } = new();

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    public async Task<IActionResult> OnGet(string handle, string agreement, CancellationToken cancel)
    {
        if (!await Load(handle, agreement, cancel)) return Absent();
        Form = new LetterForm
        {
            Number = Card.LetterNumber, Signatory = Card.Signatory, Remarks = Card.Remarks, Version = Card.Version, Date = (Card.LetterDate ?? Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Answer = Card.Standing switch { PositionStanding.Agreed => PositionAnswer.Agreed, PositionStanding.AgreedWithRemarks => PositionAnswer.AgreedWithRemarks, PositionStanding.NotAgreed => PositionAnswer.NotAgreed, PositionStanding.Abstains => PositionAnswer.Abstains, _ => null },
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, string agreement, CancellationToken cancel)
    {
        if (!await Load(handle, agreement, cancel)) return Absent();
        if (!DateOnly.TryParseExact(Form.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Refusals = [new FieldRefusal("Date", T["Give the date of the letter."])];
            return Page();
        }
        var letter = new PositionLetter(Form.Answer ?? (PositionAnswer)(-1), Form.Number ?? "", date, Form.Signatory ?? "", Form.Remarks);
        Refusals = await desk.Record(handle, agreement, Form.Version, letter, Process("procedure.letter", "agreement of a body", "SOP"), cancel);
        if (Refusals.Count > 0) return Page();
        Flash(T["Recorded."]);
        return Redirect($"/procedures/{handle}#agreement");
    }

    private async Task<bool> Load(string handle, string agreement, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { Card.IsDraft: true } sheet) return false;
        if ((await desk.On(handle, Today, Viewer, cancel)).FirstOrDefault(each => each.Handle == agreement) is not { } card) return false;
        (Sheet, Card) = (sheet, card);
        Name = (await organisations.All(cancel)).FirstOrDefault(body => body.Key == card.Body)?.Name.In(CultureInfo.CurrentUICulture.Name).Text ?? card.Body;
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Version {0}", sheet.Card.Label], null);
        return true;
    }

    public sealed record LetterForm
    {
        public PositionAnswer? Answer { get; init; }

        public string? Number { get; init; }

        public string? Date { get; init; }

        public string? Signatory { get; init; }

        public string? Remarks { get; init; }

        public int Version { get; init; }
    }
}
