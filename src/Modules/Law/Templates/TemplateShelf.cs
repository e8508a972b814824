using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>Word templates of a country, one for each kind of document and language. What is not here is made from the program's own.</summary>
public sealed class TemplateShelf(AppDb db)
{
    /// <summary>The largest file taken.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Templates of a country by kind and language; empty when the viewer does not draft.</summary>
    public async Task<IReadOnlyList<TemplateCard>> List(Viewer viewer, string country, CancellationToken cancel) => LawRights.SeesDrafts(viewer)
        ? [.. (await db.Set<DocumentTemplate>().AsNoTracking().Where(row => row.Country == country).Select(row => new { row.Kind, row.Language, row.FileName, row.StoredAt }).ToListAsync(cancel))
            .OrderBy(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.Language, StringComparer.Ordinal).Select(row => new TemplateCard(row.Kind, row.Language, row.FileName, row.StoredAt))]
        : [];

    /// <summary>Bytes of the template; null when the country has none of its own.</summary>
    public async Task<byte[]?> Find(Viewer viewer, string country, string kind, string language, CancellationToken cancel) => LawRights.MayRead(viewer)
        ? await db.Set<DocumentTemplate>().AsNoTracking().Where(row => row.Country == country && row.Kind == kind && row.Language == language).Select(row => row.Bytes).FirstOrDefaultAsync(cancel)
        : null;

    /// <summary>Puts a template in place, or another one instead. The caller has checked what is in it.</summary>
    public async Task<ProposalOutcome> Put(string country, string kind, string language, string fileName, byte[] bytes, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Templates are kept by legal experts and coordinators.");
        if (bytes.Length is 0 or > MostBytes) return ProposalOutcome.Refused("File", "Choose a Word file of at most 4 MB.");
        if (TypedText.Wrong("File", fileName, 200, "The file has no name; save it and send it again.") is { } wrong) return ProposalOutcome.Refused([wrong]);
        await using var write = await db.BeginWrite(cancel);
        var row = await db.Set<DocumentTemplate>().FirstOrDefaultAsync(each => each.Country == country && each.Kind == kind && each.Language == language, cancel);
        if (row is null)
        {
            row = new DocumentTemplate { Id = RecordId.New(), Country = country, Kind = kind, Language = language, FileName = "", Bytes = [] };
            db.Add(row);
        }
        (row.FileName, row.Bytes, row.StoredAt) = (TypedText.OneLine(fileName), bytes, process.Recorded);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), kind);
    }

    /// <summary>Takes a template away: documents are made from the program's own again.</summary>
    public async Task<ProposalOutcome> Remove(string country, string kind, string language, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Templates are kept by legal experts and coordinators.");
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<DocumentTemplate>().FirstOrDefaultAsync(each => each.Country == country && each.Kind == kind && each.Language == language, cancel) is not { } row)
            return ProposalOutcome.Refused("", "There is no such template any more.");
        db.Remove(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), kind);
    }
}
