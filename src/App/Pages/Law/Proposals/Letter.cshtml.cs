using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class LetterModel(PositionLedger positions, ProposalShelf shelf, OrganisationRegister organisations) : ProposalFormPage(shelf)
{
    [BindProperty]
    public LetterForm Form { get; set; } = new();

    public PositionCard Position { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, string position, CancellationToken cancel)
    {
        if (!await Find(handle, position, cancel)) return Absent();
        Form = new LetterForm
        {
            Answer = Enum.TryParse<PositionAnswer>(Position.Standing.ToString(), out var answer) ? answer : null, Number = Position.LetterNumber,
            Date = Position.LetterDate is { } date ? LawWords.Iso(date) : null, Signatory = Position.Signatory, Remarks = Position.Remarks, Version = Position.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, string position, CancellationToken cancel)
    {
        if (!await Find(handle, position, cancel)) return Absent();
        if (LawWords.Day(Form.Date) is not { } date) Refusals = [new FieldRefusal("Date", T["Give the date of the letter."])];
        else
            Refusals = (await positions.Record(handle, position, Form.Version, new PositionLetter(Form.Answer ?? (PositionAnswer)(-1), Form.Number ?? "", date, Form.Signatory ?? "", Form.Remarks),
                Process("position.record", "letter of a body", "review of a proposal"), cancel)).Refusals;
        if (Refusals.Count > 0) return Page();
        Flash(T["The letter is recorded."]);
        return Redirect(Back + "#positions");
    }

    private async Task<bool> Find(string handle, string position, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || (await positions.On(Viewer, handle, Today, cancel)).FirstOrDefault(card => card.Handle == position) is not { } found) return false;
        Position = found;
        await NameBodies(organisations, cancel);
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
