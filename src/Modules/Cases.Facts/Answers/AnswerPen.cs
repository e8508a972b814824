using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Sealing;

namespace Throughline.Cases.Facts;

// Puts the facts of answers into the caller's unit of work, so that a referral's move and its fact are stored together or not at all.
internal sealed class AnswerPen(AppDb db, KeyFile keys)
{
    public async Task Note(AnswerNote note, CancellationToken cancel)
    {
        var subject = keys.Pseudonym(note.Referral);
        var row = db.Set<AnswerFactRow>().Local.FirstOrDefault(known => known.Subject == subject) ?? await db.Set<AnswerFactRow>().FirstOrDefaultAsync(known => known.Subject == subject, cancel);
        if (row is null)
        {
            row = new AnswerFactRow { Id = RecordId.New(), Subject = subject };
            db.Add(row);
        }
        (row.Direction, row.Crisis) = (note.Direction, note.Crisis);
        (row.Month, row.DueMonth) = (FirstOf(note.Sent), FirstOf(note.Due));
        row.HoursToAcknowledge ??= note.HoursToAcknowledge;
        row.HoursToAnswer ??= note.HoursToAnswer;
        row.Silent |= note.Silent;
        row.TakenBack |= note.TakenBack;
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
