using Throughline.App.Commands;

namespace Throughline.App.Hosting;

/// <summary>Held while an embedded database is served or replaced, so that nobody takes it from under a running server.</summary>
public sealed class RunningMark : IDisposable
{
    private readonly FileStream? _file;

    private RunningMark(FileStream? file) => _file = file;

    /// <summary>Takes the mark; refuses in one line while somebody else holds it. PostgreSQL has many servers and needs none.</summary>
    public static RunningMark Take(ServeOptions options)
    {
        if (options.Database.File is not { } database) return new RunningMark(null);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database))!);
        try
        {
            return new RunningMark(new FileStream(database + ".running", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            throw new BadInputException($"{database} is being served or replaced by another throughline. Stop that one first.");
        }
    }

    public void Dispose() => _file?.Dispose();
}
