using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class SeatModel(WorkingGroups groups) : TogetherPage
{
    public GroupSheet Sheet { get; private set; } = null!;

    /// <summary>The seat that is changed; null for a new one.</summary>
    public GroupMember? Seat { get; private set; }

    [BindProperty]
    public SeatForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, string seat, CancellationToken cancel)
    {
        if (!await Load(handle, seat, cancel)) return Absent();
        Form = Seat is null
            ? new SeatForm { Role = GroupRole.Member, From = Iso(Today) }
            : new SeatForm { Organisation = BodyCard(Seat.OrganisationId)?.Handle, Name = Seat.HasAccount ? null : Seat.Name, Role = Seat.Role, From = Iso(Seat.From), Until = Iso(Seat.Until), Version = Seat.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, string seat, CancellationToken cancel)
    {
        if (!await Load(handle, seat, cancel)) return Absent();
        if (Day(Form.From) is not { } from) Refuse("From", "Give the first day, as 2026-11-04.");
        else if (Day(Form.Until) is null && !string.IsNullOrWhiteSpace(Form.Until)) Refuse("Until", "Give the last day as 2026-11-04, or leave it empty.");
        else
        {
            var draft = new MemberDraft(Form.Organisation ?? "", Form.Account, Form.Name, Form.Role ?? (GroupRole)(-1), from, Day(Form.Until));
            var answer = await groups.Seat(handle, Seat?.Handle, draft, Form.Version, Process("group.seat", "seat given or changed", "mandate"), cancel);
            if (Led(answer, $"/partners/groups/{handle}", T["Saved."]) is { } led) return led;
        }
        return Page();
    }

    // The word "add" stands for a new seat; a handle is longer.
    private async Task<bool> Load(string handle, string seat, CancellationToken cancel)
    {
        if (await groups.Find(handle, Viewer, Today, cancel) is not { Runs: true } sheet) return false;
        Sheet = sheet;
        Seat = sheet.Members.FirstOrDefault(member => member.Handle == seat);
        await LoadBodies(cancel);
        return seat == "add" || Seat is not null;
    }

    public sealed record SeatForm
    {
        public string? Organisation { get; init; }

        public string? Account { get; init; }

        public string? Name { get; init; }

        public GroupRole? Role { get; init; }

        public string? From { get; init; }

        public string? Until { get; init; }

        public int Version { get; init; }
    }
}
