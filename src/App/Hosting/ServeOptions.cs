using Throughline.Database;

namespace Throughline.App.Hosting;

/// <summary>Where and how the server runs.</summary>
/// <param name="Database">Engine and place.</param>
/// <param name="DataFolder">Folder of the embedded database.</param>
/// <param name="KeyFolder">Folder of the key file and the signed audit heads.</param>
/// <param name="Demonstration">True when the invented country is asked for.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
public sealed record ServeOptions(DatabaseChoice Database, string DataFolder, string KeyFolder, bool Demonstration, string Urls)
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>True for the host of a practice room.</summary>
    public bool Practice { get; init; }

    /// <summary>Where people find the practice room that this server offers; null when it offers none.</summary>
    public string? PracticeAddress { get; init; }

    /// <summary>Fills in what was not said. The data folder defaults to <c>data</c> in the current folder, the keys to its <c>keys</c>.</summary>
    public static ServeOptions From(string? database, string? data, string? keys, bool demonstration, string? urls)
    {
        var folder = Path.GetFullPath(data ?? "data");
        var choice = database is null
            ? DatabaseChoice.Sqlite(Path.Combine(folder, "throughline.db"))
            : DatabaseChoice.Parse(database) ?? throw new Commands.BadInputException($"--database '{database.Split(':')[0]}' is not understood. Use sqlite:PATH or postgres:CONNECTION.");
        return new ServeOptions(choice, folder, Path.GetFullPath(keys ?? Path.Combine(folder, "keys")), demonstration, urls ?? DefaultUrl);
    }

    /// <summary>True when one stolen folder would hold both the data and the keys to it.</summary>
    public bool KeysLieBesideData => Path.GetFullPath(KeyFolder + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(DataFolder + Path.DirectorySeparatorChar), StringComparison.Ordinal);
}
