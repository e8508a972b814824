using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Audit;

/// <summary>Reads the log of one file for those who may open it: who looked, who wrote, and when.</summary>
public sealed class AuditReader(AppDb db, KeyFile keys)
{
    /// <summary>Lines shown at most.</summary>
    public const int Most = 200;

    /// <summary>The newest entries on the permit's file, at most <see cref="Most"/>. The log holds pseudonyms; the names come from the accounts there are.</summary>
    public async Task<IReadOnlyList<LookedLine>> WhoLooked(Permit permit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(permit);
        var subject = keys.Pseudonym(permit.File);
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.Subjects.Any(known => known.Subject == subject))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(Most).ToListAsync(cancel);
        var accounts = (await db.Set<Account>().AsNoTracking().Select(account => new { account.Id, account.WorkName, account.OrganisationId }).ToListAsync(cancel))
            .ToDictionary(account => keys.Pseudonym(account.Id));
        return [.. entries.Select(entry => accounts.GetValueOrDefault(entry.Actor) is { } account
            ? new LookedLine(entry.At, entry.Kind, entry.Process, account.WorkName, account.OrganisationId, entry.Role)
            : new LookedLine(entry.At, entry.Kind, entry.Process, null, null, entry.Role))];
    }
}
