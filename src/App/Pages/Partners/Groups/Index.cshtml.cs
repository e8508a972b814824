using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.List, Section.Partners)]
public sealed class IndexModel(WorkingGroups groups) : TogetherPage
{
    public IReadOnlyList<GroupCard> All { get; private set; } = [];

    public bool MaySetUp => Viewer.Role == Role.Coordinator && Viewer.May(ActionKind.Write, Section.Partners);

    public async Task OnGet(CancellationToken cancel) => All = await groups.All(Viewer, cancel);
}
