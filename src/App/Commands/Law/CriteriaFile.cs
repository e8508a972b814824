using System.Text;
using Throughline.LegalText;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Throughline.App.Commands.Law;

/// <summary>
/// Reads a file of criteria: <c>criteria</c> is a list of entries with <c>id</c> and <c>statement</c>, and optionally <c>citation</c>,
/// <c>topic</c> and <c>question</c>; <c>topics</c> gives terms by language. Anchors and aliases are refused, so a small file cannot grow.
/// </summary>
internal static class CriteriaFile
{
    private const int Largest = 4 * 1024 * 1024;
    private const int Deepest = 20;
    private const int Most = 5000;

    public static IReadOnlyList<CriterionText> Read(string path)
    {
        var bytes = EngineFiles.Read(path);
        if (bytes.Length > Largest)
        {
            throw new BadInputException($"{path}: a file of criteria is at most 4 MB. Check that it is the right file.");
        }
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new BadInputException($"{path}: this is not UTF-8 text. Save the criteria as a UTF-8 YAML file.");
        }
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                throw new BadInputException($"{path}: the file is empty. It needs a list called criteria.");
            }
            return Criteria(path, Node(path, parser, 0));
        }
        catch (YamlException bad)
        {
            throw new BadInputException($"{path}: line {bad.Start.Line} is not valid YAML. Check the indent and the quotes there.");
        }
    }

    private static object Node(string path, IParser parser, int depth)
    {
        if (depth > Deepest)
        {
            throw new BadInputException($"{path}: line {parser.Current!.Start.Line} is nested more than {Deepest} deep. A file of criteria is flat.");
        }
        if (parser.Current is AnchorAlias || parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new BadInputException($"{path}: line {parser.Current.Start.Line} has an anchor or alias (& or *). Write the value out.");
        }
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~" ? "" : scalar.Value;
        }
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new List<object>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                list.Add(Node(path, parser, depth + 1));
            }
            return list;
        }
        var line = parser.Consume<MappingStart>().Start.Line;
        var map = new Dictionary<string, object>(StringComparer.Ordinal) { [""] = line };
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(path, parser, depth + 1) is not string key)
            {
                throw new BadInputException($"{path}: line {line} has a key that is not a word.");
            }
            if (!map.TryAdd(key, Node(path, parser, depth + 1)))
            {
                throw new BadInputException($"{path}: the key {Short(key)} stands twice in the entry of line {line}. Keep one.");
            }
        }
        return map;
    }

    private static List<CriterionText> Criteria(string path, object root)
    {
        if (root is not Dictionary<string, object> file || !file.TryGetValue("criteria", out var entries) || entries is not List<object> { Count: > 0 } list)
        {
            throw new BadInputException($"{path}: there is no list called criteria. Is this the file of criteria?");
        }
        if (list.Count > Most)
        {
            throw new BadInputException($"{path}: it holds {list.Count} criteria; at most {Most} are read at once. Split the file.");
        }
        var topics = file.GetValueOrDefault("topics") as Dictionary<string, object> ?? [];
        var language = file.GetValueOrDefault("language") as string is { Length: > 0 } told ? told : "en";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. list.Select((entry, at) =>
            {
                if (entry is not Dictionary<string, object> map || Word(map, "id").Length == 0 || Word(map, "statement").Length == 0)
                {
                    throw new BadInputException($"{path}: criterion {at + 1} has no id or no statement. Each needs both.");
                }
                if (!seen.Add(Word(map, "id")))
                {
                    throw new BadInputException($"{path}: line {map[""]}: the criterion {Short(Word(map, "id"))} stands twice. Each id once.");
                }
                return new CriterionText(
                    Word(map, "id"), language, Word(map, "citation"), Word(map, "topic"), Word(map, "statement"), Word(map, "question"),
                    Terms(topics.GetValueOrDefault(Word(map, "topic")) as Dictionary<string, object>));
            }),
        ];
    }

    private static Dictionary<string, IReadOnlyList<string>> Terms(Dictionary<string, object>? topic) =>
        (topic ?? []).Where(pair => pair.Value is string).ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<string>)((string)pair.Value).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Word(Dictionary<string, object> map, string key) => (map.GetValueOrDefault(key) as string ?? "").Trim();

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
