namespace Throughline.Sop.Checks;

/// <summary>A condition told with the titles of its facts.</summary>
internal static class ConditionWords
{
    public static string Of(Condition condition, SopGraph graph) => Of(condition.Root, graph, false);

    public static string Of(IEnumerable<KeyValuePair<string, string>> values, SopGraph graph)
    {
        var told = values.Select(v => $"{graph.FactName(v.Key)} is {v.Value}").ToList();
        return told.Count == 0 ? "always" : string.Join(" and ", told);
    }

    private static string Of(ConditionNode node, SopGraph graph, bool inner) => node switch
    {
        ConditionNode.Test { Values.Count: 1 } test => $"{graph.FactName(test.Fact)} is {(test.Negated ? "not " : "")}{test.Values[0]}",
        ConditionNode.Test test => $"{graph.FactName(test.Fact)} is {(test.Negated ? "none" : "one")} of {string.Join(", ", test.Values)}",
        ConditionNode.Not not => $"not ({Of(not.Part, graph, false)})",
        ConditionNode.All all => Join(all.Parts, " and ", graph, inner),
        ConditionNode.Any any => Join(any.Parts, " or ", graph, inner),
        _ => "",
    };

    private static string Join(IReadOnlyList<ConditionNode> parts, string word, SopGraph graph, bool inner)
    {
        var told = string.Join(word, parts.Select(p => Of(p, graph, true)));
        return inner ? $"({told})" : told;
    }
}
