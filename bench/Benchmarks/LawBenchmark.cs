using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Throughline.LegalText;

namespace Throughline.Benchmarks;

/// <summary>Reading, comparing and changing law against <c>git diff --word-diff</c>, on every adjacent pair of versions in a folder.</summary>
internal static class LawBenchmark
{
    // The runtime compiles a method anew after it has been called often; before that it is not warm.
    private const int WarmCalls = 200;
    private static readonly TimeSpan LongestWarming = TimeSpan.FromSeconds(10);
    private const int Rounds = 5;

    public static async Task<int> Run(string[] args, bool json)
    {
        var at = Array.IndexOf(args, "--files");
        if (at < 0 || at + 1 == args.Length || !Directory.Exists(args[at + 1]))
        {
            await Console.Error.WriteLineAsync("bench law: name a folder with the versions of an act: script/bench law --files DIR --json");
            return 2;
        }
        var files = Directory.GetFiles(args[at + 1]).Where(path => Path.GetExtension(path) is ".md" or ".txt" or ".xml" or ".akn" or ".html" or ".docx").Order(StringComparer.Ordinal).ToList();
        if (files.Count < 2)
        {
            await Console.Error.WriteLineAsync("bench law: the folder needs at least two versions (.md, .txt, .xml, .akn, .html, .docx).");
            return 2;
        }
        var bytes = files.ConvertAll(File.ReadAllBytes);
        var acts = files.Select((path, i) => ActReader.Read(bytes[i], path).Act ?? throw new InvalidDataException($"{path} cannot be read.")).ToList();
        var pairs = acts.Zip(acts.Skip(1)).ToList();
        var changes = pairs.ConvertAll(pair => ChangeDerivation.Derive(pair.First, pair.Second));
        var exact = pairs.Zip(changes).All(each => ChangeApplication.Apply(each.First.First, each.Second).IsApplied);
        var read = Median(files.Count, i => ActReader.Read(bytes[i], files[i]));
        var compare = Median(pairs.Count, i => ChangeDerivation.Derive(pairs[i].First, pairs[i].Second));
        var apply = Median(pairs.Count, i => ChangeApplication.Apply(pairs[i].First, changes[i]));
        var git = await Git(files);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                files = files.Count,
                bytes = bytes.Sum(each => (long)each.Length),
                exact,
                readMs = read,
                compareMs = compare,
                gitWordDiffMs = git,
                applyMs = apply,
                compareToGit = Math.Round(compare / git, 2),
            }));
        }
        else
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{files.Count} versions: read {read:0.0} ms, compare {compare:0.0} ms, git word diff {git:0.0} ms ({compare / git:0.00} times), apply {apply:0.0} ms; {(exact ? "every version reached exactly" : "NOT every version reached")}"));
        }
        return exact ? 0 : 1;
    }

    // The median over all items of the best of some rounds, in milliseconds.
    private static double Median(int count, Func<int, object?> work)
    {
        var warming = Stopwatch.GetTimestamp();
        for (var call = 0; call < WarmCalls && Stopwatch.GetElapsedTime(warming) < LongestWarming; call++)
        {
            work(call % count);
        }
        return Middle(Enumerable.Range(0, count).Select(i => Middle(Enumerable.Range(0, Rounds).Select(_ =>
        {
            var begun = Stopwatch.GetTimestamp();
            GC.KeepAlive(work(i));
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }))));
    }

    private static async Task<double> Git(List<string> files)
    {
        var times = new List<double>();
        foreach (var (older, newer) in files.Zip(files.Skip(1)))
        {
            var runs = new List<double>();
            for (var round = 0; round < 3; round++)
            {
                var begun = Stopwatch.GetTimestamp();
                using var git = Process.Start(new ProcessStartInfo("git", ["--no-pager", "diff", "--no-index", "--word-diff=plain", "--", older, newer]) { RedirectStandardOutput = true })!;
                await git.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                await git.WaitForExitAsync();
                runs.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            times.Add(Middle(runs));
        }
        return Middle(times);
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return Math.Round(sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2, 2);
    }
}
