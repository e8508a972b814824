using Throughline.App.Commands;
using Throughline.App.Demonstration;
using Throughline.App.Hosting;
using Throughline.Database;
using Throughline.Platform.Audit;

namespace Throughline.App.Practice;

/// <summary>
/// A second host beside the real one: the same screens with invented people, on a database and keys of its own. Nothing is shared with the real
/// host but the program, so that nothing done here can reach a real person or body. It begins again when somebody asks, or after a month.
/// </summary>
public sealed class PracticeRoom(ServeOptions options, int people = PracticeRoom.People)
{
    /// <summary>Invented persons in it: enough to work with, few enough to be ready soon.</summary>
    public const int People = 24;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The options of the practice room beside a server: data and keys in folders of their own below the server's data folder, always an embedded database.</summary>
    public static ServeOptions Beside(ServeOptions server, string urls)
    {
        var folder = Path.Combine(server.DataFolder, "practice");
        return new ServeOptions(DatabaseChoice.Sqlite(Path.Combine(folder, "practice.db")), folder, Path.Combine(folder, "keys"), true, urls) { Practice = true };
    }

    /// <summary>Serves until <paramref name="cancel"/>; <paramref name="ready"/> is told each address at which it opens.</summary>
    public async Task Run(Action<string> ready, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.DataFolder);
        using var running = RunningMark.Take(options);
        while (!cancel.IsCancellationRequested)
        {
            if (IsOld()) await Clear(cancel);
            var bell = new PracticeBell();
            await using var app = WebHost.Build(options, builder => builder.Services.AddSingleton(bell));
            await WebHost.Prepare(app, options, cancel);
            WebHost.CheckAccess(app);
            await DemonstrationLoader.EnsureLoaded(app.Services, cancel, people);
            await app.StartAsync(cancel);
            ready(string.Join(", ", app.Urls));
            try
            {
                await bell.Rung.WaitAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                await app.StopAsync(CancellationToken.None);
                return;
            }
            await app.StopAsync(cancel);
            await app.DisposeAsync();
            await Clear(cancel);
        }
    }

    private bool IsOld() => options.Database.File is { } file && File.Exists(file) && TimeProvider.System.GetUtcNow() - File.GetCreationTimeUtc(file) > Longest;

    private async Task Clear(CancellationToken cancel)
    {
        await DatabaseCopy.Empty(options.Database, cancel);
        AuditSeal.Forget(options.KeyFolder);
    }
}
