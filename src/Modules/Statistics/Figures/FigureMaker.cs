using Throughline.Cases.Facts;
using Throughline.Disclosure;
using Throughline.Statistics.Population;

namespace Throughline.Statistics.Figures;

/// <summary>
/// Makes indicator 16.2.2 from facts: each person once, by the year of first detection; detected and formally identified apart; what is not recorded is shown as such and never spread.
/// Every count passes the protection of tables before it leaves this class.
/// </summary>
internal static class FigureMaker
{
    public const int Years = 7;
    public const string ByGroup = "sex, age and form";
    public const string ByPlace = "quarter and region";
    public const string Everybody = "everybody";

    public static (FigureContent Content, IReadOnlyList<ReleasedTable> Tables) Make(
        int year, IReadOnlyList<PersonFact> facts, IReadOnlyList<PopulationYear> populations, int threshold,
        IReadOnlyList<ReleasedTable> earlier, IReadOnlyDictionary<int, YearPoint> released)
    {
        var people = facts.Where(fact => fact.Detected.Year == year).ToList();
        var population = populations.FirstOrDefault(known => known.Year == year);
        var scope = Scope(year);
        var byGroup = Protect(ByGroup, GroupCounts(people), scope, threshold, earlier);
        var regions = Regions(people, population);
        var byPlace = Protect(ByPlace, PlaceCounts(people, regions), scope, threshold, earlier);
        var tables = new List<ReleasedTable> { new("", ByGroup, scope, byGroup), new("", ByPlace, scope, byPlace) };
        var series = new List<YearPoint>();
        for (var past = year - Years + 1; past <= year; past++)
        {
            if (past < year && released.TryGetValue(past, out var known)) series.Add(known);
            else series.Add(Point(past, facts.Where(fact => fact.Detected.Year == past).ToList(), populations.FirstOrDefault(line => line.Year == past), threshold, byGroup.Shown(GroupRows, FormColumns) is null && past == year, tables));
        }
        var lines = Enumerable.Range(0, GroupRows).Select(row => Line((FigureGroup)row, byGroup, row, population)).ToList();
        // Nobody of another sex or without age: the line says nothing and is left out.
        if (lines[^1].All == 0) lines.RemoveAt(lines.Count - 1);
        var closed = lines.Sum(line => line.Forms.Count(form => form is null));
        return (new FigureContent(FigureIds.Detected, year, threshold, FigureContent.CurrentRule, lines, Line(null, byGroup, GroupRows, population), closed, series,
            population?.AsOf, population?.Source, Places(byPlace, regions)), tables);
    }

    /// <summary>Persons per 100,000 in tenths, half up.</summary>
    public static int? Tenths(int? persons, long? population) =>
        persons is { } count && population is > 0 and var all ? (int)((count * 1_000_000L * 2 + all) / (all * 2)) : null;

    private const int GroupRows = 5;
    private const int FormColumns = 4;

    private static ReleaseScope Scope(int year, params string[] conditions) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), conditions);

    // What an earlier release of the same persons closed stays closed.
    private static ProtectedTable Protect(string figure, CountTable counts, ReleaseScope scope, int threshold, IReadOnlyList<ReleasedTable> earlier)
    {
        var closed = earlier.Where(old => old.Figure == figure && old.Scope.IsWithin(scope) && scope.IsWithin(old.Scope)).SelectMany(old => Hidden(old.Table, counts)).Distinct();
        return TableProtection.Protect(counts, threshold, closed);
    }

    private static IEnumerable<(int Row, int Column)> Hidden(ProtectedTable old, CountTable counts) =>
        from row in Enumerable.Range(0, counts.Rows + 1)
        from column in Enumerable.Range(0, counts.Columns + 1)
        where row < old.RowsWithTotals && column < old.ColumnsWithTotals && old.IsHidden(row, column)
        select (row, column);

    private static CountTable GroupCounts(List<PersonFact> people)
    {
        var counts = new int[GroupRows, FormColumns];
        foreach (var person in people) counts[(int)GroupOf(person), (int)person.Group]++;
        return new CountTable(counts);
    }

    private static FigureGroup GroupOf(PersonFact person) => (person.Sex, person.Age) switch
    {
        (Sex.Female, PersonAge.Adult) => FigureGroup.Women,
        (Sex.Male, PersonAge.Adult) => FigureGroup.Men,
        (Sex.Female, PersonAge.Child) => FigureGroup.Girls,
        (Sex.Male, PersonAge.Child) => FigureGroup.Boys,
        _ => FigureGroup.OtherOrNotRecorded,
    };

    private static List<string> Regions(List<PersonFact> people, PopulationYear? population) =>
        [.. (population?.Lines.Select(line => line.Region) ?? []).Concat(people.Select(person => person.Region ?? "")).Append("").Where(region => region.Length > 0).Distinct().Order(StringComparer.Ordinal), ""];

    private static CountTable PlaceCounts(List<PersonFact> people, List<string> regions)
    {
        var counts = new int[4, regions.Count];
        foreach (var person in people) counts[(person.Detected.Month - 1) / 3, regions.IndexOf(person.Region ?? "")]++;
        return new CountTable(counts);
    }

    private static PlaceTable Places(ProtectedTable table, List<string> regions) => new(regions,
        [.. Enumerable.Range(0, 4).Select(row => (IReadOnlyList<int?>)[.. Enumerable.Range(0, regions.Count + 1).Select(column => table.Shown(row, column))])],
        [.. Enumerable.Range(0, regions.Count + 1).Select(column => table.Shown(4, column))]);

    private static FigureLine Line(FigureGroup? group, ProtectedTable table, int row, PopulationYear? population)
    {
        long? residents = population is null ? null : group switch
        {
            null => population.Total,
            FigureGroup.Women => population.Of(Sex.Female, PersonAge.Adult),
            FigureGroup.Men => population.Of(Sex.Male, PersonAge.Adult),
            FigureGroup.Girls => population.Of(Sex.Female, PersonAge.Child),
            FigureGroup.Boys => population.Of(Sex.Male, PersonAge.Child),
            _ => null,
        };
        var all = table.Shown(row, FormColumns);
        return new FigureLine(group, [.. Enumerable.Range(0, FormColumns).Select(column => table.Shown(row, column))], all, residents, Tenths(all, residents));
    }

    // Detected, identified and the difference are three counts: where one is small, the identified are closed, and the detected when they are few themselves.
    private static YearPoint Point(int year, List<PersonFact> people, PopulationYear? population, int threshold, bool closeAll, List<ReleasedTable> tables)
    {
        var identified = people.Count(person => person.IsIdentified);
        var closed = closeAll || Small(people.Count);
        var closeIdentified = closed || Small(identified) || Small(people.Count - identified);
        tables.Add(Single(Scope(year), people.Count, closed));
        tables.Add(Single(Scope(year, "identified"), identified, closeIdentified));
        int? shown = closed ? null : people.Count;
        int? shownIdentified = closeIdentified ? null : identified;
        return new YearPoint(year, population?.Total, shown, shownIdentified, Tenths(shown, population?.Total), Tenths(shownIdentified, population?.Total), null);

        bool Small(int count) => count > 0 && count < threshold;
        ReleasedTable Single(ReleaseScope scope, int count, bool hidden) =>
            new("", Everybody, scope, new ProtectedTable(new CountTable(new[,] { { count } }), new[,] { { hidden, hidden }, { hidden, hidden } }, threshold));
    }
}
