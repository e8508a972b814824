using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary>The files of law commands: acts in, text out; every failure is one line with what to do.</summary>
internal static class LawFiles
{
    private static readonly string[] Endings = [".md", ".txt", ".xml", ".akn", ".html", ".htm", ".docx", ".json"];

    public static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ProvisionIndex Index(string path)
    {
        var index = ProvisionIndex.Of(Act(path));
        return index.Count > 0 ? index : throw new BadInputException($"{path}: no provision was found in it. Run throughline law read on it to see what was read.");
    }

    /// <summary>The files themselves, and of a folder the acts in it by name, not deeper.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths)
    {
        var files = paths.SelectMany<string, string>(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal)
            : [path]).ToList();
        return files.Count > 0 ? files : throw new BadInputException($"There is no act here ({string.Join(", ", Endings)}). Name a file.");
    }

    public const string Formats = "Markdown, plain text, HTML, Word (.docx), Akoma Ntoso XML or the JSON that 'law read --json' wrote, up to 20 MB";

    public static ActText Act(string path)
    {
        var result = ActReader.Read(Bytes(path), path);
        return result.IsRead ? result.Act : throw new BadInputException($"{path}: {result.Fault.Message}");
    }

    public static byte[] Bytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException($"{path}: this is a folder. Name a file.");
        }
        if (!File.Exists(path))
        {
            throw new BadInputException($"{path}: there is no such file. Check the name.");
        }
        try
        {
            // A file that will be refused for its size is not loaded first; the reader tells the size.
            var length = new FileInfo(path).Length;
            return length > ActReader.Limit ? throw new BadInputException($"{path}: {ActReader.TooLarge(length)}") : File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: {failure.Message}");
        }
    }

    /// <summary>An act in the format that the ending of a name asks for.</summary>
    public static byte[] Written(ActText act, string path) => Encoding.UTF8.GetBytes(Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".AKN" or ".XML" => AknWriter.Write(act),
        ".JSON" => JsonTree.Write(act),
        ".MD" or ".MARKDOWN" => MarkdownWriter.Write(act),
        ".TXT" => PlainText.Of(act),
        var ending => throw new BadInputException($"{path}: '{ending}' is not written. End the name in .akn, .xml, .json, .md or .txt."),
    });

    public static void Print(string text)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(text));
    }
}
