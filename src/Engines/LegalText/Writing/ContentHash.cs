using System.Security.Cryptography;
using System.Text;

namespace Throughline.LegalText;

/// <summary>A fingerprint of one unit's own words: it changes when, and only when, what the unit itself says changes.</summary>
public static class ContentHash
{
    /// <summary>
    /// SHA-256, lower-case hexadecimal, of kind, number, heading and text in Unicode form C with superscripts lowered and white space
    /// normalised. Children do not enter, nor does the address.
    /// </summary>
    public static string Of(Unit unit)
    {
        var own = string.Join('\u001f', unit.Kind.Name(), Normal(unit.Num), Normal(unit.Heading), Normal(unit.Text));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)));
    }

    private static string Normal(string? text) =>
        string.IsNullOrEmpty(text) ? "" : Superscripts.Lower(Inline.Spaces(text)).Normalize(NormalizationForm.FormC);
}
