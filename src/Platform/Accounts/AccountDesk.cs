using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Platform.Accounts;

/// <summary>
/// What the administrator does with accounts. Each change that bears on what somebody may see gives the account a new security stamp, so
/// its cookies die with the next request.
/// </summary>
public sealed class AccountDesk(AppDb db, UserManager<Account> users, OrganisationRegister organisations, SignInDesk signIn)
{
    /// <summary>Accounts on one page of a list.</summary>
    public const int PageSize = 50;

    private const string PasswordAlphabet = "23456789BCDFGHJKMNPQRTVWXY";

    /// <summary>A page of accounts by work name; <paramref name="page"/> counts from 1. Empty for a viewer who does not keep accounts.</summary>
    public async Task<AccountPage> List(Viewer viewer, AccountFilter filter, int page, CancellationToken cancel)
    {
        if (!viewer.May(ActionKind.List, Section.Accounts)) return new AccountPage([], 0);
        var rows = db.Set<Account>().AsNoTracking();
        if (filter.Role is { } role) rows = rows.Where(row => row.Role == role);
        if (filter.OrganisationId is { } organisation) rows = rows.Where(row => row.OrganisationId == organisation);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var (plain, upper) = (filter.Text.Trim(), filter.Text.Trim().ToUpperInvariant());
            rows = rows.Where(row => row.WorkName.Contains(plain) || row.NormalizedUserName!.Contains(upper));
        }
        var total = await rows.CountAsync(cancel);
        var some = await rows.OrderBy(row => row.WorkName).ThenBy(row => row.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new AccountPage([.. some.Select(row => Sheet(row, null))], total);
    }

    /// <summary>One account, or null when it does not exist or is not the viewer's to see.</summary>
    public async Task<AccountSheet?> Open(Viewer viewer, string handle, CancellationToken cancel)
    {
        if (!viewer.May(ActionKind.Open, Section.Accounts)) return null;
        var row = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(account => account.Handle == handle, cancel);
        return row is null ? null : Sheet(row, await signIn.LockedUntil(row.UserName!, cancel));
    }

    /// <summary>Adds an account with a password that is shown once.</summary>
    public async Task<AccountHandedOut> Add(NewAccount asked, ProcessContext process, CancellationToken cancel)
    {
        if (!process.Who.May(ActionKind.Write, Section.Accounts)) return new AccountHandedOut(AccountSaved.Absent);
        var address = asked.Address.Trim();
        if (!MailAddress.TryCreate(address, out var read) || read.Address != address || address.Length > 200) return new AccountHandedOut(AccountSaved.AddressWrong);
        if (await organisations.Find(asked.OrganisationId, cancel) is null) return new AccountHandedOut(AccountSaved.OrganisationUnknown);
        if (await users.FindByNameAsync(address) is not null) return new AccountHandedOut(AccountSaved.AddressTaken);
        var password = NewPassword();
        var row = Make(users, address, asked.WorkName.Trim(), asked.Role, asked.OrganisationId, password);
        row.FirstPassword = true;
        db.Add(row);
        var end = Saved(await db.Commit(process, [], cancel));
        return end == AccountSaved.Done ? new AccountHandedOut(end, row.Handle, password) : new AccountHandedOut(end);
    }

    /// <summary>Changes name, job, organisation and restriction. The account's sessions end when job, organisation or restriction changed.</summary>
    public async Task<AccountSaved> Change(string handle, string version, string workName, Role role, Guid organisationId, bool restricted, ProcessContext process, CancellationToken cancel)
    {
        if (await Find(handle, process, cancel) is not { } row) return AccountSaved.Absent;
        if (row.ConcurrencyStamp != version) return AccountSaved.Stale;
        if (await organisations.Find(organisationId, cancel) is null) return AccountSaved.OrganisationUnknown;
        if (row is { Role: Role.Administrator, Restricted: false } && (role != Role.Administrator || restricted)
            && !await db.Set<Account>().AnyAsync(other => other.Id != row.Id && other.Role == Role.Administrator && !other.Restricted, cancel))
            return AccountSaved.LastAdministrator;
        var bears = row.Role != role || row.OrganisationId != organisationId || row.Restricted != restricted;
        (row.WorkName, row.Role, row.OrganisationId, row.Restricted) = (workName.Trim(), role, organisationId, restricted);
        Touch(row, bears);
        return Saved(await db.Commit(process, [], cancel));
    }

    /// <summary>Lets an address sign in again before its fifteen minutes are over.</summary>
    public async Task<AccountSaved> Unlock(string handle, ProcessContext process, CancellationToken cancel)
    {
        if (await Find(handle, process, cancel) is not { } row) return AccountSaved.Absent;
        Touch(row, ends: false);
        row.LockoutEnd = null;
        var end = Saved(await db.Commit(process, [], cancel));
        if (end == AccountSaved.Done) await signIn.Forget(row.UserName!, cancel);
        return end;
    }

    /// <summary>Gives a new first password and takes the second step away; sessions end, and the holder sets both again at the next sign-in.</summary>
    public async Task<AccountHandedOut> Reset(string handle, ProcessContext process, CancellationToken cancel)
    {
        if (await Find(handle, process, cancel) is not { } row) return new AccountHandedOut(AccountSaved.Absent);
        var password = NewPassword();
        row.PasswordHash = users.PasswordHasher.HashPassword(row, password);
        (row.FirstPassword, row.TwoFactorEnabled) = (true, false);
        db.RemoveRange(await db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == row.Id).ToListAsync(cancel));
        Touch(row, ends: true);
        var end = Saved(await db.Commit(process, [], cancel));
        if (end != AccountSaved.Done) return new AccountHandedOut(end);
        await signIn.Forget(row.UserName!, cancel);
        return new AccountHandedOut(end, row.Handle, password);
    }

    internal static Account Make(UserManager<Account> users, string address, string workName, Role role, Guid organisation, string password)
    {
        var row = new Account
        {
            Id = RecordId.New(), UserName = address, NormalizedUserName = users.NormalizeName(address), Email = address, NormalizedEmail = users.NormalizeEmail(address),
            EmailConfirmed = true, WorkName = workName, Role = role, OrganisationId = organisation, LockoutEnabled = true,
        };
        row.PasswordHash = users.PasswordHasher.HashPassword(row, password);
        Touch(row, ends: true);
        return row;
    }

    internal static void Touch(Account row, bool ends)
    {
        row.ConcurrencyStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (ends) row.SecurityStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
    }

    internal static AccountSaved Saved(Commitment end) => end switch
    {
        Commitment.Done => AccountSaved.Done,
        Commitment.Repeated => AccountSaved.Repeated,
        _ => AccountSaved.Stale,
    };

    private async Task<Account?> Find(string handle, ProcessContext process, CancellationToken cancel) =>
        process.Who.May(ActionKind.Write, Section.Accounts) ? await db.Set<Account>().FirstOrDefaultAsync(account => account.Handle == handle, cancel) : null;

    // 16 of 26 letters: 75 bits.
    private static string NewPassword() => string.Create(19, 0, static (span, _) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = i % 5 == 4 ? '-' : PasswordAlphabet[RandomNumberGenerator.GetInt32(PasswordAlphabet.Length)];
    });

    private static AccountSheet Sheet(Account row, DateTime? lockedUntil) =>
        new(row.Handle, row.UserName!, row.WorkName, row.Role, row.OrganisationId, row.Restricted, row.TwoFactorEnabled, row.FirstPassword, lockedUntil, row.ConcurrencyStamp!);
}
