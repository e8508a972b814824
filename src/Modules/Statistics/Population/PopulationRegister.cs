using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Statistics.Population;

/// <summary>The population a figure is divided by, as the statistics office gave it, with its date and source. A release keeps the one it was made with.</summary>
public sealed class PopulationRegister(AppDb db)
{
    /// <summary>All years that are known, the newest first; empty when the viewer may not read figures.</summary>
    public async Task<IReadOnlyList<PopulationYear>> All(Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(ActionKind.List, Section.Figures) ? await Read(cancel) : [];
    }

    /// <summary>Regions of the country as the newest table writes them; empty while there is none.</summary>
    public async Task<IReadOnlySet<string>> Regions(CancellationToken cancel) =>
        (await db.Set<PopulationRow>().AsNoTracking().Select(row => row.Region).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Brings in a table as <see cref="PopulationFile"/> describes it, whole or not at all; a year that is there already is replaced.</summary>
    public async Task<StatisticsAnswer> Import(byte[] file, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(process);
        if (process.Who.Role is not (Role.Coordinator or Role.Rapporteur) || !process.Who.May(ActionKind.Write, Section.Figures)) return StatisticsAnswer.Absent;
        var refusals = new List<(int, string)>();
        var rows = PopulationFile.Read(file, process.Recorded, refusals);
        if (refusals.Count > 0) return new StatisticsAnswer(false, refusals, null);
        await using var transaction = await db.BeginWrite(cancel);
        var years = rows.Select(row => row.Year).Distinct().ToList();
        db.RemoveRange(await db.Set<PopulationRow>().Where(row => years.Contains(row.Year)).ToListAsync(cancel));
        db.AddRange(rows);
        return StatisticsAnswer.Of(await db.Commit(process, [], cancel), null);
    }

    internal async Task<IReadOnlyList<PopulationYear>> Read(CancellationToken cancel) =>
        [.. (await db.Set<PopulationRow>().AsNoTracking().ToListAsync(cancel)).GroupBy(row => row.Year).OrderByDescending(year => year.Key).Select(year => new PopulationYear(
            year.Key, year.First().AsOf, year.First().Source,
            [.. year.OrderBy(row => row.Region, StringComparer.Ordinal).ThenBy(row => row.Sex).ThenBy(row => row.Age).Select(row => new PopulationLine(row.Region, row.Sex, row.Age, row.Persons))]))];
}
