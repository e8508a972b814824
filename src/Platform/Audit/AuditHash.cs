using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Platform.Audit;

// hash(n) = SHA-256(hash(n-1) | n | every field with its length). Lengths keep two fields from being read as one.
internal static class AuditHash
{
    public static readonly byte[] Start = new byte[32];

    public static byte[] Next(byte[] before, long sequence, AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, sequence);
        hash.AppendData(number);
        Add(hash, entry.Id.ToString("N"));
        Add(hash, entry.At.Ticks.ToString(CultureInfo.InvariantCulture));
        Add(hash, entry.Happened.Ticks.ToString(CultureInfo.InvariantCulture));
        foreach (var field in (string[])[entry.Kind, entry.Process, entry.Actor, entry.Organisation, entry.Role, entry.Reason, entry.Basis]) Add(hash, field);
        foreach (var subject in entry.Subjects.Select(subject => subject.Subject).Order(StringComparer.Ordinal)) Add(hash, subject);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string field)
    {
        var bytes = Encoding.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
