namespace Throughline.Sop;

/// <summary>From the tree to the procedure; collects faults and goes on, so that a lawyer sees them all at once.</summary>
internal sealed class ProcedureReader(List<SopFault> faults)
{
    private static readonly string[] Keys =
        ["format", "id", "version", "country", "inForce", "language", "title", "source", "for", "parameters", "numbers", "actors", "facts", "consents",
         "services", "records", "events", "steps", "bpmn", "scenario"];

    private string language = "en";

    public Procedure? Read(YamlNode root, string fileName)
    {
        var map = YamlMap.Of(root, faults, "the procedure", Keys);
        if (map is null)
            return null;
        if (map.Text("format") is { } format && format != "throughline-sop/1")
            map.Fault(map.Get("format")!, $"this reader knows the format 'throughline-sop/1', not '{Shown.Short(format)}'");
        ReadLanguage(map);
        var id = map.Id("id", needed: true) ?? "";
        var version = map.Text("version", needed: true, longest: 40) ?? "";
        var title = map.Languages("title", language, needed: true);
        var country = map.Text("country", needed: true, longest: 100) ?? "";
        if (map.Text("for") is { } whom && whom is not ("children" or "adults" or "foreign nationals" or "everyone"))
            map.Fault(map.Get("for")!, $"'for' must be children, adults, foreign nationals or everyone, not '{Shown.Short(whom)}'");
        var parameters = Each(map, "parameters", n => ParameterEntry.Read(n, faults, language), p => p.Id);
        var actors = Each(map, "actors", ReadActor, a => a.Id);
        var facts = Each(map, "facts", ReadFact, f => f.Id);
        var records = Each(map, "records", n => ReadNamed(n, "a record"), r => r.Id);
        var events = Each(map, "events", n => ReadNamed(n, "an event"), e => e.Id);
        var steps = Each(map, "steps", new StepReader(faults, language, parameters.ToDictionary(p => p.Id, StringComparer.Ordinal)).Read, s => s.Id);
        if (!map.Has("steps"))
            map.Fault($"{Shown.Short(fileName)} has no 'steps'; a procedure needs at least one");
        else if (steps.Count == 0)
            map.Fault(map.Get("steps")!, "'steps' holds no step that can be read; write '- id: S0' on the next line");
        return new Procedure(id, version, title, country, map.Date("inForce"), map.Text("source"), actors, facts, steps)
        {
            Language = language,
            Records = records,
            Events = events,
            Parameters = parameters,
            Numbers = Each(map, "numbers", n => ReadNamed(n, "a number"), r => r.Id),
            Consents = Each(map, "consents", ReadConsent, c => c.Id),
            Services = Each(map, "services", n => ReadNamed(n, "a service"), r => r.Id),
            ForChildren = map.Text("for") == "children",
            ForForeignNationals = map.Text("for") == "foreign nationals",
        };
    }

    private void ReadLanguage(YamlMap map)
    {
        if (map.Text("language") is not { } code)
            return;
        if (YamlMap.IsLanguage(code))
            language = code;
        else
            map.Fault(map.Get("language")!, $"'{Shown.Short(code)}' is no language code; use for example en or ru");
    }

    private Actor? ReadActor(YamlNode node)
    {
        var map = YamlMap.Of(node, faults, "an actor", "id", "name", "side");
        if (map is null)
            return null;
        var id = map.Id("id", needed: true);
        var name = map.Languages("name", language, needed: true);
        var side = map.Text("side", needed: true);
        if (side is null || Enum.TryParse<ActorSide>(side, ignoreCase: true, out var parsed) && !char.IsAsciiDigit(side[0]) && side[0] is not ('-' or '+'))
            return id is null ? null : new Actor(id, name, side is null ? ActorSide.Support : Enum.Parse<ActorSide>(side, ignoreCase: true)) { Line = map.Line };
        map.Fault(map.Get("side")!, $"'{Shown.Short(side)}' is no side{Shown.Suggest(side, ["support", "enforcement", "coordination", "person"])}");
        return null;
    }

