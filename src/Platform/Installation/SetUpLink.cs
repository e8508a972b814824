using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Platform.Installation;

/// <summary>The link with which a new real installation is set up: 256 random bits, good for 24 hours and for one use. Only its SHA-256 is stored.</summary>
public sealed class SetUpLink(AppDb db, TimeProvider time)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    /// <summary>Makes a new key, which replaces the one before; null when the installation is set up or a demonstration.</summary>
    public async Task<string?> Make(CancellationToken cancel)
    {
        var row = await db.Set<InstallationRow>().FirstOrDefaultAsync(cancel);
        if (row is null || row.Demonstration || row.CountryCode is not null) return null;
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        row.SetUpTokenHash = Hash(key);
        row.SetUpTokenExpires = time.UtcNow() + GoodFor;
        await db.CommitAudit(cancel);
        return key;
    }

    /// <summary>True when the key opens the set-up now.</summary>
    public async Task<bool> Opens(string? key, CancellationToken cancel) =>
        Fits(await db.Set<InstallationRow>().AsNoTracking().FirstOrDefaultAsync(cancel), key, time.UtcNow());

    internal static bool Fits(InstallationRow? row, string? key, DateTime now) =>
        row is { Demonstration: false, CountryCode: null, SetUpTokenHash: { } stored, SetUpTokenExpires: { } until } && until > now
        && key is { Length: 64 } && CryptographicOperations.FixedTimeEquals(stored, Hash(key));

    private static byte[] Hash(string key) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key));
}
