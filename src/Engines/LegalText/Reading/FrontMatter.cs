namespace Throughline.LegalText;

/// <summary>The <c>key: value</c> lines between two <c>---</c> at the head of a Markdown file. Anything else between them is text of the act.</summary>
internal static class FrontMatter
{
    private const int LongestHead = 300;

    /// <summary>Reads the head; the second value is the index of the first line after it, 0 when there is none.</summary>
    public static (Dictionary<string, string> Values, int Next) Read(string[] lines)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (lines[0].TrimEnd() != "---")
        {
            return (values, 0);
        }
        for (var i = 1; i < lines.Length && i <= LongestHead; i++)
        {
            var line = lines[i].TrimEnd();
            if (line == "---")
            {
                return values.Count > 0 ? (values, i + 1) : (values, 0);
            }
            if (line.Length == 0 || line[0] is ' ' or '-')
            {
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !line.AsSpan(0, colon).ContainsOnlyKey())
            {
                break;
            }
            values[line[..colon].Trim()] = Unquote(line[(colon + 1)..].Trim());
        }
        return (new Dictionary<string, string>(StringComparer.Ordinal), 0);
    }

    private static bool ContainsOnlyKey(this ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' '))
            {
                return false;
            }
        }
        return char.IsAsciiLetter(key[0]);
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] == '"' && value[^1] == '"'
            ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : value;
}
