using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Write, Section.Partners)]
public sealed class AddModel(WorkingGroups groups) : GroupEditing
{
    public override string Back => "/partners/groups";

    public void OnGet() => Form = new GroupForm { BothSides = true };

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var answer = await groups.Save(null, Form.Read(), 0, Process("group.add", "working group set up", "mandate"), cancel);
        return Led(answer, $"/partners/groups/{answer.Handle}", T["The group is set up. Give its seats next."]) ?? Page();
    }
}
