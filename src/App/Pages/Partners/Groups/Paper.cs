using Microsoft.AspNetCore.Mvc;
using Throughline.Partners.Groups;

namespace Throughline.App.Pages.Partners.Groups;

/// <summary>What the two papers of a meeting share: agenda and protocol.</summary>
public abstract class Paper(MeetingTable table) : TogetherPage
{
    public MeetingSheet Sheet { get; private set; } = null!;

    public string Back => $"/partners/groups/{Sheet.Group.Handle}/meetings/{Sheet.Meeting.Number}";

    public string MemberName(string handle) => Sheet.Members.FirstOrDefault(member => member.Handle == handle)?.Name ?? "–";

    public async Task<IActionResult> OnGet(string handle, int number, CancellationToken cancel)
    {
        if (await table.Find(handle, number, Viewer, Today, cancel) is not { } sheet || !Fits(sheet)) return Absent();
        Sheet = sheet;
        await LoadBodies(cancel);
        return Page();
    }

    /// <summary>True when this paper can be made of the meeting.</summary>
    protected virtual bool Fits(MeetingSheet sheet) => true;
}
