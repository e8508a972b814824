using System.Text.RegularExpressions;
using Throughline.App.Hosting;
using Throughline.Sop;

namespace Throughline.App.Practice;

/// <summary>
/// Versions of procedures that the installation lends to its practice room, so that people can work under a draft before it comes into force. A procedure holds
/// no person; it is the only thing that goes over, and nothing comes back. Kept in a folder of the practice room, so that they outlive its fresh starts.
/// </summary>
public sealed partial class PracticeProcedures(ServeOptions options)
{
    /// <summary>Versions that may lie there at once.</summary>
    public const int Most = 50;

    private string Folder => Path.Combine(options.Practice ? options.DataFolder : Path.Combine(options.DataFolder, "practice"), "procedures");

    /// <summary>True when this installation offers a practice room to lend to.</summary>
    public bool CanLend => !options.Practice && options.PracticeAddress is not null;

    /// <summary>True in the practice room itself.</summary>
    public bool IsPractice => options.Practice;

    /// <summary>Lends a version; the same one again takes the place of its earlier text, and the oldest goes when too many lie there.</summary>
    public async Task Lend(string handle, byte[] file, CancellationToken cancel)
    {
        if (!Name().IsMatch(handle)) throw new ArgumentException("The handle of a version is lower-case letters and digits.", nameof(handle));
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, handle + ".sop.yaml");
        await File.WriteAllBytesAsync(path, file, cancel);
        foreach (var old in Directory.GetFiles(Folder, "*.sop.yaml").OrderByDescending(File.GetLastWriteTimeUtc).Skip(Most)) File.Delete(old);
    }

    /// <summary>What was lent, the newest first; a file that cannot be read is left out.</summary>
    public IReadOnlyList<ProcedureLoan> Lent() => !Directory.Exists(Folder) ? [] : [.. Directory.GetFiles(Folder, "*.sop.yaml").OrderByDescending(File.GetLastWriteTimeUtc).Take(Most)
        .Select(path => (Name: Path.GetFileName(path).Replace(".sop.yaml", "", StringComparison.Ordinal), File: File.ReadAllBytes(path)))
        .Select(one => (one.Name, one.File, SopReader.Read(one.File, one.Name).Procedure)).Where(one => one.Procedure is not null).Select(one => new ProcedureLoan(one.Name, one.Procedure!, one.File))];

    [GeneratedRegex("^[0-9a-z]{1,40}$")]
    private static partial Regex Name();
}

/// <summary>A version lent to the practice room.</summary>
/// <param name="Name">Its handle in the installation.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="File">Its text.</param>
public sealed record ProcedureLoan(string Name, Procedure Procedure, byte[] File);