    private FactDeclaration? ReadFact(YamlNode node)
    {
        var map = YamlMap.Of(node, faults, "a fact", "id", "title", "values", "cooperation", "derivedFrom", "setBy", "compares", "child");
        if (map is null)
            return null;
        var id = map.Id("id", needed: true);
        var values = map.Has("values") ? map.Ids("values").Select(v => v switch { "true" => "yes", "false" => "no", _ => v }).ToList() : ["yes", "no"];
        if (values.Count is < 2 or > 50)
            map.Fault(map.Get("values")!, "a fact needs between 2 and 50 values, for example [yes, no, unknown]");
        else if (values.Distinct(StringComparer.Ordinal).Count() != values.Count)
            map.Fault(map.Get("values")!, $"a value of the fact stands twice: {values.GroupBy(v => v).First(g => g.Count() > 1).Key}");
        var (derivation, sources) = Derivation(map, values);
        var compares = map.Text("compares");
        if (compares is not null && NumberComparison.TryParse(compares) is null)
            map.Fault(map.Get("compares")!, $"'compares' holds '{Shown.Short(compares)}'; write a number, a sign and a parameter, for example 'age < param adult-age'");
        else if (compares is not null && (map.Has("values") || map.Has("derivedFrom")))
            map.Fault(map.Get("compares")!, "a fact that compares a number has the values yes and no and is derived from nothing else; take 'values' or 'derivedFrom' out");
        return id is null ? null : new FactDeclaration(id, values, map.Flag("cooperation"), map.Text("derivedFrom"))
        {
            Title = map.Languages("title", language),
            SetBy = map.Id("setBy"),
            Derivation = derivation,
            Sources = sources,
            Compares = compares is null ? null : NumberComparison.TryParse(compares),
            Child = map.Flag("child"),
            Line = map.Line,
        };
    }

    private static (Condition? Derivation, IReadOnlyList<string> Sources) Derivation(YamlMap map, List<string> values)
    {
        if (map.Get("derivedFrom") is not { } node)
            return (null, []);
        if (node.Kind == YamlKind.Sequence)
        {
            map.Fault(node, "'derivedFrom' is one text: a condition, or fact ids with commas between them");
            return (null, []);
        }
        if (map.Text("derivedFrom") is not { } text)
            return (null, []);
        var ids = text.Split(',', StringSplitOptions.TrimEntries);
        if (ids.All(i => i.Length > 0 && i.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')))
            return (null, ids);
        var condition = Condition.TryParse(text, out var problem, out var position);
        if (condition is null)
            map.Fault(node, $"'derivedFrom': {problem}", node.TextOffset + position);
        else if (!values.Order(StringComparer.Ordinal).SequenceEqual(["no", "yes"]))
            map.Fault(node, "a fact worked out by a condition has the values yes and no; for other values list the fact ids with commas");
        return (condition, condition?.Facts ?? []);
    }

    private ConsentDeclaration? ReadConsent(YamlNode node)
    {
        var map = YamlMap.Of(node, faults, "a consent", "id", "name", "to", "cooperation");
        var name = map?.Languages("name", language, needed: true);
        return map?.Id("id", needed: true) is { } id ? new ConsentDeclaration(id, name!, map.Id("to"), map.Flag("cooperation")) { Line = map.Line } : null;
    }

    private NamedItem? ReadNamed(YamlNode node, string what)
    {
        var map = YamlMap.Of(node, faults, what, "id", "name");
        var name = map?.Languages("name", language, needed: true);
        return map?.Id("id", needed: true) is { } id ? new NamedItem(id, name!) { Line = map.Line } : null;
    }

    internal static List<T> Each<T>(YamlMap map, string key, Func<YamlNode, T?> read, Func<T, string> idOf) where T : class
    {
        var found = new List<T>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        if (map.Get(key) is not { } node)
            return found;
        if (node.Kind != YamlKind.Sequence)
        {
            map.Fault(node, $"'{key}' must be a list; begin each entry with '- '");
            return found;
        }
        foreach (var item in node.Items)
        {
            if (read(item) is not { } value)
                continue;
            if (seen.TryAdd(idOf(value), item.Line))
                found.Add(value);
            else
                map.Fault(item, $"the id '{idOf(value)}' stands twice in '{key}' (first on line {seen[idOf(value)]}); give one of them another id");
        }
        return found;
    }
}
