using System.Text;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Search;

/// <summary>The evaluation set, its fixed division, and the plain BM25 that the search is held against.</summary>
internal static class Judgements
{
    public static readonly string Samples = Folder();

    /// <summary>Criterion and the articles judged right, of one law: column 1 is Law 61, column 2 the law of Uruguay.</summary>
    public static List<(string Id, string[] Articles)> Of(int column) =>
    [
        .. File.ReadLines(Path.Combine(Samples, "..", "tests", "Engines.Tests", "LegalText", "Search", "judgements.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells[column] != "-").Select(cells => (cells[0], cells[column].Split(' '))),
    ];

    /// <summary>By the letters of the identity alone: about half of the criteria are held out and were not looked at in tuning.</summary>
    public static bool IsHeldOut(string id)
    {
        var hash = 2166136261u;
        foreach (var c in id)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }
        return (hash >> 7) % 2 == 1;
    }

    public static Thesaurus Thesaurus()
    {
        var (read, fault) = Throughline.LegalText.Thesaurus.Parse(File.ReadAllText(Path.Combine(Samples, "criteria", "thesaurus.txt")));
        Assert.True(read is not null, fault?.Message);
        return read;
    }

    /// <summary>The criteria of the sample, read line by line: the file is flat and ours.</summary>
    public static Dictionary<string, CriterionText> Criteria()
    {
        var lines = File.ReadAllLines(Path.Combine(Samples, "criteria", "criteria.yaml"));
        var topics = new Dictionary<string, Dictionary<string, IReadOnlyList<string>>>();
        var found = new Dictionary<string, CriterionText>();
        var entry = new Dictionary<string, string>();
        var part = "";
        var topic = "";
        foreach (var line in lines.Append("  - id: "))
        {
            if (line.Length > 0 && char.IsLetter(line[0]))
            {
                part = line.Split(':')[0];
            }
            else if (part == "topics" && line.StartsWith("  ", StringComparison.Ordinal))
            {
                var cells = line.Trim().Split(':', 2);
                if (line[2] != ' ')
                {
                    topics[topic = cells[0]] = [];
                }
                else
                {
                    topics[topic][cells[0]] = cells[1].Split(';', StringSplitOptions.TrimEntries);
                }
            }
            else if (part == "criteria" && line.Contains(": ", StringComparison.Ordinal) && !line.TrimStart().StartsWith('#'))
            {
                if (line.StartsWith("  - id:", StringComparison.Ordinal) && entry.Count > 0)
                {
                    found[entry["id"]] = new CriterionText(entry["id"], "en", entry["citation"], entry["topic"], entry["statement"], entry.GetValueOrDefault("question", ""), topics[entry["topic"]]);
                    entry = [];
                }
                var cells = line.Trim().TrimStart('-').TrimStart().Split(':', 2);
                entry[cells[0]] = cells[1].Trim().Trim('\'', '"').Replace("''", "'", StringComparison.Ordinal);
            }
        }
        return found;
    }

    /// <summary>Mean share of the judged articles that stand among the first ten, in points of a hundred.</summary>
    public static double Recall(IEnumerable<(string Id, string[] Articles)> judged, Func<string, IEnumerable<string>> firstTen)
    {
        var shares = judged.Select(entry =>
        {
            var ten = firstTen(entry.Id).Select(Article).ToHashSet();
            return (double)entry.Articles.Count(ten.Contains) / entry.Articles.Length;
        }).ToArray();
        return 100 * shares.Average();
    }

    /// <summary>
    /// The anchor: BM25 with k1 = 1.2 and b = 0.75 over the same provisions (heading and all text, lower-cased words, no stop list, no word forms);
    /// the query is the statement and the test question.
    /// </summary>
    public static Func<CriterionText, IEnumerable<string>> PlainBm25(ActText act)
    {
        var units = ProvisionSearchUnits(act);
        var bags = units.Select(unit => Words(string.Join(' ', unit.SelfAndBelow().Select(below => $"{below.Heading} {below.Text}"))).GroupBy(word => word)
            .ToDictionary(group => group.Key, group => group.Count())).ToArray();
        var lengths = bags.Select(bag => (double)bag.Values.Sum()).ToArray();
        var mean = lengths.Average();
        return criterion =>
        {
            var scores = new double[units.Count];
            foreach (var word in Words($"{criterion.Statement} {criterion.Question}"))
            {
                var spread = bags.Count(bag => bag.ContainsKey(word));
                var idf = Math.Log(1 + (units.Count - spread + 0.5) / (spread + 0.5));
                for (var at = 0; at < bags.Length; at++)
                {
                    var count = bags[at].GetValueOrDefault(word);
                    scores[at] += idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * lengths[at] / mean));
                }
            }
            return Enumerable.Range(0, units.Count).Where(at => scores[at] > 0).OrderByDescending(at => scores[at]).ThenBy(at => at).Take(10).Select(at => units[at].EId);
        };
    }

    private static List<Unit> ProvisionSearchUnits(ActText act) =>
        [.. act.All().Where(unit => unit.Kind is UnitKind.Article or UnitKind.Preamble)];

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static string Article(string eId) => eId[(eId.LastIndexOf("art_", StringComparison.Ordinal) is var at and >= 0 ? at + 4 : 0)..];

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder?.FullName ?? ".", "samples");
    }
}
