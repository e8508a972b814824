using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Database;

/// <summary>Brings a database to this program's schema.</summary>
public static class DatabaseSetUp
{
    /// <summary>Applies what is missing and names it, in order; empty when nothing was.</summary>
    public static async Task<IReadOnlyList<string>> Apply(AppDb db, CancellationToken cancel)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        await Prepare(db, cancel);
        return pending;
    }

    /// <summary>Applies what is missing; makes the database when there is none.</summary>
    public static Task Prepare(AppDb db, CancellationToken cancel) => db.Database.MigrateAsync(cancel);

    /// <summary>True when every migration of this program has been applied.</summary>
    public static async Task<bool> IsCurrent(AppDb db, CancellationToken cancel) =>
        !(await db.Database.GetPendingMigrationsAsync(cancel)).Any();
}
