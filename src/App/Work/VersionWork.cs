using Microsoft.Extensions.Localization;
using Throughline.App.Shell;
using Throughline.Cases.Running;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;

namespace Throughline.App.Work;

/// <summary>For those who hold cases: a newer version of the procedure is in force, and somebody must say for each open case whether it moves or stays.</summary>
internal sealed class VersionWork(VersionDesk versions, IStringLocalizer<Texts> t) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        if (viewer.Role is not (Role.CaseManager or Role.Supervisor)) return [];
        var count = await versions.Count(viewer, cancel);
        return count == 0 ? [] : [new WorkItem(WorkWeight.Waiting, t["Cases: {0}", count], t["A newer version of a procedure is in force"], t["For each open case somebody decides whether it moves or stays."], "/cases/versions", t["Decide"])];
    }
}
