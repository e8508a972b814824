namespace Throughline.Sop;

/// <summary>Texts of a procedure: language code → text.</summary>
public static class Localized
{
    /// <summary>No text in any language.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    /// <summary>The text in the language; else in its base language (<c>ru</c> for <c>ru-KZ</c>), else English, else the first; empty when there is none.</summary>
    public static string In(IReadOnlyDictionary<string, string> texts, string language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(language);
        if (texts.TryGetValue(language, out var exact))
            return exact;
        if (texts.TryGetValue(language.Split('-')[0], out var general))
            return general;
        return texts.TryGetValue("en", out var english) ? english : texts.Values.FirstOrDefault("");
    }
}
