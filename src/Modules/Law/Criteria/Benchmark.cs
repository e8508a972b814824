using System.Text.Json;
using Throughline.Platform.Texts;

namespace Throughline.Law;

/// <summary>
/// The criteria that national law is read against, as data of the program. It is a draft until a lawyer has checked it, and every page
/// that shows a criterion says so.
/// </summary>
public sealed class Benchmark
{
    /// <summary>Tier of a country's own criteria.</summary>
    public const string OwnTier = "own";

    private static readonly Instrument OwnInstrument = new("OWN", "The country's own benchmark", OwnTier);

    private readonly IReadOnlyList<Instrument> _instruments;
    private readonly IReadOnlyList<Criterion> _criteria;

    // Replaced as a whole when a country changes its own criteria; a reader sees one state or the other.
    private volatile State _state;

    /// <summary>Reads the benchmark that comes with the program.</summary>
    public Benchmark()
    {
        using var stream = typeof(Benchmark).Assembly.GetManifestResourceStream("Throughline.Law.criteria.json")
            ?? throw new InvalidOperationException("The benchmark is not part of the program.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        Status = Text(root, "status");
        Version = Text(root, "version");
        _instruments = [.. root.GetProperty("instruments").EnumerateArray().Select(item => new Instrument(Text(item, "id"), Text(item, "name"), Text(item, "tier")))];
        Topics = [.. root.GetProperty("topics").EnumerateArray().Select(item => new Topic(Text(item, "id"), Names(item.GetProperty("names"))))];
        var instruments = _instruments.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var topics = Topics.ToDictionary(item => item.Id, StringComparer.Ordinal);
        _criteria = [.. root.GetProperty("criteria").EnumerateArray().Select(item => Read(item, instruments, topics))];
        _state = With([]);
    }

    /// <summary>What a reader must know of the whole, e.g. that it is a draft.</summary>
    public string Status { get; }

    /// <summary>Version of the data.</summary>
    public string Version { get; }

    /// <summary>True until a lawyer has confirmed the benchmark: the draft mark is then shown everywhere.</summary>
    public bool IsDraft => Status.StartsWith("draft", StringComparison.Ordinal);

    /// <summary>Instruments in the order of the benchmark.</summary>
    public IReadOnlyList<Instrument> Instruments => _state.Instruments;

    /// <summary>Tiers in the order of the benchmark, the Protocol's own first.</summary>
    public IReadOnlyList<string> Tiers => _state.Tiers;

    /// <summary>Subjects.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>All criteria, in the order of the instruments' articles, the country's own last.</summary>
    public IReadOnlyList<Criterion> Criteria => _state.Criteria;

    /// <summary>The criterion with this id, or null.</summary>
    public Criterion? Find(string? id) => id is null ? null : _state.ById.GetValueOrDefault(id);

    // Puts a country's own criteria beside those of the program.
    internal void Take(IEnumerable<OwnCriterion> own)
    {
        var topics = Topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        _state = With([.. own.Where(row => topics.ContainsKey(row.Topic)).Select(row => new Criterion(row.Id, OwnInstrument, row.Citation, topics[row.Topic], row.Grade, row.Qualifier, null, row.Statement, row.Question))]);
    }

    private State With(IReadOnlyList<Criterion> own)
    {
        IReadOnlyList<Criterion> criteria = [.. _criteria, .. own];
        IReadOnlyList<Instrument> instruments = own.Count == 0 ? _instruments : [.. _instruments, OwnInstrument];
        return new State(instruments, [.. instruments.Select(item => item.Tier).Distinct()], criteria, criteria.ToDictionary(item => item.Id, StringComparer.Ordinal), [.. criteria.Select(item => item.Fingerprint)]);
    }

    // Fingerprints of all criteria as they ask today.
    internal IReadOnlyList<string> Fingerprints => _state.Fingerprints;

    private sealed record State(
        IReadOnlyList<Instrument> Instruments, IReadOnlyList<string> Tiers, IReadOnlyList<Criterion> Criteria, IReadOnlyDictionary<string, Criterion> ById, IReadOnlyList<string> Fingerprints);

    private static Criterion Read(JsonElement item, Dictionary<string, Instrument> instruments, Dictionary<string, Topic> topics) => new(
        Text(item, "id"),
        instruments[Text(item, "instrument")],
        Text(item, "citation"),
        topics[Text(item, "topic")],
        Text(item, "grade") switch
        {
            "mandatory" => Grade.Mandatory,
            "must_consider" => Grade.MustConsider,
            "optional" => Grade.Optional,
            var other => throw new InvalidOperationException($"The benchmark has no grade '{other}'."),
        },
        item.GetProperty("qualifier").GetString(),
        item.GetProperty("review_cluster") is { ValueKind: JsonValueKind.Number } cluster ? cluster.GetInt32() : null,
        Text(item, "statement"),
        Text(item, "question"));

    private static LocalizedText Names(JsonElement names) =>
        new(names.EnumerateObject().ToDictionary(name => name.Name, name => name.Value.GetString()!, StringComparer.Ordinal), []);

    private static string Text(JsonElement item, string name) =>
        item.GetProperty(name).GetString() ?? throw new InvalidOperationException($"The benchmark misses '{name}'.");
}
