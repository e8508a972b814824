using System.Text;

namespace Throughline.Sop;

/// <summary>The published JSON Schema (draft 2020-12) of <c>*.sop.yaml</c>, for editors that complete and check while one writes.</summary>
public static class SopSchema
{
    /// <summary>The schema as JSON text.</summary>
    public static string Json { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(SopSchema).Assembly.GetManifestResourceStream("sop.schema.json")
            ?? throw new InvalidOperationException("sop.schema.json is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
