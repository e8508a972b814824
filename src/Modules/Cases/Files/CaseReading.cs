using Throughline.Platform.Data;

namespace Throughline.Cases.Files;

// The frame of every read: one state of the data for the decision and for what is shown.
internal static class CaseReading
{
    public static async Task<T> InOneState<T>(this AppDb db, Func<Task<T>> read, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) return await read();
        await using var snapshot = await db.BeginSnapshot(cancel);
        return await read();
    }
}
