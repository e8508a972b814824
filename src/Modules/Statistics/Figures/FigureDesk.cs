using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Disclosure;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Statistics.Population;
using Throughline.Statistics.Releases;

namespace Throughline.Statistics.Figures;

/// <summary>The working view of a figure: what it would be if it were released today, protected in the same way. It moves with every case, so it is never for the other side of the wall and never published.</summary>
public sealed class FigureDesk(AppDb db, PersonFacts facts, PopulationRegister populations, CountryRegister countries, TimeProvider time)
{
    /// <summary>The figure of a year as of now; null when the viewer may not count, or the year lies in the future.</summary>
    public async Task<FigureContent?> Working(int year, Viewer viewer, CancellationToken cancel) => (await Make(year, viewer, cancel))?.Content;

    internal async Task<(FigureContent Content, IReadOnlyList<ReleasedTable> Tables)?> Make(int year, Viewer viewer, CancellationToken cancel)
    {
        var today = (await countries.Get(cancel)).Calendar.LocalDate(time.UtcNow());
        if (year < 1990 || year > today.Year) return null;
        if (await facts.Detected(new DateOnly(year - FigureMaker.Years + 1, 1, 1), new DateOnly(year, 12, 31), today, viewer, cancel) is not { } people) return null;
        var approved = await db.Set<ReleaseRow>().AsNoTracking().Where(row => row.State == ReleaseState.Approved && row.Figure == FigureIds.Detected).OrderBy(row => row.Approved).ToListAsync(cancel);
        var earlier = approved.SelectMany(ReleasePaper.Tables).ToList();
        var released = new Dictionary<int, YearPoint>();
        foreach (var row in approved) released[row.Year] = ReleasePaper.Content(row).Point with { Release = row.Number };
        return FigureMaker.Make(year, people, await populations.Read(cancel), await Threshold(cancel), earlier, released);
    }

    internal async Task<int> Threshold(CancellationToken cancel) =>
        await db.Set<ThresholdRow>().AsNoTracking().MaxAsync(row => (int?)row.Threshold, cancel) ?? TableProtection.DefaultThreshold;
}
