using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;

namespace Throughline.App.Work;

/// <summary>What one room has for somebody to do. It asks the room's own registers as the viewer, so that nothing is named that the viewer may not open.</summary>
public interface IWorkSource
{
    /// <summary>What waits for the viewer today; empty when the room has nothing for the job.</summary>
    Task<IReadOnlyList<WorkItem>> For(Viewer viewer, Country country, DateOnly today, CancellationToken cancel);
}
