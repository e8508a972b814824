using System.Globalization;

namespace Throughline.LegalText;

/// <summary>
/// Terms of one idea in several languages, with the source of each group. The file is lines: <c>source KEY: text</c>;
/// <c>idea NAME [topic, topic]</c>; below it <c>TAG: term; term [KEY]</c>, where <c>[KEY?]</c> means that nobody who knows the
/// language has checked the group. Lines from <c>#</c> are remarks.
/// </summary>
public sealed class Thesaurus
{
    /// <summary>Largest text that is read, in characters.</summary>
    public const int Limit = 4 * 1024 * 1024;

    private Thesaurus(IReadOnlyList<Idea> ideas, IReadOnlyDictionary<string, string> sources) => (Ideas, Sources) = (ideas, sources);

    /// <summary>The thesaurus without ideas.</summary>
    public static Thesaurus Empty { get; } = new([], new Dictionary<string, string>());

    /// <summary>Source texts by their keys.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    /// <summary>How many terms it has in a language.</summary>
    public int Count(string language) => Ideas.Sum(idea => idea.Groups.TryGetValue(language, out var group) ? group.Terms.Count : 0);

    internal IReadOnlyList<Idea> Ideas { get; }

    /// <summary>Reads the lines. Exactly one of the two results is set.</summary>
    public static (Thesaurus? Read, ReadFault? Fault) Parse(string text)
    {
        if (text.Length > Limit)
        {
            return (null, new ReadFault(0, "The thesaurus is longer than 4 million characters. Check that it is the right file."));
        }
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        var ideas = new List<Idea>();
        var number = 0;
        foreach (var raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var line = raw.Trim().ToString();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            var fault = line.StartsWith("source ", StringComparison.Ordinal) ? ReadSource(line, sources)
                : line.StartsWith("idea ", StringComparison.Ordinal) ? ReadIdea(line, ideas)
                : ReadGroup(line, ideas, sources);
            if (fault is not null)
            {
                return (null, new ReadFault(number, $"Thesaurus line {number.ToString(CultureInfo.InvariantCulture)}: {fault}"));
            }
        }
        return ideas.Count == 0
            ? (null, new ReadFault(0, "The thesaurus holds no idea. Each begins with a line such as: idea shelter [victim_assistance]"))
            : (new Thesaurus(ideas, sources), null);
    }

    private static string? ReadSource(string line, Dictionary<string, string> sources)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 8 || colon == line.Length - 1 ? "a source is written as: source KEY: where the terms stand."
            : sources.TryAdd(line[7..colon].Trim(), line[(colon + 1)..].Trim()) ? null : "this source key is told twice.";
    }

    private static string? ReadIdea(string line, List<Idea> ideas)
    {
        var open = line.IndexOf('[', StringComparison.Ordinal);
        var name = (open < 0 ? line[5..] : line[5..open]).Trim();
        if (name.Length == 0 || open >= 0 && line[^1] != ']')
        {
            return "an idea is written as: idea NAME [topic, topic].";
        }
        if (ideas.Exists(idea => idea.Name == name))
        {
            return $"the idea {name} is told twice.";
        }
        ideas.Add(new Idea(name, open < 0 ? [] : line[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), []));
        return null;
    }

    private static string? ReadGroup(string line, List<Idea> ideas, Dictionary<string, string> sources)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var open = line.LastIndexOf('[');
        if (colon is < 2 or > 8 || open < colon || line[^1] != ']')
        {
            return "terms are written as: TAG: term; term [SOURCE], with [SOURCE?] when nobody checked them.";
        }
        if (ideas.Count == 0)
        {
            return "terms stand before the first idea.";
        }
        var key = line[(open + 1)..^1].Trim();
        var isVerified = !key.EndsWith('?');
        key = key.TrimEnd('?');
        if (!sources.ContainsKey(key))
        {
            return $"the source {key} is not told; add a line: source {key}: …";
        }
        var terms = line[(colon + 1)..open].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return terms.Length == 0 ? "there is no term on this line."
            : ideas[^1].Groups.TryAdd(line[..colon], new TermGroup(terms, key, isVerified)) ? null : $"{ideas[^1].Name} has two lines of {line[..colon]}; join them.";
    }
}

/// <summary>One idea of the field.</summary>
internal sealed record Idea(string Name, IReadOnlyList<string> Topics, Dictionary<string, TermGroup> Groups);

/// <summary>Its terms in one language.</summary>
internal sealed record TermGroup(IReadOnlyList<string> Terms, string Source, bool IsVerified);
