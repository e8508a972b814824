using Throughline.LegalText;
using Throughline.Platform.Data;

namespace Throughline.Law;

// What an import of many editions remembers of the act it is at, so that an edition just stored is not read back for the next one.
internal sealed class ActShelfMemory
{
    private const int MostTexts = 200_000;

    private readonly Dictionary<Guid, KnownEdition> _editions = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    // The act that is being filed and its editions; null before the first file of an act is looked at.
    public Act? Act { get; private set; }

    public List<ActVersion> Versions { get; } = [];

    public void Begin(Act? act, IEnumerable<ActVersion> versions)
    {
        _editions.Clear();
        Act = act;
        Versions.Clear();
        Versions.AddRange(versions);
        if (_texts.Count > MostTexts) _texts.Clear();
    }

    public bool HasText(string hash) => _texts.Contains(hash);

    public void AddText(string hash) => _texts.Add(hash);

    // After a transaction that failed nothing it would have stored is there.
    public void Forget()
    {
        _texts.Clear();
        Begin(null, []);
    }

    public void Add(ActVersion version, KnownEdition edition)
    {
        Versions.Add(version);
        _editions[version.Id] = edition;
    }

    // Keeps the newest edition of each language; the others are in the database.
    public void Settle()
    {
        var kept = Versions.GroupBy(row => row.Language, StringComparer.Ordinal).Select(group => group.MaxBy(row => row.InForce)!.Id).ToHashSet();
        foreach (var id in _editions.Keys.Where(id => !kept.Contains(id)).ToList()) _editions.Remove(id);
    }

    public async Task<KnownEdition> Load(AppDb db, ActVersion version, CancellationToken cancel)
    {
        if (_editions.TryGetValue(version.Id, out var known)) return known;
        var stored = await StoredAct.Load(db, version, cancel);
        return new KnownEdition(stored.Text, stored.Units.ToDictionary(pair => pair.Key, pair => (pair.Value.ProvisionId, pair.Value.Words), StringComparer.Ordinal));
    }
}

// An edition on the shelf: by address, the provision and the fingerprint of its words.
internal sealed record KnownEdition(ActText Text, IReadOnlyDictionary<string, (Guid Provision, string Words)> Units);
