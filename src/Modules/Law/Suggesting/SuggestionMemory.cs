using System.Collections.Concurrent;
using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>The thesaurus of the benchmark, and acts made ready for search: each once, the last thirty.</summary>
public sealed class SuggestionMemory
{
    private const int Most = 30;

    private readonly Thesaurus _thesaurus;
    private readonly ConcurrentDictionary<(string Act, DateOnly Day, string Language), Suggestions> _ready = new();

    /// <summary>Reads the thesaurus that comes with the program.</summary>
    public SuggestionMemory()
    {
        using var stream = typeof(SuggestionMemory).Assembly.GetManifestResourceStream("Throughline.Law.thesaurus.txt") ?? throw new InvalidOperationException("The thesaurus is not part of the program.");
        using var reader = new StreamReader(stream);
        var (read, fault) = Thesaurus.Parse(reader.ReadToEnd());
        _thesaurus = read ?? throw new InvalidOperationException("The thesaurus cannot be read: " + fault!.Message);
    }

    // Null when the act is not ready yet.
    internal Suggestions? Ready(string act, DateOnly day, string language) => _ready.GetValueOrDefault((act, day, language));

    // Two requests at one moment may make the same act ready twice; either result is right.
    internal Suggestions MakeReady(string act, DateOnly day, string language, ActText text)
    {
        if (_ready.Count >= Most) _ready.Clear();
        return _ready.GetOrAdd((act, day, language), _ => new Suggestions(ProvisionIndex.Of(text), _thesaurus));
    }
}
