namespace Throughline.Sop;

/// <summary>A mapping with its known keys; every getter records a fault instead of failing.</summary>
internal sealed class YamlMap
{
    private readonly YamlNode node;
    private readonly List<SopFault> faults;
    private readonly string what;

    private YamlMap(YamlNode node, List<SopFault> faults, string what)
    {
        this.node = node;
        this.faults = faults;
        this.what = what;
    }

    public int Line => node.Line;

    /// <summary>The mapping, with a fault for each key that is not known; null with a fault when the node is no mapping.</summary>
    public static YamlMap? Of(YamlNode node, List<SopFault> faults, string what, params string[] known)
    {
        if (node.Kind != YamlKind.Mapping)
        {
            faults.Add(new SopFault(node.Line, node.Column, $"{what} must be a map of keys ({string.Join(", ", known.Take(4))}…), each on its own line"));
            return null;
        }
        foreach (var (key, _) in node.Entries.Where(e => !known.Contains(e.Key.Text, StringComparer.Ordinal)).Take(100))
            faults.Add(new SopFault(key.Line, key.Column, $"{what} has no key '{Shown.Short(key.Text)}'{Shown.Suggest(key.Text, known)}"));
        return new YamlMap(node, faults, what);
    }

    public YamlNode? Get(string key)
    {
        var value = node.Entries.FirstOrDefault(e => e.Key.Text == key).Value;
        return value is { Kind: YamlKind.Scalar, Text: "" or "~" or "null", TextOffset: 0 } ? null : value;
    }

    public bool Has(string key) => Get(key) is not null;

    public string? Text(string key, bool needed = false, int longest = 4000)
    {
        var value = Get(key);
        if (value is null)
        {
            if (needed)
                Fault(node, $"{what} needs '{key}'");
            return null;
        }
        return Scalar(value, key, longest);
    }

    public string? Scalar(YamlNode value, string key, int longest = 4000)
    {
        if (value.Kind != YamlKind.Scalar)
            Fault(value, $"'{key}' must be one text, not a list or a map");
        else if (value.Text.Length > longest)
            Fault(value, $"'{key}' is longer than {longest} characters");
        else if (string.IsNullOrWhiteSpace(value.Text))
            Fault(value, $"'{key}' is empty; write it or take the key out");
        else
            return value.Text.Trim();
        return null;
    }

    /// <summary>An id: letters, digits, '-', '_' and '.', at most 60.</summary>
    public string? Id(string key, bool needed = false)
    {
        var value = Get(key);
        var id = Text(key, needed);
        return id is null || value is null ? null : CheckedId(value, id, key);
    }

    public string? CheckedId(YamlNode value, string id, string key)
    {
        if (id.Length <= 60 && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
            return id;
        Fault(value, $"'{key}' holds '{Shown.Short(id)}'; an id has letters, digits, '-', '_' and '.' only, at most 60");
        return null;
    }

    public bool Flag(string key) => Get(key) is { } value && Scalar(value, key) is { } text && FlagOf(value, text, key);

    public DateOnly? Date(string key)
    {
        if (Get(key) is not { } value || Scalar(value, key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date))
            return date;
        Fault(value, $"'{key}' holds '{Shown.Short(text)}'; write a real date as YYYY-MM-DD, for example 2026-01-01");
        return null;
    }

    /// <summary>A list; a single text counts as a list of one; absent gives none.</summary>
    public IReadOnlyList<YamlNode> List(string key) => Get(key) switch
    {
        null => [],
        { Kind: YamlKind.Sequence } list => list.Items,
        var single => [single],
    };

    public IReadOnlyList<string> Texts(string key) =>
        [.. List(key).Select(item => Scalar(item, key)).OfType<string>()];

    public IReadOnlyList<string> Ids(string key) =>
        [.. List(key).Select(item => Scalar(item, key) is { } id ? CheckedId(item, id, key) : null).OfType<string>()];

    /// <summary>Texts by language; a plain text is in the language given.</summary>
    public IReadOnlyDictionary<string, string> Languages(string key, string language, bool needed = false)
    {
        if (Get(key) is { } value)
            return LanguagesOf(value, key, language);
        if (needed)
            Fault(node, $"{what} needs '{key}'");
        return Localized.None;
    }

    public IReadOnlyDictionary<string, string> LanguagesOf(YamlNode value, string key, string language)
    {
        if (value.Kind != YamlKind.Mapping)
            return Scalar(value, key) is { } single ? new Dictionary<string, string> { [language] = single } : Localized.None;
        var texts = new Dictionary<string, string>();
        foreach (var (name, text) in value.Entries)
        {
            if (!IsLanguage(name.Text))
                Fault(name, $"'{key}' has the language '{Shown.Short(name.Text)}'; use a code such as en, ru or uz-Cyrl");
            else if (Scalar(text, key) is { } written)
                texts[name.Text] = written;
        }
        if (value.Entries.Count == 0)
            Fault(value, $"'{key}' holds no text in any language");
        return texts;
    }

    public static bool IsLanguage(string code)
    {
        var parts = code.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower) && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    public void Fault(YamlNode at, string message, int shift = 0) =>
        faults.Add(new SopFault(at.Line, at.Column + (at.TextOffset < 0 ? 0 : shift), message));

    public void Fault(string message) => Fault(node, message);

    private bool FlagOf(YamlNode value, string text, string key)
    {
        if (text is "yes" or "true")
            return true;
        if (text is not ("no" or "false"))
            Fault(value, $"'{key}' must be yes or no, not '{Shown.Short(text)}'");
        return false;
    }
}
