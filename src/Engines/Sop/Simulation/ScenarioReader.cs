using System.Globalization;

namespace Throughline.Sop;

/// <summary>
/// Reads a scenario: a file of its own (<c>format: throughline-scenario/1</c>) or the key <c>scenario</c> of a procedure. It is checked
/// against the procedure; every fault has its line and column, and nothing in a file can make it throw.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Reads the scenario a file holds for a procedure.</summary>
    public static ScenarioResult Read(ReadOnlyMemory<byte> utf8, Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var faults = new List<SopFault>();
        if (YamlTree.Read(utf8, faults) is not { } root)
        {
            return new ScenarioResult(null, faults);
        }
        var own = root.Kind == YamlKind.Mapping ? root.Entries.FirstOrDefault(entry => entry.Key.Text == "scenario").Value : null;
        if (own is null && (root.Kind != YamlKind.Mapping || root.Entries.TrueForAll(entry => entry.Key.Text != "people")))
        {
            return new ScenarioResult(null, [new SopFault(root.Line, root.Column, "this holds no scenario; write 'format: throughline-scenario/1' and 'people:' with those who come")]);
        }
        var scenario = new Reading(faults, procedure).Read(own ?? root);
        return faults.Count > 0 || scenario is null ? new ScenarioResult(null, [.. faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).Take(100)]) : new ScenarioResult(scenario, []);
    }

    private sealed class Reading(List<SopFault> faults, Procedure procedure)
    {
        private readonly HashSet<string> _budgets = new(StringComparer.Ordinal);

        public Scenario? Read(YamlNode node)
        {
            var map = YamlMap.Of(node, faults, "the scenario", "format", "title", "people", "facts", "bodies", "steps", "services", "budgets", "currency", "warmUp");
            if (map is null)
            {
                return null;
            }
            if (map.Text("format") is { } format && format != "throughline-scenario/1")
            {
                map.Fault(map.Get("format")!, $"this reader knows the format 'throughline-scenario/1', not '{Shown.Short(format)}'");
            }
            var budgets = Each(map, "budgets", ReadBudget);
            _budgets.UnionWith(budgets.Select(budget => budget.Id));
            var people = Each(map, "people", ReadProfile);
            if (!map.Has("people"))
            {
                map.Fault("the scenario needs 'people': who comes, and how many");
            }
            Once(map, people.Select(one => one.Id), "people");
            var bodies = Each(map, "bodies", ReadBody);
            Once(map, bodies.Select(one => one.ActorId), "bodies");
            var steps = Each(map, "steps", ReadStep);
            Once(map, steps.Select(one => one.StepId), "steps");
            var services = Each(map, "services", item => ReadService(item, people));
            Once(map, services.Select(one => one.Id), "services");
            Once(map, budgets.Select(one => one.Id), "budgets");
            return new Scenario(map.Text("title", longest: 200) ?? "", people, ReadFacts(map), bodies, steps, services, budgets, map.Text("currency", longest: 3) ?? "", Hours(map, "warmUp") ?? 0);
        }

        private static void Once(YamlMap map, IEnumerable<string> ids, string key)
        {
            if (ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            {
                map.Fault(map.Get(key)!, $"'{twice.Key}' stands twice in '{key}'");
            }
        }

        private static List<T> Each<T>(YamlMap map, string key, Func<YamlNode, T?> read) where T : class => [.. map.List(key).Select(read).OfType<T>()];

        private PeopleProfile? ReadProfile(YamlNode node)
        {
            var map = YamlMap.Of(node, faults, "a profile", "id", "name", "arrivals", "seasons", "surges", "facts");
            if (map?.Id("id", needed: true) is not { } id)
            {
                return null;
            }
            var rate = 0.0;
            if (map.Text("arrivals", needed: true) is { } text)
            {
                var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words is [var amount, "per" or "a", var unit] && Number(amount) is { } many && DurationText.Unit(unit) is { } hours)
                {
                    rate = many / hours;
                }
                else
                {
                    map.Fault(map.Get("arrivals")!, $"'{Shown.Short(text)}' is no rate; write for example '120 per year' or '18 per hour'");
                }
            }
            var seasons = map.Texts("seasons").Select(Number).ToList();
            if (seasons.Count is not (0 or 12) || seasons.Contains(null))
            {
                map.Fault(map.Get("seasons")!, "'seasons' are twelve factors, January first, for example 1.2");
            }
            return new PeopleProfile(id, rate, [.. seasons.Select(factor => factor ?? 1)], [.. map.List("surges").Select(ReadSurge).OfType<Surge>()], ReadFacts(map)) { Name = map.Languages("name", procedure.Language) };
        }

        private Surge? ReadSurge(YamlNode node)
        {
            var map = YamlMap.Of(node, faults, "a surge", "from", "until", "times");
            if (map is null)
            {
                return null;
            }
            var (from, until, times) = (Hours(map, "from", needed: true), Hours(map, "until", needed: true), Number(map, "times", needed: true));
            if (from >= until)
            {
                map.Fault(map.Get("until")!, "the surge ends before it begins");
            }
            return from is null || until is null || times is null ? null : new Surge(from.Value, until.Value, times.Value);
        }

        private Dictionary<string, IReadOnlyDictionary<string, double>> ReadFacts(YamlMap map)
        {
            var facts = new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
            if (map.Get("facts") is not { } node)
            {
                return facts;
            }
            if (node.Kind != YamlKind.Mapping)
            {
                map.Fault(node, "'facts' names facts with the shares of their values, for example danger: { yes: 0.3, no: 0.7 }");
                return facts;
            }
            foreach (var (key, value) in node.Entries)
            {
                if (procedure.Facts.FirstOrDefault(fact => fact.Id == key.Text) is not { } fact)
                {
                    map.Fault(key, $"the procedure has no fact '{Shown.Short(key.Text)}'{Shown.Suggest(key.Text, procedure.Facts.Select(one => one.Id))}");
                    continue;
                }
                var shares = new Dictionary<string, double>(StringComparer.Ordinal);
                foreach (var (name, share) in value.Entries)
                {
                    var called = name.Text switch { "true" => "yes", "false" => "no", var other => other };
                    if (!fact.Values.Contains(called, StringComparer.Ordinal))
                    {
                        map.Fault(name, $"the fact '{fact.Id}' has no value '{Shown.Short(name.Text)}'{Shown.Suggest(name.Text, fact.Values)}");
                    }
                    else if (Number(share.Text) is not { } part || part > 1)
                    {
                        map.Fault(share, $"'{Shown.Short(share.Text)}' is no share; write a number from 0 to 1");
                    }
                    else
                    {
                        shares[called] = part;
                    }
                }
                if (value.Kind != YamlKind.Mapping || Math.Abs(shares.Values.Sum() - 1) > 0.001)
                {
                    map.Fault(value, $"the shares of '{fact.Id}' must add up to 1");
                }
                facts[fact.Id] = shares;
            }
            return facts;
        }

        private BodyCapacity? ReadBody(YamlNode node)
        {
            var map = YamlMap.Of(node, faults, "a body", "actor", "staff", "hours");
            if (map?.Id("actor", needed: true) is not { } actor)
            {
                return null;
            }
            Known(map, "actor", actor, procedure.Actors.Select(one => one.Id), "actor");
            return new BodyCapacity(actor, Whole(map, "staff") ?? 1, map.Get("hours") is { } hours ? ReadWeek(hours) : null);
        }

        private WorkingWeek? ReadWeek(YamlNode node)
        {
            string[] names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
            var map = YamlMap.Of(node, faults, "working hours", "from", "to", "days");
            if (map is null)
            {
                return null;
            }
            var (from, to) = (Whole(map, "from", least: 0), Whole(map, "to"));
            var days = map.Texts("days").Select(day => Array.IndexOf(names, day)).ToList();
            if (from is null || to is null || from >= to || to > 24 || days.Count == 0 || days.Contains(-1))
            {
                map.Fault("working hours need 'from' and 'to' (hours of the day, 0 to 24) and 'days', for example [mon, tue, wed, thu, fri]");
                return null;
            }
            return new WorkingWeek(from.Value, to.Value, days);
        }

        private StepWork? ReadStep(YamlNode node)
        {
            var map = YamlMap.Of(node, faults, "a step", "id", "work", "lasts", "cost", "paidBy");
            if (map?.Id("id", needed: true) is not { } id)
            {
                return null;
            }
            Known(map, "id", id, procedure.Steps.Select(step => step.Id), "step");
            return new StepWork(id, Lasts(map, "work") ?? Duration.None, Number(map, "cost") ?? 0, Payer(map), Lasts(map, "lasts") ?? Duration.None);
        }

        private ServicePlaces? ReadService(YamlNode node, List<PeopleProfile> people)
        {
            var map = YamlMap.Of(node, faults, "a service", "id", "name", "at", "for", "places", "stay", "patience", "costPerDay", "paidBy");
            if (map?.Id("id", needed: true) is not { } id)
            {
                return null;
            }
            var at = map.Id("at", needed: true) ?? "";
            Known(map, "at", at, procedure.Steps.Select(step => step.Id), "step");
            var whom = map.Ids("for");
            foreach (var one in whom)
            {
                Known(map, "for", one, people.Select(profile => profile.Id), "profile");
            }
            if (!map.Has("stay"))
            {
                map.Fault("a service needs 'stay': how long a place is held");
            }
            return new ServicePlaces(id, at, whom, Whole(map, "places", least: 0) ?? 0, Lasts(map, "stay") ?? Duration.None, Hours(map, "patience"), Number(map, "costPerDay") ?? 0, Payer(map)) { Name = map.Languages("name", procedure.Language) };
        }

        private Budget? ReadBudget(YamlNode node)
        {
            var map = YamlMap.Of(node, faults, "a budget", "id", "name", "amount", "yearly");
            return map?.Id("id", needed: true) is { } id ? new Budget(id, Number(map, "amount", needed: true) ?? 0, map.Flag("yearly")) { Name = map.Languages("name", procedure.Language) } : null;
        }

        private string? Payer(YamlMap map)
        {
            var payer = map.Id("paidBy");
            if (payer is not null)
            {
                Known(map, "paidBy", payer, _budgets, "budget");
            }
            return payer;
        }

        private static void Known(YamlMap map, string key, string id, IEnumerable<string> known, string what)
        {
            var all = known.ToList();
            if (!all.Contains(id, StringComparer.Ordinal))
            {
                map.Fault(map.Get(key)!, $"there is no {what} '{Shown.Short(id)}'{Shown.Suggest(id, all)}");
            }
        }

        private static Duration? Lasts(YamlMap map, string key)
        {
            if (map.Text(key) is not { } text)
            {
                return null;
            }
            var lasts = DurationText.Parse(text);
            if (lasts is null)
            {
                map.Fault(map.Get(key)!, $"'{Shown.Short(text)}' is no length of time; write for example '2 hours', 'exponential 30 days', 'uniform 1 to 3 days', 'triangular 1 to 2 to 5 days', 'erlang 2 phases 3 hours' or 'lognormal 5 days sigma 0.8'");
            }
            return lasts;
        }

        private static double? Hours(YamlMap map, string key, bool needed = false)
        {
            if (map.Text(key, needed) is not { } text)
            {
                return null;
            }
            if (DurationText.Parse(text) is { Kind: DurationKind.Fixed } fixedTime)
            {
                return fixedTime.A;
            }
            map.Fault(map.Get(key)!, $"'{Shown.Short(text)}' is no length of time; write for example '3 days' or '12 hours'");
            return null;
        }

        private static int? Whole(YamlMap map, string key, int least = 1)
        {
            if (map.Text(key, needed: true) is not { } text)
            {
                return null;
            }
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= 1_000_000)
            {
                return number;
            }
            map.Fault(map.Get(key)!, string.Create(CultureInfo.InvariantCulture, $"'{Shown.Short(text)}' must be a whole number from {least}"));
            return null;
        }

        private static double? Number(YamlMap map, string key, bool needed = false)
        {
            if (map.Text(key, needed) is not { } text)
            {
                return null;
            }
            if (Number(text) is { } number)
            {
                return number;
            }
            map.Fault(map.Get(key)!, $"'{Shown.Short(text)}' must be a number, 0 or more, with a point before decimals");
            return null;
        }

        private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1e12 ? number : null;
    }
}
