using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Audit;

/// <summary>Signed heads for copies of the database: what a copy held when it was made, and that an older one was put back.</summary>
public sealed class AuditSeal(AppDb db, KeyFile keys, TimeProvider time)
{
    private readonly AuditHeads _heads = new(keys);

    /// <summary>A signed head over all ordered entries, as one line of JSON; null for an empty log.</summary>
    public async Task<string?> Head(CancellationToken cancel) => await Last(cancel) is { } last ? JsonSerializer.Serialize(_heads.Sign(last.Sequence, last.Hash, time.UtcNow())) : null;

    /// <summary>True when this key file signed the head.</summary>
    public static bool IsOurs(KeyFile keys, string head)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditHeads.Head>(head) is { } read && new AuditHeads(keys).IsSigned(read);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes down, signed, that the log as it now stands was put back from a copy, when heads over more entries, or over other ones, were signed before;
    /// and the copy's own <paramref name="head"/>.
    /// </summary>
    public async Task PutBack(string? head, CancellationToken cancel)
    {
        var last = await Last(cancel);
        var (count, hash) = (last?.Sequence ?? 0, last?.Hash ?? AuditHash.Start);
        if (_heads.Read().Any(line => line.Head?.Count > count)) await _heads.Append(_heads.Sign(count, hash, time.UtcNow(), AuditHeads.Restored), cancel);
        if (head is not null && JsonSerializer.Deserialize<AuditHeads.Head>(head) is { } own && _heads.IsSigned(own)) await _heads.Append(own, cancel);
    }

    /// <summary>Takes the heads of a log that no longer exists away: only for a demonstration that is made again.</summary>
    public static void Forget(string keyFolder) => File.Delete(Path.Combine(keyFolder, AuditHeads.FileName));

    private Task<AuditLink?> Last(CancellationToken cancel) => db.Set<AuditLink>().AsNoTracking().OrderByDescending(link => link.Sequence).FirstOrDefaultAsync(cancel);
}
