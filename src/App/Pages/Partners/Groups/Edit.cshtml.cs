using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

// The chair and the secretary may have any job, so the group itself decides who runs it.
[Needs(ActionKind.Open, Section.Partners)]
public sealed class EditModel(WorkingGroups groups) : GroupEditing
{
    private string _handle = "";

    public override string Back => $"/partners/groups/{_handle}";

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        _handle = handle;
        if (await groups.Find(handle, Viewer, Today, cancel) is not { Runs: true } sheet) return Absent();
        Form = GroupForm.Of(sheet.Card);
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        _handle = handle;
        if (await groups.Find(handle, Viewer, Today, cancel) is not { Runs: true }) return Absent();
        return Led(await groups.Save(handle, Form.Read(), Form.Version, Process("group.edit", "mandate or quorum changed", "mandate"), cancel), Back, T["Saved."]) ?? Page();
    }
}
