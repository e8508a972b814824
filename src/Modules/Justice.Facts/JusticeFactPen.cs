using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Sealing;

namespace Throughline.Justice.Facts;

// Puts facts into the caller's unit of work, so that a record and its fact are stored together or not at all.
internal sealed class JusticeFactPen(AppDb db, KeyFile keys)
{
    public async Task<ProceedingFactRow> Proceeding(Guid file, string code, int openedYear, CancellationToken cancel)
    {
        var subject = keys.Pseudonym(file);
        var row = await db.Set<ProceedingFactRow>().FirstOrDefaultAsync(known => known.Subject == subject, cancel);
        if (row is not null) return row;
        row = new ProceedingFactRow { Id = RecordId.New(), Subject = subject, Code = code, OpenedYear = openedYear, StageYear = openedYear };
        db.Add(row);
        return row;
    }

    public async Task<NonPunishmentFactRow> NonPunishment(Guid file, int sentYear, DateTime due, CancellationToken cancel)
    {
        var subject = keys.Pseudonym(file);
        var row = await db.Set<NonPunishmentFactRow>().FirstOrDefaultAsync(known => known.Subject == subject, cancel);
        if (row is not null) return row;
        row = new NonPunishmentFactRow { Id = RecordId.New(), Subject = subject, SentYear = sentYear, Due = due };
        db.Add(row);
        return row;
    }

    public async Task<ClaimFactRow> Claim(Guid claim, ClaimRoute route, string currency, CancellationToken cancel)
    {
        var subject = keys.Pseudonym(claim);
        var row = await db.Set<ClaimFactRow>().FirstOrDefaultAsync(known => known.Subject == subject, cancel);
        if (row is not null) return row;
        row = new ClaimFactRow { Id = RecordId.New(), Subject = subject, Route = route, Currency = currency };
        db.Add(row);
        return row;
    }

    public void Stopped(Guid extract, int year) => db.Add(new StoppedFactRow { Id = RecordId.New(), Subject = keys.Pseudonym(extract), Year = year });
}
