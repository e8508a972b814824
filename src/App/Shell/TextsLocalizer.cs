using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Throughline.App.Shell;

/// <summary>
/// Words of the pages from Resources/Texts*.resx: in the reader's language, else in English, whose text is the key. Names of resources must
/// differ by more than their case, so a key that begins with a small letter is stored behind a <c>~</c>.
/// </summary>
public sealed class TextsLocalizer : IStringLocalizer<Texts>
{
    private static readonly ResourceManager Resources = new("Throughline.App.Resources.Texts", typeof(Texts).Assembly);

    public LocalizedString this[string name] => Resources.GetString(Stored(name), CultureInfo.CurrentUICulture) is { } words
        ? new LocalizedString(name, words)
        : new LocalizedString(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var words = this[name];
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, words.Value, arguments), words.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        if (Resources.GetResourceSet(CultureInfo.CurrentUICulture, true, includeParentCultures) is not { } set) yield break;
        foreach (System.Collections.DictionaryEntry entry in set)
        {
            var name = (string)entry.Key;
            yield return new LocalizedString(name.StartsWith('~') ? name[1..] : name, (string)entry.Value!);
        }
    }

    private static string Stored(string key) => key.Length > 0 && char.IsLower(key[0]) ? "~" + key : key;
}
