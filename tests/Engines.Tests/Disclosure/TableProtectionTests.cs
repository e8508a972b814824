using System.Diagnostics;
using CsCheck;
using Throughline.Disclosure;
using Xunit;

namespace Throughline.Engines.Tests.Disclosure;

public sealed class TableProtectionTests
{
    [Fact]
    public void Protect_EverySmallTable_LeavesTheAttackerInDoubt()
    {
        // All 2 × 2 tables with counts to 4 and a threshold of 3: 625 tables, each attacked by every table that fits.
        for (var code = 0; code < 625; code++) Attack(new CountTable(new[,] { { code % 5, code / 5 % 5 }, { code / 25 % 5, code / 125 } }), 3, 9);
    }

    [Fact]
    public void Protect_RandomTables_LeavesTheAttackerInDoubt() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 2], Gen.Int[2, 3]).SelectMany(shape => Gen.Int[0, 4].Array2D[shape.Item1, shape.Item2].Select(counts => (counts, shape.Item3)))
            .Sample(drawn => Attack(new CountTable(drawn.counts), drawn.Item2, 7), iter: 400);

    [Fact]
    public void Bounds_RandomMarks_AreThoseOfTheAttacker() =>
        Gen.Select(Gen.Int[0, 3].Array2D[2, 3], Gen.Bool.Array2D[3, 4]).Sample((counts, hidden) =>
        {
            var table = new ProtectedTable(new CountTable(counts), hidden, 3);
            var possible = Attacker.Possible(table.Counts, hidden, 8);
            // The attacker tries counts to 8 only: where one count may be higher, another may be lower than they find.
            var complete = possible.Cast<IReadOnlyCollection<int>>().All(values => values.Max() < 8);
            for (var row = 0; row <= 2; row++)
            {
                for (var column = 0; column <= 3; column++)
                {
                    var (least, most) = TableAudit.Bounds(table, row, column);
                    Assert.True(complete ? possible[row, column].Min() == least : possible[row, column].Min() >= least);
                    if (most < 8) Assert.Equal(possible[row, column].Max(), most);
                    else Assert.True(possible[row, column].Max() >= 8);
                }
            }
        }, iter: 300);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Unprotected_OnlySmallCountsClosed_FindsWhatTotalsTell(bool pair)
    {
        // One closed count in a row is total minus the rest; two closed counts of 2 and 3 are together 5, a group of their own.
        int[,] counts = pair ? new[,] { { 2, 3, 40 }, { 30, 20, 25 } } : new[,] { { 2, 30, 40 }, { 30, 20, 25 } };
        var hidden = new bool[3, 4];
        hidden[0, 0] = true;
        if (pair) hidden[0, 1] = true;
        Assert.NotEmpty(TableAudit.Unprotected(new ProtectedTable(new CountTable(counts), hidden, 11)));
        Assert.Empty(TableAudit.Unprotected(TableProtection.Protect(new CountTable(counts))));
    }

    [Fact]
    public void Protect_LargeCounts_ClosesNothing()
    {
        var table = TableProtection.Protect(new CountTable(new[,] { { 11, 0, 40 }, { 12, 99, 0 } }));
        Assert.Equal(0, table.HiddenCells);
        Assert.Equal(40, table.Shown(0, 2));
        Assert.Equal(0, table.Shown(1, 2));
    }

    [Fact]
    public void Protect_TheTableOfTheFigure_KeepsItsTotals()
    {
        var table = TableProtection.Protect(new CountTable(new[,] { { 62, 29, 14, 7 }, { 3, 52, 9, 5 }, { 19, 7, 5, 3 }, { 7, 6, 1, 2 } }));
        Assert.Empty(TableAudit.Unprotected(table));
        for (var at = 0; at <= 4; at++)
        {
            Assert.NotNull(table.Shown(at, 4));
            Assert.NotNull(table.Shown(4, at));
        }
        Assert.Equal(62, table.Shown(0, 0));
        Assert.Null(table.Shown(1, 0));
    }

    [Fact]
    public void Protect_FewPersonsInAll_ClosesTheTotalToo()
    {
        var table = TableProtection.Protect(new CountTable(new[,] { { 2, 0 }, { 1, 1 } }));
        Assert.Null(table.Shown(2, 2));
        Assert.Empty(TableAudit.Unprotected(table));
    }

    [Fact]
    public void Protect_AlsoClose_ClosesItAndStaysProtected()
    {
        var table = TableProtection.Protect(new CountTable(new[,] { { 20, 30 }, { 40, 50 } }), 11, [(0, 1), (9, 9)]);
        Assert.Null(table.Shown(0, 1));
        Assert.Empty(TableAudit.Unprotected(table));
    }

    [Fact]
    public void Protect_TwentyByTwenty_TakesMilliseconds()
    {
        var chance = new Random(7);
        var counts = new int[20, 20];
        for (var row = 0; row < 20; row++)
            for (var column = 0; column < 20; column++) counts[row, column] = chance.Next(40);
        var table = new CountTable(counts);
        TableProtection.Protect(table);
        var watch = Stopwatch.StartNew();
        var shown = TableProtection.Protect(table);
        Assert.True(watch.ElapsedMilliseconds < 400, $"{watch.ElapsedMilliseconds} ms");
        Assert.Empty(TableAudit.Unprotected(shown));
    }

    [Fact]
    public void CountTable_BadCounts_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountTable(new[,] { { -1 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountTable(new int[0, 3]));
        Assert.Throws<OverflowException>(() => new CountTable(new[,] { { int.MaxValue, 1 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableProtection.Protect(new CountTable(new[,] { { 1 } }), 0));
    }

    private static void Attack(CountTable truth, int threshold, int limit)
    {
        var table = TableProtection.Protect(truth, threshold);
        var possible = Attacker.Possible(truth, Attacker.Marks(table), limit);
        for (var row = 0; row <= truth.Rows; row++)
        {
            for (var column = 0; column <= truth.Columns; column++)
            {
                var count = truth[row, column];
                if (!table.IsHidden(row, column))
                {
                    Assert.True(count == 0 || count >= threshold);
                    continue;
                }
                Assert.True(possible[row, column].Count >= 2, "told exactly");
                Assert.True(possible[row, column].Max() >= threshold, "told to be small");
            }
        }
    }
}
