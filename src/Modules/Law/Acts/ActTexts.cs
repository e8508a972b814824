using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Whole acts as trees, as the engines of legal text read them.</summary>
public sealed class ActTexts(AppDb db, ActShelf shelf)
{
    private readonly Dictionary<Guid, ActText> _read = [];

    /// <summary>The text of an act on a day in the wished language, else the authentic one; null when it is absent or nothing held yet. Read once a request.</summary>
    public async Task<ActText?> On(Viewer viewer, string handle, DateOnly day, string? language, CancellationToken cancel)
    {
        if (await shelf.Find(viewer, handle, cancel) is not { } card || card.On(day, language) is not { } edition) return null;
        var version = await (
            from row in db.Set<ActVersion>().AsNoTracking()
            join act in db.Set<Act>() on row.ActId equals act.Id
            where act.Handle == handle && row.InForce == edition.InForce && row.Language == edition.Language
            select row).FirstAsync(cancel);
        if (_read.TryGetValue(version.Id, out var known)) return known;
        return _read[version.Id] = (await StoredAct.Load(db, version, cancel)).Text;
    }
}
