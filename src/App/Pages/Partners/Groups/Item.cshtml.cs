using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class ItemModel(MeetingTable table, MeetingProtocol protocol) : TogetherPage
{
    public MeetingSheet Sheet { get; private set; } = null!;

    public AgendaItem Item { get; private set; } = null!;

    [BindProperty]
    public ViewForm Given { get; set; } = new();

    [BindProperty]
    public OutcomeForm Decided { get; set; } = new();

    [BindProperty]
    public ConflictForm Conflict { get; set; } = new();

    [BindProperty]
    public AskForm Asked { get; set; } = new();

    [BindProperty]
    public LetterForm Letter { get; set; } = new();

    public string Back => $"/partners/groups/{Sheet.Group.Handle}/meetings/{Sheet.Meeting.Number}";

    public string Self => $"{Back}/items/{Item.Handle}";

    public bool MayView => Sheet.Own is { } own && Sheet.Members.Any(member => member.Handle == own && member.HasView) && !Item.Conflicted.Contains(own) && !Item.GaveView && Item.Outcome is null && Item.Kind != AgendaKind.Proposal;

    public bool MayDeclare => Item.Outcome is null && (Sheet.Runs || (Sheet.Own is { } own && !Item.Conflicted.Contains(own) && !Item.GaveView));

    public string MemberName(string handle) => Sheet.Members.FirstOrDefault(member => member.Handle == handle)?.Name ?? "–";

    public async Task<IActionResult> OnGet(string handle, int number, string item, CancellationToken cancel)
    {
        if (!await Load(handle, number, item, cancel)) return Absent();
        Decided = new OutcomeForm { Outcome = Item.Outcome, Text = Item.OutcomeText, Version = Item.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostView(string handle, int number, string item, CancellationToken cancel)
    {
        if (!await Load(handle, number, item, cancel)) return Absent();
        var answer = await protocol.GiveView(handle, number, item, Given.Stance ?? (ViewStance)(-1), Given.Words, Given.Named, Process("meeting.view", "view of a participant", "protocol"), cancel);
        return Led(answer, Self, Given.Named ? T["Kept under your name."] : T["Kept without your name. It cannot be found again."]) ?? Page();
    }

    public async Task<IActionResult> OnPostConflict(string handle, int number, string item, CancellationToken cancel)
    {
        if (!await Load(handle, number, item, cancel)) return Absent();
        return Led(await protocol.Declare(handle, number, item, Conflict.Member ?? Sheet.Own ?? "", Process("meeting.conflict", "conflict of interest declared", "protocol"), cancel), Self, T["Declared. This member takes no part in the item."]) ?? Page();
    }

    public async Task<IActionResult> OnPostOutcome(string handle, int number, string item, CancellationToken cancel)
    {
        if (!await Load(handle, number, item, cancel)) return Absent();
        var answer = await protocol.Decide(handle, number, item, Decided.Outcome ?? (ItemOutcome)(-1), Decided.Text, Decided.Version, Process("meeting.outcome", "outcome of an item", "protocol"), cancel);
        return Led(answer, Back + "#agenda", T["The outcome stands in the protocol."]) ?? Page();
    }

    public async Task<IActionResult> OnPostAsk(string handle, int number, string item, CancellationToken cancel)
    {
        if (!await Load(handle, number, item, cancel)) return Absent();
        return Led(await protocol.AskLetter(handle, number, item, Asked.Body ?? "", Day(Asked.By), Process("meeting.letter-asked", "body asked to confirm", "protocol"), cancel), Self + "#letters", T["Asked. The letter is awaited."]) ?? Page();
    }

    public async Task<IActionResult> OnPostLetter(string handle, int number, string item, CancellationToken cancel)
    {
        if (!await Load(handle, number, item, cancel)) return Absent();
        var draft = new LetterDraft(Letter.Position ?? (LetterPosition)(-1), Letter.Number, Day(Letter.Dated), Letter.Signatory, Letter.Remarks);
        return Led(await protocol.RecordLetter(handle, number, Letter.Of ?? "", draft, Letter.Version, Process("meeting.letter", "letter of a body", "protocol"), cancel), Self + "#letters", T["The letter is recorded."]) ?? Page();
    }

    private async Task<bool> Load(string handle, int number, string item, CancellationToken cancel)
    {
        if (await table.Find(handle, number, Viewer, Today, cancel) is not { } sheet || sheet.Items.FirstOrDefault(known => known.Handle == item) is not { } found) return false;
        (Sheet, Item) = (sheet, found);
        await LoadBodies(cancel);
        return true;
    }

    public sealed record ViewForm
    {
        public ViewStance? Stance { get; init; }

        public string? Words { get; init; }

        public bool Named { get; init; }
    }

    public sealed record OutcomeForm
    {
        public ItemOutcome? Outcome { get; init; }

        public string? Text { get; init; }

        public int Version { get; init; }
    }

    public sealed record ConflictForm
    {
        public string? Member { get; init; }
    }

    public sealed record AskForm
    {
        public string? Body { get; init; }

        public string? By { get; init; }
    }

    public sealed record LetterForm
    {
        public string? Of { get; init; }

        public LetterPosition? Position { get; init; }

        public string? Number { get; init; }

        public string? Dated { get; init; }

        public string? Signatory { get; init; }

        public string? Remarks { get; init; }

        public int Version { get; init; }
    }
}
