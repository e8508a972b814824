using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Accounts;

/// <summary>
/// Decides whether somebody is who they say. An address without an account takes the same way as a wrong password: the same work, the same
/// count of failures, the same answer. Every end is in the audit log by pseudonym before it is told.
/// </summary>
public sealed class SignInDesk(AppDb db, UserManager<Account> users, AccountRegister accounts, KeyFile keys, AuditWriter audit, TimeProvider time)
{
    /// <summary>Failures under one address before it is locked.</summary>
    public const int MostFailures = 10;

    /// <summary>How long an address stays locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private static readonly Account Nobody = new();
    private static readonly Viewer Visitor = new(Guid.Empty, Guid.Empty, Role.Administrator, Side.System, UserState.Restricted);
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16))));

    /// <summary>First step: address and password.</summary>
    public async Task<SignInAnswer> Password(string address, string password, CancellationToken cancel)
    {
        var mark = MarkOf(address);
        if (await IsLocked(mark, cancel)) return await Refuse(SignInEnd.Locked, address, cancel);
        var account = await users.FindByNameAsync(address.Trim());
        var right = users.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash.Value, password) != PasswordVerificationResult.Failed;
        if (account?.PasswordHash is null || !right || await accounts.Find(account.Id, account.SecurityStamp, cancel) is null)
            return await Refuse(await Failed(mark, cancel) ? SignInEnd.Locked : SignInEnd.Refused, address, cancel);
        if (account.TwoFactorEnabled) return new SignInAnswer(SignInEnd.CodeNeeded, account);
        return await Welcome(account, mark, cancel);
    }

    /// <summary>
    /// Second step: the six digits of the authenticator, or a recovery code, which counts once. A code of the authenticator counts once too.
    /// </summary>
    public async Task<SignInAnswer> Code(Guid accountId, string? stamp, string code, CancellationToken cancel)
    {
        var account = await users.FindByIdAsync(accountId.ToString());
        if (account is null || account.SecurityStamp != stamp) return new SignInAnswer(SignInEnd.Refused);
        var address = account.UserName!;
        var mark = MarkOf(address);
        if (await IsLocked(mark, cancel)) return await Refuse(SignInEnd.Locked, address, cancel);
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        var right = typed.Length == 6 && typed.All(char.IsAsciiDigit)
            ? await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, typed) && await FirstUse(account, typed, cancel)
            : (await users.RedeemTwoFactorRecoveryCodeAsync(account, typed)).Succeeded;
        return right
            ? await Welcome(account, mark, cancel)
            : await Refuse(await Failed(mark, cancel) ? SignInEnd.Locked : SignInEnd.Refused, address, cancel);
    }

    /// <summary>Notes that an account was signed in by another way, such as the demonstration's one click.</summary>
    public Task<SignInAnswer> Known(Account account, CancellationToken cancel) => Welcome(account, MarkOf(account.UserName!), cancel);

    /// <summary>UTC instant until which the address of an account is locked, or null.</summary>
    internal async Task<DateTime?> LockedUntil(string address, CancellationToken cancel)
    {
        var (mark, now) = (MarkOf(address), time.UtcNow());
        return await db.Set<SignInMark>().AsNoTracking().Where(row => row.Key == mark && row.LockedUntil > now).Select(row => row.LockedUntil).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Forgets the failures under an address.</summary>
    internal async Task Forget(string address, CancellationToken cancel)
    {
        var mark = MarkOf(address);
        await db.Set<SignInMark>().Where(row => row.Key == mark).ExecuteDeleteAsync(cancel);
    }

    private string MarkOf(string address) => keys.Pseudonym("sign-in|" + users.NormalizeName(address.Trim()));

    private async Task<bool> IsLocked(string mark, CancellationToken cancel)
    {
        var now = time.UtcNow();
        return await db.Set<SignInMark>().AsNoTracking().AnyAsync(row => row.Key == mark && row.LockedUntil > now, cancel);
    }

    // Counts in the database, so that two nodes count together. True when this was the last attempt before the lock.
    private async Task<bool> Failed(string mark, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var old = now - Remembered;
        await db.Set<SignInMark>().Where(row => row.At < old).ExecuteDeleteAsync(cancel);
        if (await db.Set<SignInMark>().Where(row => row.Key == mark).ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, row => row.Failures + 1).SetProperty(row => row.At, now), cancel) == 0
            && !await Insert(new SignInMark { Key = mark, Failures = 1, At = now }, cancel))
            await db.Set<SignInMark>().Where(row => row.Key == mark).ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, row => row.Failures + 1), cancel);
        var until = now + LockedFor;
        return await db.Set<SignInMark>().Where(row => row.Key == mark && row.Failures >= MostFailures)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockedUntil, until).SetProperty(row => row.Failures, 0), cancel) > 0;
    }

    private Task<bool> FirstUse(Account account, string code, CancellationToken cancel) =>
        Insert(new SignInMark { Key = keys.Pseudonym($"code|{account.Id:N}|{code}|{time.UtcNow():yyyyMMddHH}"), At = time.UtcNow() }, cancel);

    private async Task<bool> Insert(SignInMark row, CancellationToken cancel)
    {
        if (await db.Set<SignInMark>().AnyAsync(other => other.Key == row.Key, cancel)) return false;
        db.Add(row);
        try
        {
            await db.CommitAudit(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // The same key was inserted in between.
            db.Entry(row).State = EntityState.Detached;
            return false;
        }
    }

    private async Task<SignInAnswer> Welcome(Account account, string mark, CancellationToken cancel)
    {
        if (await accounts.Find(account.Id, account.SecurityStamp, cancel) is not { } found) return new SignInAnswer(SignInEnd.Refused);
        await db.Set<SignInMark>().Where(row => row.Key == mark).ExecuteDeleteAsync(cancel);
        var now = time.UtcNow();
        await audit.Append(new AuditNote("account", "account.sign-in", found.Viewer, ReasonCode.Permitted, "", now, now, []), cancel);
        return new SignInAnswer(SignInEnd.Done, account);
    }

    private async Task<SignInAnswer> Refuse(SignInEnd end, string address, CancellationToken cancel)
    {
        var now = time.UtcNow();
        await audit.Append(new AuditNote("account", end == SignInEnd.Locked ? "account.sign-in.locked" : "account.sign-in.failed", Visitor, ReasonCode.Unknown, "", now, now, [],
            [users.NormalizeName(address.Trim()) ?? ""]), cancel);
        return new SignInAnswer(end);
    }
}
