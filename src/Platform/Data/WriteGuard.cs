using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Throughline.Platform.Access;

namespace Throughline.Platform.Data;

// Query filters do not guard writes (trust §3.1): every changed row of a file is asked for its permit again, against the file the database
// says it belongs to, so that a stub carrying a hidden row's key or a child of a hidden file is refused.
internal static class WriteGuard
{
    public static async Task<IReadOnlyCollection<Guid>> Check(ChangeTracker tracker, IReadOnlyList<Permit> permits, CancellationToken cancel)
    {
        var files = new HashSet<Guid>();
        foreach (var entry in tracker.Entries<ISectioned>().ToList())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            Demand(permits, entry.Entity);
            files.Add(entry.Entity.File);
            if (entry.State == EntityState.Added) continue;
            var stored = await entry.GetDatabaseValuesAsync(cancel);
            if (stored?.ToObject() is not ISectioned original) continue;
            if (original.File != entry.Entity.File) throw new InvalidOperationException("A row may not move to another file.");
            Demand(permits, original);
        }
        return files;
    }

    private static void Demand(IReadOnlyList<Permit> permits, ISectioned row)
    {
        if (!permits.Any(permit => permit.Changes && permit.File == row.File && permit.Section == row.Section))
            throw new InvalidOperationException($"A row of section {row.Section} was changed without a permit for its file.");
    }
}
