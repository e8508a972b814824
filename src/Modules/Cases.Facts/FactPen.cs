using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Sealing;

namespace Throughline.Cases.Facts;

// Puts facts into the caller's unit of work, so that a step and its fact are stored together or not at all.
internal sealed class FactPen(AppDb db, KeyFile keys)
{
    public async Task Note(StepFact fact, CancellationToken cancel)
    {
        var subject = keys.Pseudonym(fact.File);
        var row = db.Set<StepFactRow>().Local.FirstOrDefault(Same) ?? await db.Set<StepFactRow>()
            .FirstOrDefaultAsync(known => known.Subject == subject && known.Procedure == fact.Procedure && known.Step == fact.Step, cancel);
        if (row is null)
        {
            row = new StepFactRow { Id = RecordId.New(), Subject = subject, Procedure = fact.Procedure, Step = fact.Step };
            db.Add(row);
        }
        row.Month = new DateOnly(fact.Day.Year, fact.Day.Month, 1);
        (row.Sex, row.Age, row.Form) = (fact.Sex, fact.Age, fact.Form);
        (row.HoursTaken, row.WorkingDaysTaken, row.HoursAllowed) = (fact.HoursTaken, fact.WorkingDaysTaken, fact.HoursAllowed);
        (row.Late, row.Declined, row.Region) = (fact.Late, fact.Declined, fact.Region);

        bool Same(StepFactRow known) => known.Subject == subject && known.Procedure == fact.Procedure && known.Step == fact.Step;
    }
}
