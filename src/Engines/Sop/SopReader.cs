namespace Throughline.Sop;

/// <summary>Reads <c>*.sop.yaml</c> (docs/guides/sop-format.md). Nothing in a file can make it throw.</summary>
public static class SopReader
{
    /// <summary>The procedure, or every fault found with its line, its column and what to do.</summary>
    /// <param name="utf8">The file, at most 2 MB of UTF-8.</param>
    /// <param name="fileName">Name shown in messages about the file as a whole; no path is opened.</param>
    public static SopReadResult Read(ReadOnlyMemory<byte> utf8, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var faults = new List<SopFault>();
        var root = YamlTree.Read(utf8, faults);
        if (root is null)
            return SopReadResult.Refused(faults);
        var procedure = new ProcedureReader(faults).Read(root, fileName);
        return procedure is null || faults.Count > 0 ? SopReadResult.Refused(faults) : SopReadResult.Of(procedure);
    }
}
