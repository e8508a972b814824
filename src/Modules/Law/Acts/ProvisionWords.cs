using Throughline.LegalText;

namespace Throughline.Law;

// Fingerprint of what a unit says, its number and kind left out: a point that moves from 3) to 4) or one level down says the same.
internal static class ProvisionWords
{
    public static string HashOf(Unit unit) => ContentHash.Of(unit with { Kind = UnitKind.Paragraph, Num = null });
}
