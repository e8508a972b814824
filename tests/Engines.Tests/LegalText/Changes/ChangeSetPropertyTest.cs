using System.Text;
using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Changes;

public sealed class ChangeSetPropertyTest(ITestOutputHelper output)
{
    public static TheoryData<string, string> EveryPair => [.. from older in Laws.Estonian from newer in Laws.Estonian where older != newer select (older, newer)];

    public static TheoryData<string, string> Chain => [.. Laws.Estonian.Zip(Laws.Estonian.Skip(1))];

    [Fact]
    public void Apply_ToAnyAct_GivesItsNextVersion() => ActTexts.Pair.Sample(pair => Reaches(pair.Older, pair.Newer), iter: 600);

    [Fact]
    public void Apply_ToAnyAct_GivesAnyOther() => Gen.Select(ActTexts.Any, ActTexts.Any).Sample((older, newer) => Reaches(older, newer), iter: 300);

    [Fact]
    public void Derive_OfAnActWithItself_IsEmpty() => ActTexts.Any.Sample(act => Assert.Empty(ChangeDerivation.Derive(act, act).Changes), iter: 200);

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Apply_OnRealVersions_GivesTheOtherExactly(string older, string newer) => Reaches(Laws.Real(older), Laws.Real(newer));

    [Theory]
    [MemberData(nameof(Chain))]
    public void Apply_WrittenInEachFormat_ReadsBackToTheVersionExactly(string older, string newer)
    {
        var (before, after) = (Laws.Real(older), Laws.Real(newer));
        var applied = ChangeApplication.Apply(before, ChangeDerivation.Derive(before, after)).Act!;
        foreach (var (name, text) in new[] { ("a.xml", AknWriter.Write(applied)), ("a.md", MarkdownWriter.Write(applied)), ("a.json", JsonTree.Write(applied)) })
        {
            var back = Laws.Act(Encoding.UTF8.GetBytes(text), name);
            Assert.True(back.Root.SameTree(after.Root), name);
            Assert.Equal(PlainText.Of(after), PlainText.Of(back));
            Assert.Equal(after.Title, back.Title);
            Assert.Equal(after.Language, back.Language);
        }
    }

    [Theory]
    [MemberData(nameof(Chain))]
    public void Derive_OnRealVersions_ListsNoUnitWhoseTextIsTheSame(string older, string newer)
    {
        var (before, after) = (Laws.Real(older), Laws.Real(newer));
        foreach (var change in ChangeDerivation.Derive(before, after).Changes.Where(change => change is { Old: { }, New: { }, At: null, Unit: null, Kind: not ChangeKind.Joined }))
        {
            Assert.NotEqual(PlainText.Line(before.Find(change.Old!)!), PlainText.Line(after.Find(change.New!)!));
        }
    }

    private void Reaches(ActText older, ActText newer)
    {
        var set = ChangeDerivation.Derive(older, newer);
        var (read, fault) = ChangesReader.Read(Encoding.UTF8.GetBytes(ChangesJson.Write(set)));
        Assert.Null(fault);
        var result = ChangeApplication.Apply(older, read!);
        if (!result.IsApplied)
        {
            output.WriteLine(ChangesJson.Write(set));
        }
        Assert.True(result.IsApplied, result.Refusal);
        Assert.True(result.Act.Root.SameTree(newer.Root));
        Assert.Equal(PlainText.Of(newer), PlainText.Of(result.Act));
        Assert.Equal(newer.Front.OrderBy(pair => pair.Key), result.Act.Front.OrderBy(pair => pair.Key));
    }
}
