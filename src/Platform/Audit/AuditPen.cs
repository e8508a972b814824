using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Audit;

// Puts a note into the context's unit of work; the caller's transaction makes it durable.
internal static class AuditPen
{
    public static void Write(AppDb db, KeyFile keys, AuditNote note)
    {
        var entry = new AuditEntry
        {
            Id = RecordId.New(),
            At = UtcClock.Cut(note.At),
            Happened = UtcClock.Cut(note.Happened),
            Kind = note.Kind,
            Process = note.Process,
            Actor = keys.Pseudonym(note.Who.AccountId),
            Organisation = keys.Pseudonym(note.Who.OrganisationId),
            Role = note.Who.Role.ToString(),
            Reason = note.Reason.ToString(),
            Basis = note.Basis,
        };
        foreach (var subject in note.Files.Select(keys.Pseudonym).Concat((note.Words ?? []).Select(keys.Pseudonym)).Distinct())
            entry.Subjects.Add(new AuditSubject { EntryId = entry.Id, Subject = subject });
        db.Add(entry);
        db.Add(new AuditPending { EntryId = entry.Id });
    }
}
