using System.Globalization;

namespace Throughline.Partners.Units;

/// <summary>An amount of money, exact.</summary>
/// <param name="Minor">Hundredths of the currency; may be negative only where a sum is undone.</param>
/// <param name="Currency">Three capital letters, ISO 4217 or user-assigned.</param>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>Largest amount that one entry may name, in minor units: ten thousand million of a currency. Sums of many such amounts still fit.</summary>
    public const long Largest = 1_000_000_000_000;

    /// <summary>True for three capital letters.</summary>
    public static bool IsCurrency(string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);

    /// <summary>An amount as it is said, without its currency: <c>1,719,000</c>, or <c>240.50</c> where there are hundredths.</summary>
    public static string Say(long minor) => (minor / 100m).ToString(minor % 100 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture);

    /// <summary>Reads what somebody typed, as <c>1,719,000</c> or <c>240.50</c>; null when it is no amount above 0, has more than two decimals or is above <see cref="Largest"/>.</summary>
    public static long? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || !decimal.TryParse(text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return null;
        if (amount <= 0 || amount > Largest / 100m || decimal.Round(amount, 2) != amount) return null;
        return (long)(amount * 100);
    }
}
