using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class ComparisonPropertyTest
{
    public static TheoryData<string, string> Chain => [.. Laws.Estonian.Zip(Laws.Estonian.Skip(1))];

    [Fact]
    public void Compare_AnyTwoActs_AcceptsToTheNewerAndRejectsToTheOlder() =>
        ActTexts.Pair.Sample(pair => Holds(Comparison.Compare(pair.Older, pair.Newer)), iter: 300);

    [Fact]
    public void Compare_AnyTwoUnrelatedActs_AcceptsToTheNewerAndRejectsToTheOlder() =>
        Gen.Select(ActTexts.Any, ActTexts.Any).Sample((older, newer) => Holds(Comparison.Compare(older, newer)), iter: 200);

    [Fact]
    public void Compare_AnActWithItself_FindsNoChange() =>
        ActTexts.Any.Sample(act => Assert.Empty(Comparison.Compare(act, act).Changes), iter: 200);

    [Theory]
    [MemberData(nameof(Chain))]
    public void Compare_AdjacentRealVersions_AcceptsToTheNewerAndRejectsToTheOlder(string older, string newer)
    {
        var redline = Comparison.Compare(Laws.Real(older), Laws.Real(newer));
        Holds(redline);
        Assert.NotEmpty(redline.Changes);
    }

    [Theory]
    [MemberData(nameof(Chain))]
    public void Compare_AdjacentRealVersions_TellsEachNewArticleNumberAsInsertedOrRenumbered(string older, string newer)
    {
        var (before, after) = (Laws.Real(older), Laws.Real(newer));
        var redline = Comparison.Compare(before, after);
        var old = Numbers(before);
        var current = Numbers(after);
        var articles = redline.Changes.Where(change => (change.New ?? change.Old)!.Kind == UnitKind.Article).ToList();
        var arrived = articles.Where(change => change.Kind is ChangeKind.Inserted or ChangeKind.Renumbered).Select(change => Number(change.New!)).ToHashSet();
        var left = articles.Where(change => change.Kind == ChangeKind.Renumbered || change.New is null).Select(change => Number(change.Old!)).ToHashSet();
        Assert.Empty(current.Except(old).Except(arrived));
        Assert.Empty(old.Except(current).Except(left));
        // A number in both versions is told as new only where the old article of that number was found elsewhere or is gone.
        Assert.Empty(arrived.Intersect(old).Except(left));
        // Most of the act is neither: a reform is not the deletion of everything and the insertion of everything.
        Assert.InRange(arrived.Count + left.Count, 0, current.Count / 3);
    }

    private static void Holds(Redline redline)
    {
        Assert.Equal(PlainText.Of(redline.Newer), redline.AcceptAll());
        Assert.Equal(PlainText.Of(redline.Older), redline.RejectAll());
    }

    private static HashSet<string> Numbers(ActText act) => [.. act.All().Where(unit => unit.Kind == UnitKind.Article).Select(Number)];

    private static string Number(Unit article) => article.EId[(article.EId.LastIndexOf("art_", StringComparison.Ordinal) + 4)..];
}
