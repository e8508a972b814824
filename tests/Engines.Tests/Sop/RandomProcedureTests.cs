using System.Text;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>
/// Small random procedures against a model that shares nothing with the engine: it writes the conditions itself, walks one person at a time
/// and looks whether the help ahead is the same whatever is answered about co-operation.
/// </summary>
public sealed class RandomProcedureTests
{
    private static readonly (string Fact, string[] Values)[] Facts = [("speaks", ["yes", "no"]), ("danger", ["yes", "no"]), ("level", ["low", "mid", "high"])];

    private static int Rounds => Environment.GetEnvironmentVariable("THROUGHLINE_LONG") == "1" ? 20_000 : 1_500;

    [Fact]
    public void Check_RandomProcedure_AgreesWithWalkingEveryPerson()
    {
        var random = new Random(2311);
        var (sound, lost, gaps) = (0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var model = Model.Random(random);
            var found = SopCheck.Check(SopText.Whole(model.Text()));
            var (gap, overlap) = model.Decisions();
            Assert.True(gap == found.Any(f => f.Rule == "decision-gap"), model.Text());
            Assert.True(overlap == found.Any(f => f.Rule == "decision-overlap"), model.Text());
            if (gap || overlap)
            {
                gaps++;
                continue;
            }
            var interferes = model.Interferes();
            Assert.True(interferes == found.Any(f => f.Rule is "I1-way" or "I1-interferes"), $"{(interferes ? "missed" : "false alarm")}\n{model.Text()}\n{string.Join('\n', found.Where(f => f.Rule.StartsWith("I1", StringComparison.Ordinal)).Select(f => f.Message))}");
            (sound, lost) = interferes ? (sound, lost + 1) : (sound + 1, lost);
        }
        // A test that sees only one verdict proves nothing.
        Assert.True(sound > Rounds / 10 && lost > Rounds / 50 && gaps > Rounds / 50, $"{sound} equal, {lost} lost, {gaps} with a gap or an overlap");
    }

    private sealed class Model
    {
        private readonly List<List<(int To, int[]? Open)>> _ways = [];
        private readonly bool[] _help;

        private Model(int steps) => _help = new bool[steps];

        private static int People => Facts.Aggregate(1, (all, f) => all * f.Values.Length);

        private static string Value(int person, int fact) => Facts[fact].Values[person / Facts.Take(fact).Aggregate(1, (all, f) => all * f.Values.Length) % Facts[fact].Values.Length];

        /// <summary>Steps in a row with jumps back and forth; a decision parts its people by values of one or two facts, now and then wrongly.</summary>
        public static Model Random(Random random)
        {
            var model = new Model(random.Next(3, 7));
            for (var i = 0; i < model._help.Length; i++)
            {
                model._help[i] = i > 0 && i < model._help.Length - 1 && random.Next(2) == 0;
                if (i == model._help.Length - 1)
                    model._ways.Add([]);
                else if (random.Next(3) == 0)
                    model._ways.Add([(i + 1, null)]);
                else
                    model._ways.Add(model.Decision(random, i));
            }
            return model;
        }

        public string Text()
        {
            var text = new StringBuilder(SopText.Head);
            for (var i = 0; i < _help.Length; i++)
            {
                var ways = _ways[i].Select(w => w.Open is null ? $"{{to: S{w.To}}}" : $"{{to: S{w.To}, when: '{Condition(w.Open)}'}}");
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{id: S{i}, title: Step {i}, {(i == 0 ? "start: yes, " : "")}{(_help[i] ? "assistance: yes, " : "")}{(_ways[i].Count == 0 ? "end: yes, closure: yes, " : $"next: [{string.Join(", ", ways)}], ")}{SopText.Duties}}}\n");
            }
            return text.ToString();
        }

        public (bool Gap, bool Overlap) Decisions()
        {
            var counts = _ways.Where(w => w.Count > 0).SelectMany(ways => Enumerable.Range(0, People).Select(p => ways.Count(w => w.Open is null || w.Open.Contains(p)))).ToList();
            return (counts.Contains(0), counts.Exists(c => c > 1));
        }

        /// <summary>True when from some step that can be reached two people alike but for the first fact meet other help ahead; help met on every way to the step is not lost.</summary>
        public bool Interferes()
        {
            var reachable = Reachable(-1);
            for (var at = 0; at < _help.Length; at++)
            {
                if (!reachable.Contains(at))
                    continue;
                var passed = Enumerable.Range(0, _help.Length).Where(p => _help[p] && (p == at || !Reachable(p).Contains(at))).ToHashSet();
                for (var person = 0; person < People; person += 2)
                {
                    if (!Ahead(at, person).Union(passed).ToHashSet().SetEquals(Ahead(at, person + 1).Union(passed)))
                        return true;
                }
            }
            return false;
        }

        private List<(int To, int[]? Open)> Decision(Random random, int at)
        {
            var facts = Enumerable.Range(0, Facts.Length).OrderBy(_ => random.Next()).Take(random.Next(1, 3)).ToList();
            var groups = Enumerable.Range(0, People).GroupBy(p => string.Join(' ', facts.Select(f => Value(p, f)))).OrderBy(_ => random.Next()).ToList();
            var targets = Enumerable.Range(0, 2).Select(_ => random.Next(4) == 0 ? random.Next(_help.Length) : random.Next(at + 1, _help.Length)).ToArray();
            var first = random.Next(1, groups.Count);
            List<int[]> parts = [[.. groups.Take(first).SelectMany(g => g)], [.. groups.Skip(first).SelectMany(g => g)]];
            if (random.Next(12) == 0)
                parts[1] = [.. parts[1].Skip(1)];
            if (random.Next(12) == 0)
                parts[0] = [.. parts[0], parts[1].FirstOrDefault()];
            return [.. parts.Select((p, i) => (targets[i], (int[]?)p.Distinct().Order().ToArray())).Where(w => w.Item2!.Length > 0)];
        }

        private HashSet<int> Reachable(int without)
        {
            var seen = new HashSet<int>();
            void Walk(int at)
            {
                if (at == without || !seen.Add(at))
                    return;
                foreach (var way in _ways[at])
                    Walk(way.To);
            }

            Walk(0);
            return seen;
        }

        private IEnumerable<int> Ahead(int from, int person)
        {
            var met = new HashSet<int>();
            for (var at = from; _ways[at].Count > 0;)
            {
                at = _ways[at].First(w => w.Open is null || w.Open.Contains(person)).To;
                if (!met.Add(at))
                    break;
            }
            return met.Where(m => _help[m]);
        }

        /// <summary>The people as a condition, one by one; the engine sees no structure it could use.</summary>
        private static string Condition(int[] people) =>
            string.Join(" or ", people.Select(p => "(" + string.Join(" and ", Facts.Select((f, i) => $"{f.Fact} == {Value(p, i)}")) + ")"));
    }
}
