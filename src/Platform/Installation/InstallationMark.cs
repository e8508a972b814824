using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Platform.Installation;

/// <summary>
/// What a database was made for. The mark is set once, at creation: a demonstration never becomes real and real data never meets the
/// demonstration's people.
/// </summary>
public sealed class InstallationMark(AppDb db, TimeProvider time)
{
    /// <summary>Marks a new database; does nothing on one that is marked. A practice room is a demonstration that says PRACTICE on every page and print.</summary>
    public async Task Create(bool demonstration, CancellationToken cancel, bool practice = false)
    {
        if (await db.Installation(cancel) is not null) return;
        db.Add(new InstallationRow { Demonstration = demonstration, Practice = practice, CreatedAt = time.UtcNow() });
        await db.CommitAudit(cancel);
    }

    /// <summary>True for a demonstration, false for a real installation, null for a database without a mark.</summary>
    public async Task<bool?> IsDemonstration(CancellationToken cancel) => (await db.Installation(cancel))?.Demonstration;

    /// <summary>True for a practice room, false for any other database, null for one without a mark.</summary>
    public async Task<bool?> IsPractice(CancellationToken cancel) => (await db.Installation(cancel))?.Practice;

    /// <summary>True when the demonstration's people are in it.</summary>
    public async Task<bool> DemonstrationLoaded(CancellationToken cancel) => (await db.Installation(cancel))?.DemonstrationLoaded ?? false;

    /// <summary>Handle of the invented person's case that the guided tour follows; null where there is none.</summary>
    public async Task<string?> TourCase(CancellationToken cancel) => (await db.Installation(cancel))?.TourCase;

    /// <summary>
    /// Notes that the demonstration is complete, and which invented person's case the tour follows. Throws <see cref="InvalidOperationException"/> on a real
    /// installation: the case of a real person is never kept here.
    /// </summary>
    public async Task DemonstrationIsLoaded(string? tourCase, CancellationToken cancel)
    {
        var row = await db.Set<InstallationRow>().FirstAsync(cancel);
        if (!row.Demonstration) throw new InvalidOperationException("This is a real installation.");
        row.DemonstrationLoaded = true;
        row.TourCase = tourCase;
        await db.CommitAudit(cancel);
    }
}
