using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Consents;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Disclosures;

/// <summary>
/// Tells the receiving side whether what it was given may still be opened, from the ledger of consents itself: a withdrawal works on the next read, with nothing to be passed on in between.
/// Read it in the transaction in which the copy is read. It says nothing of the person or the case.
/// </summary>
public sealed class ExtractStandings(AppDb db)
{
    /// <summary>The standing of each extract, by handle; a handle that is not known is missing, which counts as no basis.</summary>
    public async Task<IReadOnlyDictionary<string, DisclosureStanding>> Of(IReadOnlyList<string> handles, DateTime now, CancellationToken cancel)
    {
        if (handles.Count == 0) return new Dictionary<string, DisclosureStanding>();
        var rows = await db.Set<DisclosureRow>().AsNoTracking().Where(row => handles.Contains(row.Handle)).ToListAsync(cancel);
        var ids = rows.Where(row => row.ConsentId is not null).Select(row => row.ConsentId!.Value).ToList();
        var consents = ids.Count == 0 ? [] : await db.Set<ConsentRow>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        return rows.ToDictionary(row => row.Handle, row => row.Standing(row.ConsentId is { } id ? consents.GetValueOrDefault(id) : null, now));
    }

    /// <summary>What a live, expired or withdrawn consent counts as now, by its handle; none when it is not known or is not for criminal proceedings.</summary>
    public async Task<ConsentBasis> OfConsent(string handle, DateTime now, CancellationToken cancel)
    {
        var row = await db.Set<ConsentRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Handle == handle && known.Purpose == ConsentPurpose.CriminalProceedings, cancel);
        return row?.Basis(now) ?? ConsentBasis.None;
    }

    /// <summary>True when the consent is one of the case, is live, is for criminal proceedings and for that body.</summary>
    public async Task<bool> Covers(Guid caseFile, string consent, Guid recipient, DateTime now, CancellationToken cancel)
    {
        var row = await db.Set<ConsentRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Handle == consent && known.File == caseFile, cancel);
        return row is { Purpose: ConsentPurpose.CriminalProceedings } && row.RecipientId == recipient && row.Basis(now) == ConsentBasis.Live;
    }

    /// <summary>What an extract counts as for the access decision.</summary>
    public static ConsentBasis Basis(DisclosureStanding? standing, DisclosureBasis basis) => standing switch
    {
        DisclosureStanding.Live => basis == DisclosureBasis.Consent ? ConsentBasis.Live : ConsentBasis.LegalBasis,
        DisclosureStanding.Expired or DisclosureStanding.Lapsed => ConsentBasis.Expired,
        DisclosureStanding.Withdrawn => ConsentBasis.Withdrawn,
        _ => ConsentBasis.None,
    };
}
