using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Data;

namespace Throughline.Law;

// An edition read back from its rows, as the tree it was imported from.
internal sealed class StoredAct
{
    private StoredAct(ActVersion version, ActText text, IReadOnlyDictionary<string, StoredUnit> units) => (Version, Text, Units) = (version, text, units);

    public ActVersion Version { get; }

    public ActText Text { get; }

    // By address.
    public IReadOnlyDictionary<string, StoredUnit> Units { get; }

    public static async Task<StoredAct> Load(AppDb db, ActVersion version, CancellationToken cancel)
    {
        var rows = await Rows(db, version.Id).ToListAsync(cancel);
        return new StoredAct(version, Tree(version.Language, rows), rows.ToDictionary(row => row.EId, StringComparer.Ordinal));
    }

    public static IQueryable<StoredUnit> Rows(AppDb db, Guid version) =>
        from entry in db.Set<VersionEntry>().AsNoTracking()
        join text in db.Set<ProvisionText>() on entry.TextHash equals text.Hash
        where entry.VersionId == version
        orderby entry.Position
        select new StoredUnit(entry.Position, entry.Parent, entry.ProvisionId, entry.EId, entry.WId, text.Kind, text.Num, text.Heading, text.Text, text.Words);

    private static ActText Tree(string language, List<StoredUnit> rows)
    {
        var below = new List<Unit>[rows.Count];
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var row = rows[i];
            below[i]?.Reverse();
            var unit = new Unit(row.EId, row.WId ?? row.EId, row.Kind, row.Num, row.Heading, row.Text, below[i] ?? [], 0);
            if (i == 0) return new ActText(row.Heading ?? row.EId, language, unit, [], new Dictionary<string, string>());
            (below[row.Parent] ??= []).Add(unit);
        }
        throw new InvalidOperationException("An edition without units was stored.");
    }
}

internal sealed record StoredUnit(
    int Position, int Parent, Guid ProvisionId, string EId, string? WId, UnitKind Kind, string? Num, string? Heading, string Text, string Words);
