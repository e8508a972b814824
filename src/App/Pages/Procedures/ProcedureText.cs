using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.App.Pages.Procedures;

/// <summary>
/// The text of a procedure as it is edited: time limits that stand in one line can be changed by a form, and everything else, comments and order
/// included, stays as it was written.
/// </summary>
public static partial class ProcedureText
{
    /// <summary>Time limits that stand in one line, by step: the line, from 1, and the words after <c>deadline:</c>.</summary>
    public static IReadOnlyList<(string Step, int Line, string Words)> Limits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(string, int, string)>();
        string? step = null;
        var number = 0;
        foreach (var line in Lines(text))
        {
            number++;
            if (Step().Match(line) is { Success: true } begun) step = begun.Groups["id"].Value;
            else if (step is not null && Limit().Match(line) is { Success: true } limit) found.Add((step, number, limit.Groups["words"].Value.Trim()));
        }
        return found;
    }

    /// <summary>The text with the words of some time limits replaced, by line. Words that would break the line are left out.</summary>
    public static string With(string text, IReadOnlyDictionary<int, string> limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var lines = Lines(text);
        foreach (var (number, words) in limits)
            if (number >= 1 && number <= lines.Length && Limit().Match(lines[number - 1]) is { Success: true } limit && IsOneLine().IsMatch(words.Trim()))
                lines[number - 1] = lines[number - 1][..limit.Groups["words"].Index] + words.Trim();
        return string.Join('\n', lines);
    }

    /// <summary>The version after one as printed: <c>3.2</c> → <c>3.3</c>.</summary>
    public static string Next(string label)
    {
        var at = label.Length;
        while (at > 0 && char.IsAsciiDigit(label[at - 1])) at--;
        return at < label.Length && int.TryParse(label[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"{label[..at]}{number + 1}") : label + ".1";
    }

    /// <summary>The text under another version.</summary>
    public static string Labelled(string text, string label) => Label().Replace(text, match => match.Groups["head"].Value + "\"" + label.Replace("\"", "", StringComparison.Ordinal) + "\"", 1);

    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

    [GeneratedRegex(@"^\s*-\s+id:\s*(?<id>[A-Za-z][\w.-]*)\s*$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^\s+deadline:[ \t]+(?<words>[^#{\[""'|>&*!][^#]*?)\s*$")]
    private static partial Regex Limit();

    [GeneratedRegex(@"^[\p{L}\d][^#:{}\[\]""'|>&*!\r\n]{0,199}$")]
    private static partial Regex IsOneLine();

    [GeneratedRegex(@"(?<head>^version:[ \t]*)[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex Label();
}
