namespace Throughline.Sop;

/// <summary>Reads one entry of <c>steps</c>.</summary>
internal sealed class StepReader(List<SopFault> faults, string language, IReadOnlyDictionary<string, ProcedureParameter> parameters)
{
    private static readonly string[] Keys =
        ["id", "title", "actor", "assistance", "start", "end", "anytime", "closure", "deadline", "runs", "reviews", "basis", "consent", "records", "uses",
         "decision", "safeguards", "text", "take", "join", "next", "shortest", "asks", "needs", "shares",
         "services", "calls", "atMost", "guardian", "complaint", "reflection", "pauses", "extension"];

    public Step? Read(YamlNode node)
    {
        var map = YamlMap.Of(node, faults, "a step", Keys);
        if (map is null)
            return null;
        var id = map.Id("id", needed: true);
        var title = map.Languages("title", language, needed: true);
        var deadlines = map.List("deadline").Select(ReadDeadline).OfType<Deadline>().ToList();
        var end = map.Text("end");
        if (end is not (null or "yes" or "true" or "no" or "false" or "branch"))
            map.Fault(map.Get("end")!, $"'end' must be yes (the case ends), branch (this line of work ends) or no, not '{Shown.Short(end)}'");
        var step = new Step(
            id ?? "", title, map.Id("actor") ?? "", map.Flag("assistance"), deadlines.FirstOrDefault(),
            [.. map.List("basis").Select(ReadBasis).OfType<LegalBasis>()], map.Texts("consent"), map.Ids("records"),
            [.. map.List("next").Select(ReadTransition).OfType<Transition>()], map.Flag("start"), end is "yes" or "true" or "branch",
            map.Languages("text", language), map.Line)
        {
            MoreDeadlines = [.. deadlines.Skip(1)],
            Runs = map.Get("runs") is { } runs ? ReadDeadline(runs) : null,
            Reviews = [.. map.List("reviews").Select(ReadDeadline).OfType<Deadline>()],
            Uses = map.Ids("uses"),
            Safeguards = [.. map.List("safeguards").Select(s => map.LanguagesOf(s, "safeguards", language))],
            Take = ReadTake(map),
            JoinsAll = ReadJoin(map),
            AnyTime = map.Flag("anytime"),
            EndsBranchOnly = end == "branch",
            Closure = map.Flag("closure"),
            Decision = map.Get("decision") is { } decision ? ReadDecision(decision) : null,
            Shortest = ReadLength(map, "shortest"),
            Asks = map.Ids("asks"),
            Needs = map.Ids("needs"),
            Shares = [.. map.List("shares").Select(ReadSharing).OfType<Sharing>()],
            Services = map.Ids("services"),
            Calls = map.Id("calls"),
            AtMost = ReadCount(map, "atMost", 1000),
            NamesGuardian = map.Flag("guardian"),
            OpensReflection = map.Flag("reflection"),
            ReceivesComplaint = map.Flag("complaint"),
            Pauses = [.. map.List("pauses").Select(s => map.LanguagesOf(s, "pauses", language))],
            Extension = map.Get("extension") is { } extension ? ReadExtension(extension) : null,
        };
        return id is null ? null : step;
    }

    private static LengthOfTime? ReadLength(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
            return null;
        var length = LengthOfTime.TryParse(text, out var problem);
        if (length is null)
            map.Fault(map.Get(key)!, problem);
        return length;
    }

    private static int? ReadCount(YamlMap map, string key, int most)
    {
        if (ParameterEntry.Number(map, key) is not { } count)
            return null;
        if (count >= 1 && count <= most)
            return (int)count;
        map.Fault(map.Get(key)!, $"'{key}' must be between 1 and {most}");
        return null;
    }

    private Sharing? ReadSharing(YamlNode node)
    {
        var map = YamlMap.Of(node, faults, "an entry of 'shares'", "record", "with", "consent", "basis");
        if (map is null)
            return null;
        var (record, with) = (map.Id("record", needed: true), map.Id("with", needed: true));
        var basis = map.Get("basis") is { } written ? ReadBasis(written) : null;
        if (map.Has("consent") && map.Has("basis"))
            map.Fault("an entry of 'shares' rests on 'consent' or on 'basis', not on both; with a basis in law the consent is not what allows it");
        return record is null || with is null ? null : new Sharing(record, with, map.Id("consent"), basis) { Line = map.Line };
    }

    private ClockExtension? ReadExtension(YamlNode node)
    {
        var map = YamlMap.Of(node, faults, "an extension", "by", "criteria", "decidedBy", "times");
        if (map is null)
            return null;
        if (!map.Has("by"))
            map.Fault("an extension needs 'by', for example '15 days'");
        if (!map.Has("criteria"))
            map.Fault("an extension needs 'criteria': the grounds on which it is given");
        return ReadLength(map, "by") is { } by
            ? new ClockExtension(by, [.. map.List("criteria").Select(c => map.LanguagesOf(c, "criteria", language))], map.Id("decidedBy"), ReadCount(map, "times", 100) ?? 1) : null;
    }

