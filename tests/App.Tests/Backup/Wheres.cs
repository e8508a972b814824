using Throughline.App.Tests.Sealing;

namespace Throughline.App.Tests.Backup;

internal static class Wheres
{
    /// <summary>The options that name an archive's database and keys.</summary>
    public static string[] Where(this Archive archive) =>
        ["--database", archive.Choice.IsSqlite ? "sqlite:" + archive.Choice.File : "postgres:" + archive.Choice.Connection, "--keys", archive.Folder, "--data", archive.Folder];
}
