using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Audit;

// Signed heads, one JSON line each, in the key folder: what the database held at that time cannot be taken back unseen.
internal sealed class AuditHeads(KeyFile keys)
{
    public const string FileName = "audit-heads.jsonl";

    // A head of this kind says that the holder of the keys put an older copy back: what was signed after it is gone for a known reason.
    public const string Restored = "restored";

    private long _last = -1;

    public string Path => System.IO.Path.Combine(keys.Folder, FileName);

    public async Task Append(long count, byte[] hash, DateTime at, CancellationToken cancel)
    {
        if (count == _last) return;
        await Append(Sign(count, hash, at), cancel);
        _last = count;
    }

    public Task Append(Head signed, CancellationToken cancel) => File.AppendAllTextAsync(Path, JsonSerializer.Serialize(signed) + "\n", cancel);

    public Head Sign(long count, byte[] hash, DateTime at, string? kind = null)
    {
        var head = new Head(count, Convert.ToHexStringLower(hash), at, "", kind);
        return head with { Signature = Convert.ToBase64String(keys.Sign(Text(head))) };
    }

    public bool IsSigned(Head head)
    {
        // A damaged file may leave any field out, whatever its type says.
        if (head is not { Hash: not null, Signature: not null }) return false;
        try
        {
            return keys.Verifies(Text(head), Convert.FromBase64String(head.Signature));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public IEnumerable<(int Line, Head? Head, bool Signed)> Read()
    {
        if (!File.Exists(Path)) yield break;
        var number = 0;
        foreach (var line in File.ReadLines(Path))
        {
            number++;
            if (line.Length == 0) continue;
            Head? head = null;
            var signed = false;
            try
            {
                head = JsonSerializer.Deserialize<Head>(line);
                signed = head is not null && IsSigned(head);
            }
            catch (JsonException)
            {
                head = null;
            }
            yield return (number, head, signed);
        }
    }

    private static byte[] Text(Head head) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"throughline-audit-{head.Kind ?? "head"}|{head.Count}|{head.Hash}|{head.At.Ticks}"));

    internal sealed record Head(long Count, string Hash, DateTime At, string Signature, string? Kind = null);
}
