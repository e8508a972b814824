using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Throughline.Cases.Disclosures;

/// <summary>
/// What crosses, as it was on the day it was made: nothing is added, changed or read anew later. Its canonical form is one JSON text with the fields in this order, and its
/// fingerprint the SHA-256 of that text in UTF-8; whoever holds the text can check it without this program.
/// </summary>
/// <param name="Form">Form of the canonical text: 1.</param>
/// <param name="Serial">Serial number said aloud and printed, as <c>E-4K7-M2Q</c>; random.</param>
/// <param name="Giver">Key of the body that gave it.</param>
/// <param name="Recipient">Key of the one body it is for.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="Made">UTC instant it was made.</param>
/// <param name="Until">UTC instant from which nobody opens it.</param>
/// <param name="Parts">What it holds; at least one.</param>
public sealed record ExtractPacket(
    int Form, string Serial, string Giver, string Recipient, DisclosureBasis Basis, ExtractPurpose Purpose, DateTime Made, DateTime Until, IReadOnlyList<ExtractPart> Parts)
{
    /// <summary>The canonical text.</summary>
    public string Canonical() => JsonSerializer.Serialize(this, JsonSerializerOptions.Default);

    /// <summary>The packet behind a canonical text. Throws <see cref="JsonException"/> when it is none.</summary>
    public static ExtractPacket Read(string canonical) => JsonSerializer.Deserialize<ExtractPacket>(canonical, JsonSerializerOptions.Default) ?? throw new JsonException("No packet.");

    /// <summary>SHA-256 of a canonical text, in lower-case hexadecimal.</summary>
    public static string Fingerprint(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>A fingerprint in groups of eight, as it is read aloud.</summary>
    public static string Grouped(string fingerprint) => string.Join(' ', fingerprint.Chunk(8).Select(part => new string(part)));
}
