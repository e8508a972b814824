using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class ShowModel(WorkingGroups groups, MeetingProtocol protocol) : TogetherPage
{
    public GroupSheet Sheet { get; private set; } = null!;

    [BindProperty]
    public DoneForm Done { get; set; } = new();

    public IReadOnlyList<GroupMember> Sitting => [.. Sheet.Members.Where(member => member.SitsOn(Today))];

    public IReadOnlyList<GroupMember> Left => [.. Sheet.Members.Where(member => !member.SitsOn(Today))];

    public MeetingCard? Next => Sheet.Meetings.Where(meeting => meeting.State == MeetingState.Called && meeting.Day >= Today).MinBy(meeting => meeting.Day);

    public int Late => Sheet.Tasks.Count(task => task.Due < Today);

    /// <summary>The heading is the finding, with the name of the group above it.</summary>
    public string Heading => !Sheet.Opens ? Sheet.Card.Name
        : Late == 1 ? T["One task is late"] : Late > 1 ? T["{0} tasks are late", Late]
        : Next is { } next ? T["The group meets {0}", Dates.Day(next.Day)]
        : Sheet.Meetings.Count == 0 ? T["The group has not met yet"] : T["No meeting is called"];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Load(handle, cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPostDone(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || !Sheet.Opens) return Absent();
        return Led(await protocol.Finish(handle, Done.Task ?? "", Today, Done.Version, Process("group.task-done", "task done", "protocol"), cancel), $"/partners/groups/{handle}", T["Marked as done."]) ?? Page();
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await groups.Find(handle, Viewer, Today, cancel) is not { } sheet) return false;
        Sheet = sheet;
        await LoadBodies(cancel);
        return true;
    }

    public sealed record DoneForm
    {
        public string? Task { get; init; }

        public int Version { get; init; }
    }
}
