namespace Throughline.App.Tests.Architecture;

/// <summary>The files of this checkout as they are on disk, without what a build or a package manager puts there.</summary>
internal static class Checkout
{
    private static readonly string[] Made = ["artifacts", "bin", "obj", "node_modules", ".git", "TestResults", ".vs", ".idea"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Every project, by its path.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
        [.. Files().Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(path => Project.Read(path, File.ReadAllText(Path.Combine(Root, path))))];

    /// <summary>Paths relative to the root, with forward slashes, in ordinal order.</summary>
    public static IEnumerable<string> Files() => Below(Root).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Text files with their lines.</summary>
    public static IEnumerable<SourceFile> Read(params string[] endings) =>
        Files().Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Select(path => new SourceFile(path, File.ReadAllLines(Path.Combine(Root, path))));

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder)) yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(inner);
            if (Made.Contains(name) || (folder == Root && name == "data") || new DirectoryInfo(inner).LinkTarget is not null) continue;
            if (inner.EndsWith(Path.Combine("wwwroot", "css"), StringComparison.Ordinal)) continue;
            foreach (var file in Below(inner)) yield return file;
        }
    }

    private static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Throughline.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Throughline.slnx is not above the test's folder.");
    }
}
