using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class MeetingModel(MeetingTable table, MeetingProtocol protocol) : TogetherPage
{
    public MeetingSheet Sheet { get; private set; } = null!;

    [BindProperty]
    public PresenceForm Presence { get; set; } = new();

    [BindProperty]
    public TaskForm Given { get; set; } = new();

    [BindProperty]
    public MoveForm Moved { get; set; } = new();

    public string Self => $"/partners/groups/{Sheet.Group.Handle}/meetings/{Sheet.Meeting.Number}";

    public bool IsHeld => Sheet.Meeting.State == MeetingState.Held;

    public IEnumerable<BodyLetter> Letters => Sheet.Items.SelectMany(item => item.Letters);

    public string MemberName(string handle) => Sheet.Members.FirstOrDefault(member => member.Handle == handle)?.Name ?? "–";

    /// <summary>The heading is the finding.</summary>
    public string Heading
    {
        get
        {
            var items = Sheet.Items.Count;
            if (Sheet.Meeting.State == MeetingState.CalledOff) return T["This meeting is called off"];
            if (!IsHeld) return items == 0 ? T["The agenda is empty"] : items == 1 ? T["One item in {0} minutes", Sheet.Meeting.Minutes] : T["{0} items in {1} minutes", items, Sheet.Meeting.Minutes];
            var settled = Sheet.Items.Count(item => item.Outcome is ItemOutcome.Agreed or ItemOutcome.AgreedWithChanges);
            var letters = Letters.Count(letter => letter.Position is null);
            return letters == 0 ? T["{0} of {1} items agreed", settled, items] : letters == 1 ? T["{0} of {1} items agreed; one body must confirm by letter", settled, items] : T["{0} of {1} items agreed; {2} letters are awaited", settled, items, letters];
        }
    }

    public async Task<IActionResult> OnGet(string handle, int number, CancellationToken cancel) => await Load(handle, number, cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPostPresence(string handle, int number, CancellationToken cancel)
    {
        if (!await Load(handle, number, cancel)) return Absent();
        return Led(await protocol.Attend(handle, number, Presence.Members ?? [], Presence.Version, Process("meeting.attend", "list of those present", "protocol"), cancel), Self, T["Kept. Outcomes can be written now."]) ?? Page();
    }

    public async Task<IActionResult> OnPostTask(string handle, int number, CancellationToken cancel)
    {
        if (!await Load(handle, number, cancel)) return Absent();
        var draft = new TaskDraft(Given.Item, Given.Text ?? "", Given.Owner ?? "", Day(Given.Due));
        return Led(await protocol.GiveTask(handle, number, draft, Process("group.task", "task given", "protocol"), cancel), Self + "#tasks", T["The task is given."]) ?? Page();
    }

    public async Task<IActionResult> OnPostMove(string handle, int number, CancellationToken cancel)
    {
        if (!await Load(handle, number, cancel)) return Absent();
        return Led(await table.Move(handle, number, Moved.Item ?? "", Moved.Up, Process("meeting.order", "order of the agenda", "protocol"), cancel), Self + "#agenda", T["The order is changed."]) ?? Page();
    }

    private async Task<bool> Load(string handle, int number, CancellationToken cancel)
    {
        if (await table.Find(handle, number, Viewer, Today, cancel) is not { } sheet) return false;
        Sheet = sheet;
        await LoadBodies(cancel);
        return true;
    }

    public sealed record PresenceForm
    {
        public string[]? Members { get; init; }

        public int Version { get; init; }
    }

    public sealed record TaskForm
    {
        public string? Item { get; init; }

        public string? Text { get; init; }

        public string? Owner { get; init; }

        public string? Due { get; init; }
    }

    public sealed record MoveForm
    {
        public string? Item { get; init; }

        public bool Up { get; init; }
    }
}