    private static Take ReadTake(YamlMap map)
    {
        var take = map.Text("take");
        if (take is not (null or "one" or "every"))
            map.Fault(map.Get("take")!, $"'take' must be one (exactly one way on) or every (all ways whose condition holds), not '{Shown.Short(take)}'");
        return take == "every" ? Take.Every : Take.One;
    }

    private static bool ReadJoin(YamlMap map)
    {
        var join = map.Text("join");
        if (join is not (null or "one" or "every"))
            map.Fault(map.Get("join")!, $"'join' must be one (each arrival begins the step) or every (it waits for all steps that lead here), not '{Shown.Short(join)}'");
        return join == "every";
    }

    private Transition? ReadTransition(YamlNode node)
    {
        if (node.Kind == YamlKind.Scalar)
        {
            var holder = YamlMap.Of(new YamlNode(YamlKind.Mapping, node.Line, node.Column), faults, "a way on")!;
            return holder.Scalar(node, "next") is { } only && holder.CheckedId(node, only, "next") is { } to ? new Transition(to, null) { Line = node.Line } : null;
        }
        var map = YamlMap.Of(node, faults, "a way on", "to", "when");
        if (map is null)
            return null;
        var target = map.Id("to", needed: true);
        var when = map.Text("when");
        var condition = when is null or "otherwise" ? null : ReadCondition(map, map.Get("when")!);
        return target is null ? null : new Transition(target, when) { Condition = condition, Otherwise = when == "otherwise", Line = map.Line };
    }

    private static Condition? ReadCondition(YamlMap map, YamlNode node)
    {
        var condition = Condition.TryParse(node.Text, out var problem, out var position);
        if (condition is null)
            map.Fault(node, $"in the condition: {problem}", node.TextOffset + position);
        return condition;
    }

    private Deadline? ReadDeadline(YamlNode node)
    {
        if (node.Kind == YamlKind.Scalar)
        {
            if (DeadlineText.Parse(node.Text, parameters, out var problem) is { } parsed)
                return parsed with { Line = node.Line };
            faults.Add(new SopFault(node.Line, node.Column, problem));
            return null;
        }
        var map = YamlMap.Of(node, faults, "a deadline", "time", "when", "none");
        if (map is null)
            return null;
        var when = map.Get("when") is { } written && map.Text("when") is not null ? ReadCondition(map, written) : null;
        if (map.Has("none") == map.Has("time"))
        {
            map.Fault("a deadline has either 'time' (for example 24 hours from S0) or 'none' with the reason");
            return null;
        }
        if (map.Has("none"))
            return map.Text("none") is { } reason ? new Deadline(0, DeadlineUnit.Hours, "", reason) { When = when, Line = map.Line } : null;
        if (map.Text("time") is not { } time)
            return null;
        if (DeadlineText.Parse(time, parameters, out var wrong) is { } deadline)
            return deadline with { When = when, Line = map.Line };
        map.Fault(map.Get("time")!, wrong);
        return null;
    }

    private LegalBasis? ReadBasis(YamlNode node)
    {
        var map = YamlMap.Of(node, faults, "a basis", "law", "at", "date", "label", "criterion", "country", "unverified", "note");
        if (map is null)
            return null;
        var kinds = new[] { "law", "criterion", "country", "unverified" }.Where(map.Has).ToList();
        if (kinds.Count != 1)
        {
            map.Fault("a basis is exactly one of: law (with at, date, label), criterion, country: required, unverified");
            return null;
        }
        var foreign = new[] { "at", "date", "label", "note" }.FirstOrDefault(k => map.Has(k) && (kinds[0] == "law" ? k == "note" : kinds[0] != "country" || k != "note"));
        if (foreign is not null)
            map.Fault(map.Get(foreign)!, $"'{foreign}' does not go with '{kinds[0]}'; take it out");
        return kinds[0] switch
        {
            "law" => ReadProvision(map),
            "criterion" => map.Id("criterion") is { } criterion ? new CriterionBasis(criterion) { Line = map.Line } : null,
            "country" => ReadCountry(map),
            _ => map.Text("unverified") is { } note ? new Unverified(note) { Line = map.Line } : null,
        };
    }

    private static ProvisionBasis? ReadProvision(YamlMap map)
    {
        var (law, at, label) = (map.Id("law"), map.Id("at", needed: true), map.Text("label", needed: true, longest: 300));
        if (!map.Has("date"))
            map.Fault("a basis in law needs 'date': the day whose version is cited");
        return map.Date("date") is { } date && law is not null && at is not null && label is not null
            ? new ProvisionBasis(law, at, date, label) { Line = map.Line } : null;
    }

    private static CountryRequired? ReadCountry(YamlMap map)
    {
        if (map.Text("country") is { } word && word != "required")
            map.Fault(map.Get("country")!, $"'country' can only be 'required' (the country must still give a basis), not '{Shown.Short(word)}'");
        return new CountryRequired(map.Text("note") ?? "") { Line = map.Line };
    }

    private DecisionDuties? ReadDecision(YamlNode node)
    {
        var map = YamlMap.Of(node, faults, "a decision", "about", "status", "reasons", "secondReader", "review");
        return map is null ? null
            : new DecisionDuties(map.Languages("about", language, needed: true), map.Flag("status"), map.Id("reasons"), map.Id("secondReader"), map.Id("review")) { Line = map.Line };
    }
}
