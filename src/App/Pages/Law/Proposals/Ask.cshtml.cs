using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class AskModel(PositionLedger positions, ProposalShelf shelf, OrganisationRegister organisations) : ProposalFormPage(shelf)
{
    [BindProperty]
    public AskForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        await NameBodies(organisations, cancel);
        Form = new AskForm { Until = LawWords.Iso(Today.AddDays(30)), IsState = true };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        await NameBodies(organisations, cancel);
        var typed = Form.Body?.Trim() ?? "";
        var key = Bodies.FirstOrDefault(body => body.Value == typed).Key ?? typed;
        if (LawWords.Day(Form.Until) is not { } until) Refusals = [new FieldRefusal("Until", "Choose the last day for the letter: today or later, within two years.")];
        else
        {
            var outcome = await positions.Ask(handle, key, Form.IsState, until, Process("position.ask", "a body was asked", "review of a proposal"), cancel);
            Refusals = outcome.Refusals;
        }
        if (Refusals.Count > 0) return Page();
        Flash(T["Asked. If no letter comes by the day, the page says so by itself."]);
        return Redirect(Back + "#positions");
    }

    public sealed record AskForm
    {
        public string? Body { get; init; }

        public bool IsState { get; init; }

        public string? Until { get; init; }
    }
}
