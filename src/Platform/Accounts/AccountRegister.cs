using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;

namespace Throughline.Platform.Accounts;

/// <summary>Accounts as the access decision needs them, read fresh at each request.</summary>
public sealed class AccountRegister(AppDb db, TimeProvider time)
{
    /// <summary>
    /// The account, or null when it does not exist, is locked out, or its security stamp is no longer <paramref name="stamp"/>: a cookie
    /// from before a change of role, password or organisation dies with the next request.
    /// </summary>
    public async Task<SignedInAccount?> Find(Guid accountId, string? stamp, CancellationToken cancel)
    {
        var row = await (from account in db.Set<Account>().AsNoTracking()
                         join organisation in db.Set<Organisation>().AsNoTracking() on account.OrganisationId equals organisation.Id
                         where account.Id == accountId
                         select new { account.Id, account.OrganisationId, account.Role, account.Restricted, account.WorkName, account.Language, account.SecurityStamp, account.LockoutEnd, account.TwoFactorEnabled, account.FirstPassword, organisation.Side })
            .FirstOrDefaultAsync(cancel);
        if (row is null || row.SecurityStamp != stamp || row.LockoutEnd > time.GetUtcNow()) return null;
        var state = row.Restricted ? UserState.Restricted : UserState.Normal;
        return new SignedInAccount(new Viewer(row.Id, row.OrganisationId, row.Role, row.Side, state), row.WorkName, row.Language, row.TwoFactorEnabled, row.FirstPassword);
    }

    /// <summary>Work names of the accounts of some ids, for "who did this"; ids that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> WorkNames(IReadOnlyCollection<Guid> accounts, CancellationToken cancel) =>
        await db.Set<Account>().AsNoTracking().Where(account => accounts.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.WorkName, cancel);

    /// <summary>Accounts of one organisation: id, work name, role.</summary>
    public async Task<IReadOnlyList<(Guid Id, string WorkName, Role Role)>> Of(Guid organisation, CancellationToken cancel) =>
        [.. (await db.Set<Account>().AsNoTracking().Where(account => account.OrganisationId == organisation).OrderBy(account => account.WorkName)
            .Select(account => new { account.Id, account.WorkName, account.Role }).ToListAsync(cancel)).Select(row => (row.Id, row.WorkName, row.Role))];

    /// <summary>Accounts that may sign in and hold one role, by work name: id, handle, work name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Handle, string WorkName)>> Holding(Role role, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var rows = await db.Set<Account>().AsNoTracking().Where(account => account.Role == role && !account.Restricted).OrderBy(account => account.WorkName).ThenBy(account => account.Id)
            .Select(account => new { account.Id, account.Handle, account.WorkName, account.LockoutEnd }).ToListAsync(cancel);
        return [.. rows.Where(row => row.LockoutEnd is null || row.LockoutEnd <= now).Select(row => (row.Id, row.Handle, row.WorkName))];
    }
}
