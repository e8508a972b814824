using Microsoft.AspNetCore.Mvc;
using Throughline.App.Documents;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.Open, Section.Law)]
public sealed class ShowModel(WorkshopDesk desk, WorkshopShelf shelf, LawPapers papers, OrganisationRegister organisations) : WorkshopFormPage(shelf, organisations)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<int> Present { get; set; } = [];

    [BindProperty]
    public int Item { get; set; }

    [BindProperty]
    public bool Wish { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Until = LawWords.Iso(Today.AddDays(30));
        return Page();
    }

    public async Task<IActionResult> OnGetWord(string handle, string? kind, string? language, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || !Enum.TryParse<LawDocumentKind>(kind, out var chosen)) return Absent();
        return await papers.OfWorkshop(Viewer, chosen, Workshop, language, Dates, Today, cancel) is { } file ? File(file.Bytes, WordFile.Type, file.Name) : Absent();
    }

    public Task<IActionResult> OnPostPresent(string handle, CancellationToken cancel) =>
        Did(handle, "#present", T["Saved."], () => desk.Present(handle, Version, Present, Process("workshop.present", "who is present", "workshop"), cancel), cancel);

    public Task<IActionResult> OnPostDiscuss(string handle, CancellationToken cancel) =>
        Did(handle, $"#item-{Item}", Wish ? T["It is kept off the list; nobody learns who asked."] : T["Taken back."], () => desk.AskToDiscuss(handle, Item, Wish, Process("workshop.discuss", "wish to discuss", "workshop"), cancel), cancel);

    public Task<IActionResult> OnPostScreen(string handle, CancellationToken cancel) =>
        Did(handle, $"#item-{Item}", T["It stands on the screen of the room."], () => desk.Show(handle, Item, 0, Process("workshop.screen", "screen of the room", "workshop"), cancel), cancel);

    public Task<IActionResult> OnPostList(string handle, CancellationToken cancel) =>
        Did(handle, "#done", T["The list is passed."], () => desk.PassList(handle, Version, Process("workshop.list", "uncontested proposals", "workshop"), cancel), cancel);

    public Task<IActionResult> OnPostClose(string handle, CancellationToken cancel) =>
        Did(handle, "#papers", T["The workshop is closed. Its papers are ready, and the bodies are asked for their letters."],
            () => desk.Close(handle, Version, LawWords.Day(Until) ?? DateOnly.MinValue, Process("workshop.close", "end of a workshop", "workshop"), cancel), cancel);

    private async Task<IActionResult> Did(string handle, string where, string said, Func<Task<ProposalOutcome>> act, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await act();
        if (outcome.IsStored)
        {
            Flash(said);
            return Redirect(Back + where);
        }
        Refusals = outcome.Refusals;
        Until ??= LawWords.Iso(Today.AddDays(30));
        return Page();
    }
}
