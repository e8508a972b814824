using System.Text;
using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary>What search and suggest share: acts made ready, and printing.</summary>
internal static class LawFiles
{
    private static readonly string[] Endings = [".md", ".txt", ".xml", ".akn", ".html", ".htm", ".docx", ".json"];

    public static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ProvisionIndex Index(string path)
    {
        var result = ActReader.Read(EngineFiles.Read(path), path);
        if (!result.IsRead)
        {
            throw new BadInputException($"{path}: {result.Fault.Message}");
        }
        var index = ProvisionIndex.Of(result.Act);
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

    public static void Print(string text)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(text));
    }
}
