using System.Text;

namespace Throughline.Sop;

/// <summary>The published JSON Schemas (draft 2020-12) of the files of this engine, for editors that complete and check while one writes.</summary>
public static class SopSchema
{
    /// <summary>The formats that have a schema: <c>sop</c>, <c>params</c>, <c>events</c>, <c>scenario</c>.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["sop", "params", "events", "scenario"];

    /// <summary>The schema of <c>*.sop.yaml</c> as JSON text.</summary>
    public static string Json { get; } = Of("sop");

    /// <summary>The schema of a format as JSON text.</summary>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static string Of(string format)
    {
        using var stream = typeof(SopSchema).Assembly.GetManifestResourceStream($"{format}.schema.json")
            ?? throw new ArgumentException($"There is no schema of '{format}'.", nameof(format));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
