namespace Throughline.LegalText;

/// <summary>The <c>key: value</c> lines between two <c>---</c> at the head of a Markdown file.</summary>
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
                return (values, i + 1);
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] is not (' ' or '#' or '-'))
            {
                values[line[..colon].Trim()] = Unquote(line[(colon + 1)..].Trim());
            }
        }
        return (new Dictionary<string, string>(StringComparer.Ordinal), 0);
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] == '"' && value[^1] == '"'
            ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : value;
}
