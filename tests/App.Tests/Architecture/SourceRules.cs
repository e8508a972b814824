using System.Text.RegularExpressions;

namespace Throughline.App.Tests.Architecture;

/// <summary>Rules over source text. Each returns one line for each breach, none when the rule holds.</summary>
internal static partial class SourceRules
{
    private const int Long = 400;

    // Written in two parts, so that this file does not break its own rule.
    private const string Beside = ".." + "/shared";

    public static IEnumerable<string> VagueNames(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines.Select((text, at) => (text, at))
        from Match match in VagueDeclaration().Matches(line.text)
        select $"{file.Path}:{line.at + 1}: {match.Groups[1].Value} says nothing; name it by what it is in the field.";

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Lines.Count > Long && !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
        where !file.Lines[0].Contains("Long because: ", StringComparison.Ordinal)
        select $"{file.Path} has {file.Lines.Count} lines: split it, or say on its first line why not (// Long because: …).";

    public static IEnumerable<string> FoldersOfOneMachine(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            var mayReadData = file.Path.StartsWith("tests/", StringComparison.Ordinal) || file.Path == "script/test";
            for (var at = 0; at < file.Lines.Count; at++)
            {
                if (AbsolutePath().IsMatch(file.Lines[at])) yield return $"{file.Path}:{at + 1} names an absolute path of one machine.";
                if (!mayReadData && file.Lines[at].Contains(Beside, StringComparison.Ordinal)) yield return $"{file.Path}:{at + 1} reads beside the checkout; only tests may, for optional data.";
            }
        }
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(\w*(?:Managers?|(?<!Tag)Helpers?|Utils?|Utility|Utilities))\b")]
    private static partial Regex VagueDeclaration();

    [GeneratedRegex("(?<![A-Za-z0-9_.~}-])/(?:work|home|root|Users)/[A-Za-z0-9_.]")]
    private static partial Regex AbsolutePath();
}
