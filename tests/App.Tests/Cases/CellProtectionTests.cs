using CsCheck;
using Throughline.Cases.Facts;
using Xunit;

namespace Throughline.App.Tests.Cases;

public sealed class CellProtectionTests
{
    private static readonly Gen<int[]> Parts = Gen.Int[0, 40].Array[1, 6];

    [Fact]
    public void Protect_AnyParts_NoSmallPartIsShownAndNoneFollowsFromTheOthers() => Parts.Sample(parts =>
    {
        var shown = CellProtection.Protect(parts, 11);
        Assert.Equal(parts.Length, shown.Count);
        for (var i = 0; i < parts.Length; i++)
        {
            Assert.True(parts[i] is 0 or >= 11 || shown[i].IsProtected);
            if (!shown[i].IsProtected) Assert.Equal(parts[i], shown[i].Value);
        }
        var hidden = shown.Count(part => part.IsProtected);
        // One hidden part would be the total less the rest; hidden parts that make a small sum would say it.
        if (hidden > 0 && hidden < parts.Length) Assert.True(hidden >= 2 && parts.Where((_, i) => shown[i].IsProtected).Sum() >= 11);
    });

    [Fact]
    public void Protect_OneSmallPart_HidesTheSecondSmallestToo()
    {
        var shown = CellProtection.Protect([60, 4, 30, 12]);
        Assert.Equal(["60", "protected", "30", "protected"], shown.Select(part => part.ToString()));
    }

    [Fact]
    public void Protect_ProtectedCount_IsNeverZero() => Assert.Null(CellProtection.Protect(3).Value);

    [Fact]
    public void Protect_NegativePart_IsABug() => Assert.Throws<ArgumentOutOfRangeException>(() => CellProtection.Protect([-1]));
}
