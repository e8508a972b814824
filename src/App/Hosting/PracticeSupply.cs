using Throughline.App.Demonstration;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.App.Hosting;

/// <summary>
/// Puts the practice cards that come with the program into the library of any installation. A card that is there is left as it is, so this may run at each
/// start and on several nodes.
/// </summary>
public static class PracticeSupply
{
    private static readonly Viewer Installation = new(Guid.Empty, Guid.Empty, Role.Administrator, Side.System, UserState.Normal);

    /// <summary>Adds what is missing and returns how many. Throws <see cref="InvalidDataException"/> with file and line for a file that cannot be read.</summary>
    public static async Task<int> Ensure(IServiceProvider root, CancellationToken cancel)
    {
        var folder = Path.Combine(SampleFolder.Path, "practice");
        if (!Directory.Exists(folder)) return 0;
        var samples = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(path => SampleYaml.ReadFile<PracticeFile>(path).Cards).ToList();
        IReadOnlyCollection<string> known;
        await using (var scope = root.CreateAsyncScope()) known = await scope.ServiceProvider.GetRequiredService<PracticeLibrary>().Supplied(cancel);
        var added = 0;
        foreach (var sample in samples.Where(sample => !known.Contains(sample.Key)))
        {
            await using var scope = root.CreateAsyncScope();
            var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().UtcNow();
            var process = new ProcessContext(Installation, "practice.supply", "card of the program", "library", now, now);
            try
            {
                if (await scope.ServiceProvider.GetRequiredService<PracticeLibrary>().Supply(sample.Key, sample.Draft(), process, cancel)) added++;
            }
            catch (Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                // Another node put the same card in at the same moment: the key is unique and one is enough.
            }
        }
        return added;
    }

    internal sealed class PracticeFile
    {
        public List<PracticeSample> Cards { get; set; } = [];
    }

    internal sealed class PracticeSample
    {
        public string Key { get; set; } = "";
        public string Country { get; set; } = "";
        public string Measure { get; set; } = "";
        public string Words { get; set; } = "";
        public string Source { get; set; } = "";
        public string Dated { get; set; } = "";
        public string? Result { get; set; }
        public string? Conditions { get; set; }
        public string Topic { get; set; } = "";
        public List<string> Criteria { get; set; } = [];
        public string? ToVerify { get; set; }

        public PracticeDraft Draft() => new(Country, Measure, Words, Source, Dated, Result, Conditions, Topic, Criteria, ToVerify);
    }
}
