using System.Text;
using System.Text.RegularExpressions;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

/// <summary>The real acts beside the checkout, and short ways to read.</summary>
internal static partial class Laws
{
    public static readonly string[] Estonian =
    [
        "vrks_2006-07-01.md", "vrks_2009-07-24.md", "vrks_2013-04-28.md", "vrks_2014-01-01.md", "vrks_2015-04-02.md",
        "vrks_2017-01-18.md", "vrks_2020-06-27.md", "vrks_2023-09-01.md", "vrks_2025-09-01.md",
    ];

    public const string Uruguay = "uruguay_19643.md";

    /// <summary>Bytes of a real file; the test is skipped where the data is not beside the checkout.</summary>
    public static byte[] Bytes(string name)
    {
        var path = Path.Combine(Folder(), "laws", name.StartsWith("vrks", StringComparison.Ordinal) ? "estonia" : "", name);
        if (!File.Exists(path))
        {
            Assert.Skip($"The real acts are not here: set THROUGHLINE_DATA to the folder that holds laws/{name}.");
        }
        return File.ReadAllBytes(path);
    }

    public static ActText Real(string name) => Act(Bytes(name), name);

    public static ActText Act(byte[] bytes, string name)
    {
        var result = ActReader.Read(bytes, name);
        Assert.True(result.IsRead, result.Fault?.Message);
        return result.Act;
    }

    public static ActText Text(string text, string name = "act.txt") => Act(Encoding.UTF8.GetBytes(text), name);

    public static ReadFault Fault(byte[] bytes, string name = "act.txt")
    {
        var result = ActReader.Read(bytes, name);
        Assert.False(result.IsRead);
        Assert.DoesNotContain('\n', result.Fault.Message);
        Assert.NotEqual("", result.Fault.Message.Trim());
        return result.Fault;
    }

    /// <summary>eId, kind, number, heading and text of every unit but the root: a tree on paper.</summary>
    public static string[] Outline(ActText act) =>
        [.. act.All().Skip(1).Select(unit => string.Join(" | ", unit.EId, unit.Kind.Name(), unit.Num, unit.Heading, unit.Text))];

    public static string[] EIds(ActText act) => [.. act.All().Skip(1).Select(unit => unit.EId)];

    /// <summary>The words of a Markdown source, found without the reader: front matter and marks off, raised digits as -1.</summary>
    public static string[] SourceWords(byte[] bytes)
    {
        var text = Head().Replace(Encoding.UTF8.GetString(bytes), "");
        text = Raised().Replace(text, "-$1").Replace("*", "", StringComparison.Ordinal);
        return Words(text);
    }

    public static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("THROUGHLINE_DATA") is { Length: > 0 } told)
        {
            return told;
        }
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder?.FullName ?? ".", "..", "shared", "data");
    }

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"<sup>(\d+)</sup>")]
    private static partial Regex Raised();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
