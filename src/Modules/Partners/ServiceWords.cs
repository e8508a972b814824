namespace Throughline.Partners;

/// <summary>The services as files and addresses write them: <c>shelter-women</c>, <c>legal-aid</c>.</summary>
public static class ServiceWords
{
    private static readonly Dictionary<string, PartnerService> ByWord =
        Enum.GetValues<PartnerService>().ToDictionary(Word, service => service, StringComparer.Ordinal);

    /// <summary>The service of a word, or null when the list has none such.</summary>
    public static PartnerService? Find(string? word) => word is not null && ByWord.TryGetValue(word, out var service) ? service : null;

    /// <summary>The word of a service.</summary>
    public static string Word(this PartnerService service) => string.Concat(
        service.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
