using Throughline.Disclosure;
using Xunit;

namespace Throughline.Engines.Tests.Disclosure;

public sealed class DifferencingGuardTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    [Fact]
    public void Check_SameFigureAgain_IsAllowed()
    {
        var first = Release("R-1", Year(), Table(20, 30, 40, 50));
        Assert.Empty(DifferencingGuard.Check([first], first with { Name = "R-2" }));
    }

    [Fact]
    public void Check_OnePersonMore_IsRefused()
    {
        var finding = DifferencingGuard.Check([Release("R-1", Year(), Table(20, 30, 40, 50))], Release("R-2", Year(), Table(21, 30, 40, 50)));
        Assert.Equal("R-1", Assert.Single(finding[0].With));
    }

    [Fact]
    public void Check_ElevenMore_IsAllowed() =>
        Assert.Empty(DifferencingGuard.Check([Release("R-1", Year(), Table(20, 30, 40, 50))], Release("R-2", Year(), Table(31, 30, 40, 50))));

    [Fact]
    public void Check_OneMovedToAnotherCell_IsRefused() =>
        Assert.NotEmpty(DifferencingGuard.Check([Release("R-1", Year(), Table(20, 30, 40, 50))], Release("R-2", Year(), Table(21, 29, 40, 50))));

    [Fact]
    public void Check_YearAfterElevenMonths_IsRefusedWhenTheMonthIsSmall()
    {
        var months = new ReleaseScope(Start, new DateOnly(2025, 11, 30));
        Assert.NotEmpty(DifferencingGuard.Check([Release("R-1", months, Table(20, 30, 40, 50))], Release("R-2", Year(), Table(20, 33, 40, 50))));
        Assert.NotEmpty(DifferencingGuard.Check([Release("R-2", Year(), Table(20, 33, 40, 50))], Release("R-1", months, Table(20, 30, 40, 50))));
    }

    [Fact]
    public void Check_AllRegionsButOne_IsRefusedWhenTheLastIsSmall()
    {
        var (first, second, third) = (Region("Norrin"), Region("Selvar"), Region("Karvand"));
        List<ReleasedTable> parts = [Release("R-1", first, Table(20, 20, 20, 20)), Release("R-2", second, Table(20, 20, 20, 20)), Release("R-3", third, Table(20, 20, 20, 20))];
        var whole = Release("R-4", Year(), Table(63, 60, 60, 60));
        Assert.NotEmpty(DifferencingGuard.Check(parts, whole));
        Assert.NotEmpty(DifferencingGuard.Check([parts[0], parts[1], whole], parts[2]));
        Assert.Empty(DifferencingGuard.Check(parts, Release("R-4", Year(), Table(80, 60, 60, 60))));
    }

    [Fact]
    public void Check_OtherPersons_IsNotCompared()
    {
        var other = new ReleaseScope(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
        Assert.Empty(DifferencingGuard.Check([Release("R-1", other, Table(20, 30, 40, 50))], Release("R-2", Year(), Table(21, 30, 40, 50))));
        Assert.True(Region("Norrin").IsApartFrom(Region("Selvar")));
        Assert.False(Region("Norrin").IsApartFrom(Year()));
        Assert.True(Region("Norrin").IsWithin(Year()));
        Assert.False(Year().IsWithin(Region("Norrin")));
    }

    [Fact]
    public void Check_IdentifiedOfDetected_ComparesTotalsAcrossFigures()
    {
        var detected = Release("R-1", Year(), Table(20, 30, 40, 50));
        var one = new CountTable(new[,] { { 137 } });
        var identified = new ReleasedTable("R-2", "everybody", new ReleaseScope(Start, new DateOnly(2025, 12, 31), "identified"), new ProtectedTable(one, new bool[2, 2], 11));
        Assert.NotEmpty(DifferencingGuard.Check([detected], identified));
    }

    // T17: ten thousand pairs of releases, one counting a part of the other. Whatever passes is put before a reader who tries every pair of tables that fits.
    [Fact]
    public void Check_TenThousandPairs_TellNoSmallGroup()
    {
        var (passed, refused) = (0, 0);
        var chance = new Random(17);
        for (var round = 0; round < 10_000; round++)
        {
            var threshold = chance.Next(2, 4);
            var (part, rest) = (Draw(chance), Draw(chance, empty: chance.Next(3) == 0));
            var whole = new int[2, 2];
            for (var at = 0; at < 4; at++) whole[at / 2, at % 2] = part[at / 2, at % 2] + rest[at / 2, at % 2];
            var first = Release("R-1", Region("Norrin"), TableProtection.Protect(new CountTable(part), threshold));
            var closed = chance.Next(2) == 0 ? [] : Hidden(first.Table);
            var second = Release("R-2", Year(), TableProtection.Protect(new CountTable(whole), threshold, closed));
            if (DifferencingGuard.Check([first], second).Count > 0)
            {
                refused++;
                continue;
            }
            passed++;
            Attack(first.Table, second.Table, new CountTable(rest), threshold);
        }
        Assert.True(passed > 500 && refused > 500, $"{passed} passed, {refused} refused");
    }

    private static void Attack(ProtectedTable part, ProtectedTable whole, CountTable rest, int threshold)
    {
        const int Limit = 7;
        var places = (from row in Enumerable.Range(0, 3) from column in Enumerable.Range(0, 3) select (row, column)).ToList();
        var most = places.ToDictionary(place => place, _ => (Part: -1, Whole: -1, Between: -1));
        foreach (var a in Fitting(part, Limit))
        {
            foreach (var d in Rests(whole, a, Limit))
            {
                foreach (var place in places)
                {
                    var (x, y) = (At(a, place), At(d, place));
                    var known = most[place];
                    most[place] = (Math.Max(known.Part, x), Math.Max(known.Whole, x + y), Math.Max(known.Between, y));
                }
                if (places.TrueForAll(place => !Told(place))) return;
            }
        }
        Assert.Fail("the two together tell a small group");

        bool Told((int Row, int Column) place) =>
            (Small(part.Counts[place.Row, place.Column]) && most[place].Part < threshold)
            || (Small(whole.Counts[place.Row, place.Column]) && most[place].Whole < threshold)
            || (Small(rest[place.Row, place.Column]) && most[place].Between < threshold);
        bool Small(int count) => count > 0 && count < threshold;
    }

    private static IEnumerable<int[,]> Fitting(ProtectedTable table, int limit)
    {
        for (var code = 0; code < (limit + 1) * (limit + 1) * (limit + 1) * (limit + 1); code++)
        {
            var cells = Cells(code, limit);
            if (Fits(table, place => At(cells, place))) yield return cells;
        }
    }

    private static IEnumerable<int[,]> Rests(ProtectedTable whole, int[,] part, int limit)
    {
        for (var code = 0; code < (limit + 1) * (limit + 1) * (limit + 1) * (limit + 1); code++)
        {
            var cells = Cells(code, limit);
            if (Fits(whole, place => At(cells, place) + At(part, place))) yield return cells;
        }
    }

    private static bool Fits(ProtectedTable table, Func<(int Row, int Column), int> count)
    {
        for (var row = 0; row <= 2; row++)
            for (var column = 0; column <= 2; column++)
                if (!table.IsHidden(row, column) && count((row, column)) != table.Counts[row, column]) return false;
        return true;
    }

    private static int[,] Cells(int code, int limit) => new[,] { { code % (limit + 1), code / (limit + 1) % (limit + 1) }, { code / (limit + 1) / (limit + 1) % (limit + 1), code / (limit + 1) / (limit + 1) / (limit + 1) } };

    private static int At(int[,] cells, (int Row, int Column) place) => place switch
    {
        (2, 2) => cells[0, 0] + cells[0, 1] + cells[1, 0] + cells[1, 1],
        (2, var column) => cells[0, column] + cells[1, column],
        (var row, 2) => cells[row, 0] + cells[row, 1],
        var (row, column) => cells[row, column],
    };

    private static int[,] Draw(Random chance, bool empty = false)
    {
        var cells = new int[2, 2];
        for (var at = 0; at < 4 && !empty; at++) cells[at / 2, at % 2] = chance.Next(4);
        return cells;
    }

    private static IEnumerable<(int, int)> Hidden(ProtectedTable table) =>
        from row in Enumerable.Range(0, 3) from column in Enumerable.Range(0, 3) where table.IsHidden(row, column) select (row, column);

    private static ReleaseScope Year() => new(Start, new DateOnly(2025, 12, 31));

    private static ReleaseScope Region(string name) => new(Start, new DateOnly(2025, 12, 31), "region:" + name);

    private static ReleasedTable Release(string name, ReleaseScope scope, ProtectedTable table) => new(name, "sex and age", scope, table);

    private static ProtectedTable Table(int a, int b, int c, int d) => TableProtection.Protect(new CountTable(new[,] { { a, b }, { c, d } }));
}
