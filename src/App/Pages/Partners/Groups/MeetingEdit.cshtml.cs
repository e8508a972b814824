using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class MeetingEditModel(WorkingGroups groups, MeetingTable table) : TogetherPage
{
    public GroupSheet Sheet { get; private set; } = null!;

    /// <summary>Number of the meeting that is changed; null for a new one.</summary>
    public int? Number { get; private set; }

    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    public string Back => $"/partners/groups/{Sheet.Card.Handle}" + (Number is { } number ? $"/meetings/{number}" : "");

    public async Task<IActionResult> OnGet(string handle, int? number, CancellationToken cancel)
    {
        if (!await Load(handle, number, cancel)) return Absent();
        if (number is { } known && await table.Find(handle, known, Viewer, Today, cancel) is { } meeting)
            Form = new MeetingForm { Day = Iso(meeting.Meeting.Day), Starts = meeting.Meeting.Starts.ToString("HH:mm", CultureInfo.InvariantCulture), Place = meeting.Meeting.Place, CallOff = meeting.Meeting.State == MeetingState.CalledOff, Version = meeting.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, int? number, CancellationToken cancel)
    {
        if (!await Load(handle, number, cancel)) return Absent();
        if (Day(Form.Day) is not { } day) Refuse("Day", "Give the day of the meeting, as 2026-11-04.");
        else if (!TimeOnly.TryParseExact(Form.Starts?.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var starts)) Refuse("Starts", "Give the hour at which it begins, as 10:00.");
        else
        {
            var draft = new MeetingDraft(day, starts, Form.Place ?? "");
            var answer = number is { } known
                ? await table.Change(handle, known, draft, Form.CallOff, Form.Version, Process("meeting.change", "meeting moved or called off", "mandate"), cancel)
                : await table.Call(handle, draft, Process("meeting.call", "meeting called", "mandate"), cancel);
            if (Led(answer, Back, number is null ? T["The meeting is called. Members see it on the page Today."] : T["Saved."]) is { } led) return led;
        }
        return Page();
    }

    private async Task<bool> Load(string handle, int? number, CancellationToken cancel)
    {
        if (await groups.Find(handle, Viewer, Today, cancel) is not { Runs: true } sheet) return false;
        (Sheet, Number) = (sheet, number);
        return number is null || sheet.Meetings.Any(meeting => meeting.Number == number);
    }

    public sealed record MeetingForm
    {
        public string? Day { get; init; }

        public string? Starts { get; init; }

        public string? Place { get; init; }

        public bool CallOff { get; init; }

        public int Version { get; init; }
    }
}
