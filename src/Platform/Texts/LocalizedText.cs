namespace Throughline.Platform.Texts;

/// <summary>Content in several languages (BCP 47 → text). Shown in the asked language, else official, else English, else any; always with its own <c>lang</c>.</summary>
/// <param name="Texts">Text by language; at least one.</param>
/// <param name="Official">Languages whose text is authentic.</param>
public sealed record LocalizedText(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Official)
{
    /// <summary>A text in one language.</summary>
    public static LocalizedText Of(string language, string text) => new(new Dictionary<string, string> { [language] = text }, []);

    /// <summary>The text to show and the language it is in.</summary>
    public (string Text, string Language) In(string language)
    {
        foreach (var candidate in (string[])[language, .. Official, "en"])
            if (Texts.TryGetValue(candidate, out var text)) return (text, candidate);
        var any = Texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).First();
        return (any.Value, any.Key);
    }
}
