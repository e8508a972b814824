using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Platform.Sealing;

/// <summary>
/// Seals and opens fields of a person's file, each section under its own key, only against a <see cref="Permit"/> for that file and
/// section. A forgotten filter elsewhere yields cipher text. One per request; not thread-safe.
/// </summary>
public sealed class Sealer(AppDb db, KeyFile keys)
{
    private readonly Dictionary<(Guid, Section), (byte[] Key, int Version)> _open = [];

    /// <summary>
    /// Seals a text. <paramref name="fieldId"/> is a stable name with a version, such as <c>person.name/1</c>, never a column's name.
    /// A new key is stored with the caller's next commit. Throws <see cref="InvalidOperationException"/> when the permit is for reading.
    /// </summary>
    public async Task<byte[]> Seal(Permit permit, string fieldId, Guid recordId, string text, CancellationToken cancel)
    {
        if (!permit.Changes) throw new InvalidOperationException("A permit to read does not seal.");
        var (key, version) = await KeyFor(permit, make: true, cancel)
            ?? throw new InvalidOperationException("No key.");
        return Box.Close(key, Encoding.UTF8.GetBytes(text), Bound(fieldId, permit.File, recordId, version));
    }

    /// <summary>
    /// Opens a sealed text; null when there is none. Throws <see cref="CryptographicException"/> when the field was moved from another
    /// record or file, or its key was destroyed.
    /// </summary>
    public async Task<string?> Open(Permit permit, string fieldId, Guid recordId, byte[]? closed, CancellationToken cancel)
    {
        if (closed is null) return null;
        var (key, version) = await KeyFor(permit, make: false, cancel)
            ?? throw new CryptographicException("The key of this section is gone.");
        return Encoding.UTF8.GetString(Box.Open(key, closed, Bound(fieldId, permit.File, recordId, version)));
    }

    internal static bool OpensWith(KeyFile keys, CaseKey row)
    {
        try
        {
            return keys.Unwrap(row.Wrapped, KeyBound(row.File, row.Section)).Length == 32;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private async Task<(byte[] Key, int Version)?> KeyFor(Permit permit, bool make, CancellationToken cancel)
    {
        if (_open.TryGetValue((permit.File, permit.Section), out var known)) return known;
        var row = db.Set<CaseKey>().Local.FirstOrDefault(key => key.File == permit.File && key.Section == permit.Section)
            ?? await db.Set<CaseKey>().FirstOrDefaultAsync(key => key.File == permit.File && key.Section == permit.Section, cancel);
        if (row is null)
        {
            if (!make) return null;
            var fresh = RandomNumberGenerator.GetBytes(32);
            row = new CaseKey { File = permit.File, Section = permit.Section, Wrapped = keys.Wrap(fresh, KeyBound(permit.File, permit.Section)) };
            db.Add(row);
            // Not remembered: should the caller give the write up, this key was never stored and must not seal anything else.
            return (fresh, row.KeyVersion);
        }
        return _open[(permit.File, permit.Section)] = (keys.Unwrap(row.Wrapped, KeyBound(permit.File, permit.Section)), row.KeyVersion);
    }

    private static byte[] KeyBound(Guid file, Section section) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"key|{file:N}|{section}"));

    private static byte[] Bound(string fieldId, Guid file, Guid record, int version) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{fieldId}|{file:N}|{record:N}|{version}"));
}
