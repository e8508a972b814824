using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Texts;

namespace Throughline.Cases.Duties;

/// <summary>The country's parameter "what each role must report by law", with validity dates.</summary>
public sealed class ReportingDuties(AppDb db)
{
    /// <summary>The duty of a role on a day, or null when none is recorded; a null is said as such, never as "no duty".</summary>
    public async Task<ReportingDuty?> Find(Role role, DateOnly day, CancellationToken cancel)
    {
        var row = await db.Set<DutyRow>().AsNoTracking().Where(duty => duty.Role == role && duty.From <= day).OrderByDescending(duty => duty.From).FirstOrDefaultAsync(cancel);
        return row is null ? null : new ReportingDuty(row.Text, row.Basis, row.From);
    }

    /// <summary>Records a duty from a day on. Refused without the right to write procedures, and without a basis.</summary>
    public async Task<WriteAnswer> Record(Role role, LocalizedText text, string basis, DateOnly from, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!process.Who.May(ActionKind.Write, Section.Procedures)) return WriteAnswer.Absent;
        if (string.IsNullOrWhiteSpace(basis)) return WriteAnswer.Refused("Name the act and article the duty rests on.");
        db.Add(new DutyRow { Id = RecordId.New(), Role = role, Text = text, Basis = basis.Trim(), From = from });
        return WriteAnswer.Of(await db.Commit(process, [], cancel), null);
    }
}
