namespace Throughline.App.Commands;

/// <summary>Reads and writes the files of engine commands; every failure is one line with what to do.</summary>
internal static class EngineFiles
{
    private const long Largest = 64L * 1024 * 1024;

    public static byte[] Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new BadInputException($"{path} is a folder; name a file.");
            var length = new FileInfo(path).Length;
            return length <= Largest ? File.ReadAllBytes(path) : throw new BadInputException($"{path} is larger than 64 MB; this is not a file for this command.");
        }
        catch (Exception bad) when (bad is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException($"{path} does not exist; check the name.");
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"{path} cannot be read; check its name and permissions.");
        }
    }

    /// <summary>Writes whole or not at all: a file that exists is replaced only when the new one is complete.</summary>
    public static void Write(string path, byte[] content)
    {
        var draft = path + ".part";
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (File.Exists(draft))
                File.Delete(draft);
            throw new BadInputException($"{path} cannot be written; check that the folder exists and may be written to.");
        }
    }
}
