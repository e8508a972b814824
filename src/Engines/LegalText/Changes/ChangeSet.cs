using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.LegalText;

/// <summary>
/// The changes that lead from one version of an act to another. Holds always: <see cref="ChangeApplication.Apply"/> on the older version
/// gives the newer one, unit for unit, with the same addresses, numbers, headings and texts.
/// </summary>
/// <param name="Base">Fingerprint of the older version.</param>
/// <param name="Target">Fingerprint of the newer version.</param>
/// <param name="Title">Title of the newer version.</param>
/// <param name="Language">Language of the newer version.</param>
/// <param name="Front">Head of the newer version where it differs: key and value, null for a key that is gone.</param>
/// <param name="Changes">The changes in the order of the newer version; what is gone stands where it stood.</param>
/// <param name="Addresses">Addresses of unchanged units that no rule gives; empty for acts read from text.</param>
/// <param name="Unread">The reader's remarks on the newer version; null when they are those of the older.</param>
public sealed record ChangeSet(
    string Base, string Target, string Title, string Language, IReadOnlyDictionary<string, string?> Front, IReadOnlyList<ActChange> Changes, IReadOnlyList<AddressNote> Addresses,
    IReadOnlyList<RemarkNote>? Unread)
{
    /// <summary>How many changes are of one kind.</summary>
    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);

    /// <summary>Fingerprint of an act: SHA-256 over addresses, kinds, numbers, headings and texts of all units in order, the first 32 hexadecimal digits.</summary>
    public static string Fingerprint(ActText act)
    {
        var text = new ArrayBufferWriter<byte>(1 << 16);
        void Add(string part)
        {
            Encoding.UTF8.GetBytes(part, text);
            text.Write<byte>([0x1f]);
        }
        foreach (var unit in act.All())
        {
            Add(unit.EId);
            Add(unit.WId);
            Add(unit.Kind.Name());
            Add(unit.Num ?? "\u0001");
            Add(unit.Heading ?? "\u0001");
            Add(unit.Text);
            Add(unit.Children.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan))[..32];
    }
}
