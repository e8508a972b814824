using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Sealing;

namespace Throughline.Cases.Facts;

// Puts what is known of a person into the caller's unit of work, so that a case and its fact are stored together or not at all.
internal sealed class PersonFactPen(AppDb db, KeyFile keys)
{
    public async Task Note(Guid file, Action<PersonFactRow> fill, CancellationToken cancel)
    {
        var subject = keys.Pseudonym(file);
        var row = db.Set<PersonFactRow>().Local.FirstOrDefault(known => known.Subject == subject)
            ?? await db.Set<PersonFactRow>().FirstOrDefaultAsync(known => known.Subject == subject, cancel);
        if (row is null) db.Add(row = new PersonFactRow { Id = RecordId.New(), Subject = subject, Origin = FactOrigin.Case });
        var before = row.Decision;
        fill(row);
        // A first "no" stays known: what comes after it is a reversal.
        row.Decision = (before, row.Decision) switch
        {
            (PersonDecision.Negative or PersonDecision.Reversed, PersonDecision.Identified) => PersonDecision.Reversed,
            (PersonDecision.Negative, PersonDecision.None) => PersonDecision.Negative,
            var (_, now) => now,
        };
    }

    public void AddPast(string register, int line, PersonFactRow row)
    {
        row.Subject = keys.Pseudonym($"past case {register} {line}");
        row.Origin = FactOrigin.PastRegister;
        db.Add(row);
    }

    public static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
