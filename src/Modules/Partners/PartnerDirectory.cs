using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;

namespace Throughline.Partners;

/// <summary>
/// Who offers what, to whom and where. Every role may read it; the coordinator and the administrator edit it. Addresses of shelters
/// are not here and cannot be: see <see cref="PartnerProfile"/>.
/// </summary>
public sealed class PartnerDirectory(AppDb db, OrganisationRegister organisations)
{
    private const int OldestAge = 120;
    private const int MostLanguages = 20;

    /// <summary>The bodies that fit, by key; empty too when the viewer may not read the directory.</summary>
    public async Task<IReadOnlyList<PartnerCard>> Search(PartnerQuery query, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.List, Section.Partners)) return [];
        var profiles = await db.Set<ProfileRow>().AsNoTracking().ToDictionaryAsync(row => row.OrganisationId, cancel);
        return [.. (await organisations.All(cancel)).Select(body => Card(body, profiles.GetValueOrDefault(body.Id))).Where(query.Fits)];
    }

    /// <summary>One body by its handle; null when absent or not to be read.</summary>
    public async Task<PartnerCard?> Find(string handle, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(ActionKind.Open, Section.Partners) ? await Read(await organisations.FindByHandle(handle, cancel), cancel) : null;
    }

    /// <summary>One body by its row key; null when absent or not to be read.</summary>
    public async Task<PartnerCard?> Find(Guid organisationId, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(ActionKind.Open, Section.Partners) ? await Read(await organisations.Find(organisationId, cancel), cancel) : null;
    }

    /// <summary>Regions that bodies work in, in alphabetical order.</summary>
    public async Task<IReadOnlyList<string>> Regions(CancellationToken cancel) =>
        [.. (await organisations.All(cancel)).Select(body => body.Region).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Replaces the profile of a body. <paramref name="version"/> is the one that was shown (0 where nothing was said before): when
    /// somebody saved in between, nothing is overwritten.
    /// </summary>
    public async Task<PartnerSaved> Save(string handle, PartnerProfile profile, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(process);
        if (!process.Who.May(ActionKind.Write, Section.Partners)) return PartnerSaved.Absent;
        if (await organisations.FindByHandle(handle, cancel) is not { } body) return PartnerSaved.Absent;
        if (Wrong(profile, body) is { } wrong) return wrong;
        await using var write = await db.BeginWrite(cancel);
        var row = await db.Set<ProfileRow>().FirstOrDefaultAsync(saved => saved.OrganisationId == body.Id, cancel);
        if ((row?.Version ?? 0) != version) return PartnerSaved.Stale;
        if (row is null) db.Add(row = new ProfileRow { OrganisationId = body.Id, Services = "", Languages = "" });
        row.Take(profile);
        return await db.Commit(process, [], cancel) switch
        {
            Commitment.Done => PartnerSaved.Done,
            Commitment.Repeated => PartnerSaved.Repeated,
            _ => PartnerSaved.Stale,
        };
    }

    private static PartnerSaved? Wrong(PartnerProfile profile, OrganisationCard body)
    {
        if (profile.FromAge is < 0 or > OldestAge || profile.ToAge is < 0 or > OldestAge || profile.FromAge > profile.ToAge) return PartnerSaved.Ages;
        if (profile.Languages.Count > MostLanguages || !profile.Languages.All(LooksLikeLanguage)) return PartnerSaved.Languages;
        if (!profile.AcceptsReferrals) return null;
        if (body.Side == Side.Enforcement) return PartnerSaved.Enforcement;
        return profile.Services.Count == 0 || !(profile.Women || profile.Men) ? PartnerSaved.NothingOffered : null;
    }

    // The shape of a BCP 47 tag, which is enough to keep anything else than a tag out of the directory.
    private static bool LooksLikeLanguage(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Length <= 3 && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private async Task<PartnerCard?> Read(OrganisationCard? body, CancellationToken cancel) => body is null
        ? null
        : Card(body, await db.Set<ProfileRow>().AsNoTracking().FirstOrDefaultAsync(row => row.OrganisationId == body.Id, cancel));

    private static PartnerCard Card(OrganisationCard body, ProfileRow? row) => new(body, row?.Profile() ?? PartnerProfile.Blank, row?.Version ?? 0);
}
