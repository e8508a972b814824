using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Cases.Disclosures;

// Both ledgers hold the same extracts with the same fingerprints.
internal sealed class DisclosureCheck(AppDb db, IExtractKeeper keeper) : IDataCheck
{
    public string Name => "disclosures";

    public async Task<IReadOnlyList<string>> Find(CancellationToken cancel)
    {
        var given = await db.Set<DisclosureRow>().AsNoTracking().Where(row => row.Given != null).Select(row => new { row.Handle, row.Hash }).ToListAsync(cancel);
        var kept = await keeper.Fingerprints(cancel);
        var missing = given.Count(row => !kept.ContainsKey(row.Handle));
        var different = given.Count(row => kept.TryGetValue(row.Handle, out var hash) && hash != row.Hash);
        var foreign = kept.Keys.Except(given.Select(row => row.Handle)).Count();
        var findings = new List<string>();
        if (missing > 0) findings.Add(string.Create(CultureInfo.InvariantCulture, $"{missing} extracts were given and are not in the receiving ledger."));
        if (different > 0) findings.Add(string.Create(CultureInfo.InvariantCulture, $"{different} extracts have another fingerprint in the receiving ledger."));
        if (foreign > 0) findings.Add(string.Create(CultureInfo.InvariantCulture, $"{foreign} extracts of the receiving ledger were never given."));
        return findings;
    }
}
