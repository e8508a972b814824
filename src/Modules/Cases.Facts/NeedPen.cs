using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Sealing;

namespace Throughline.Cases.Facts;

// Puts facts of needs into the caller's unit of work. The subject is another one than in the facts of steps, so that the two cannot be joined.
internal sealed class NeedPen(AppDb db, KeyFile keys)
{
    public async Task Note(NeedNote note, CancellationToken cancel)
    {
        var need = keys.Pseudonym($"need:{note.Need:N}");
        var row = db.Set<NeedFactRow>().Local.FirstOrDefault(known => known.Need == need) ?? await db.Set<NeedFactRow>().FirstOrDefaultAsync(known => known.Need == need, cancel);
        if (row is null)
        {
            row = new NeedFactRow { Id = RecordId.New(), Need = need, Subject = keys.Pseudonym($"need-fact:{note.File:N}"), Service = note.Service };
            db.Add(row);
        }
        (row.Region, row.Sex, row.Age, row.Month) = (note.Region, note.Sex, note.Age, new DateOnly(note.Since.Year, note.Since.Month, 1));
        (row.Given, row.Unfunded, row.Ended, row.DaysWithout) = (note.Given, note.Unfunded, note.Ended, note.DaysWithout);
    }
}
