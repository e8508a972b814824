using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Organisations;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Data;

// Accounts belong to organisations that exist, the host exists, data keys open with this key file, and each sealed row has its data key.
internal sealed class PlatformCheck(AppDb db, KeyFile keys) : IDataCheck
{
    public string Name => "platform";

    public async Task<IReadOnlyList<string>> Find(CancellationToken cancel)
    {
        var findings = new List<string>();
        var homeless = await db.Set<Account>().CountAsync(account => !db.Set<Organisation>().Any(organisation => organisation.Id == account.OrganisationId), cancel);
        if (homeless > 0) findings.Add(Line($"{homeless} accounts belong to an organisation that does not exist."));
        if ((await db.Installation(cancel))?.HostOrganisationId is { } host && !await db.Set<Organisation>().AnyAsync(organisation => organisation.Id == host, cancel))
            findings.Add("The host organisation does not exist.");
        var known = new HashSet<(Guid, Section)>();
        var shut = 0;
        await foreach (var key in db.Set<CaseKey>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            known.Add((key.File, key.Section));
            if (!Sealer.OpensWith(keys, key)) shut++;
        }
        if (shut > 0) findings.Add(Line($"{shut} data keys do not open with this key file."));
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => typeof(ISectioned).IsAssignableFrom(entity.ClrType) && entity.ClrType != typeof(CaseKey) && !entity.IsOwned()))
        {
            var sealedFields = entity.GetProperties().Where(property => property.ClrType == typeof(byte[]) && property.PropertyInfo is not null).Select(property => property.PropertyInfo!).ToList();
            if (sealedFields.Count == 0) continue;
            var lost = 0;
            await foreach (var row in Rows(entity.ClrType).AsAsyncEnumerable().WithCancellation(cancel))
                if (sealedFields.Any(field => field.GetValue(row) is not null) && !known.Contains((row.File, row.Section))) lost++;
            if (lost > 0) findings.Add(Line($"{lost} rows of {entity.GetTableName()} are sealed with a key that does not exist."));
        }
        return findings;
    }

    private IQueryable<ISectioned> Rows(Type entity)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(entity).Invoke(db, null)!;
        return ((IQueryable<ISectioned>)set).AsNoTracking();
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
