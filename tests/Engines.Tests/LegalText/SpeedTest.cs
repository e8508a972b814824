using System.Diagnostics;
using System.Text;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

/// <summary>Warm times on real acts. The bounds are those of the product, with room for a busy machine.</summary>
[Collection(nameof(Alone))]
public sealed class SpeedTest(ITestOutputHelper output)
{
    private const int BusyMachine = 3;

    [Fact]
    public void Read_340KilobytesWarm_TakesNoMoreThan150Milliseconds()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Encoding.UTF8.GetString(Laws.Bytes("vrks_2023-09-01.md")), 3)))[..340_000];
        var took = Best(() => ActReader.Read(Trim(bytes), "a.md"));
        output.WriteLine($"340 KB read in {took.TotalMilliseconds:0.0} ms");
        Assert.InRange(took.TotalMilliseconds, 0, 150 * BusyMachine);
    }

    [Fact]
    public void Compare_AdjacentVersionsWarm_TakesNoMoreThan300Milliseconds()
    {
        foreach (var (older, newer) in Laws.Estonian.Zip(Laws.Estonian.Skip(1)))
        {
            var (a, b) = (Laws.Real(older), Laws.Real(newer));
            var took = Best(() => Comparison.Compare(a, b));
            output.WriteLine($"{older} to {newer} in {took.TotalMilliseconds:0.0} ms");
            Assert.InRange(took.TotalMilliseconds, 0, 300 * BusyMachine);
        }
    }

    [Fact]
    public void Read_EightTimesTheText_TakesNotMuchMoreThanEightTimesTheTime()
    {
        var one = Enumerable.Range(1, 300).Select(i => $"Article {i}. Heading\n1. Words of the first part, in which:\n1) one;\n2) two.\nWords after the list.\n\n").ToList();
        var small = Encoding.UTF8.GetBytes(string.Concat(one));
        var large = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 8).SelectMany(_ => one)));
        var few = Best(() => ActReader.Read(small, "a.txt"));
        var many = Best(() => ActReader.Read(large, "a.txt"));
        output.WriteLine($"{few.TotalMilliseconds:0.0} ms, eight times the text {many.TotalMilliseconds:0.0} ms");
        Assert.InRange(many / few, 0, 30);
    }

    [Theory]
    [InlineData("word\n\n")]
    [InlineData("1) word\n")]
    [InlineData("Change: «word open\n")]
    [InlineData("(open ( more\n\n")]
    public void Read_300KilobytesOfOneAwkwardLine_StaysQuick(string line)
    {
        var bytes = Encoding.UTF8.GetBytes("Article 1. Terms\n1) Words.\n\n" + string.Concat(Enumerable.Repeat(line, 300_000 / line.Length)));
        var watch = Stopwatch.StartNew();
        Assert.True(ActReader.Read(bytes, "a.txt").IsRead);
        output.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    private static byte[] Trim(byte[] bytes)
    {
        var end = bytes.Length;
        while (bytes[end - 1] >= 0x80)
        {
            end--;
        }
        return bytes[..end];
    }

    private static TimeSpan Best(Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        return best;
    }
}

/// <summary>Tests that measure time run while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
