using System.Text;
using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class RoundTripTest
{
    public static TheoryData<string> Real => [Laws.Uruguay, .. Laws.Estonian];

    [Fact]
    public void AknWriter_AnyAct_ReadsBackToTheSameTree() =>
        ActTexts.Any.Sample(act => Same(act, Back(AknWriter.Write(act), "act.xml")), iter: 300);

    [Fact]
    public void MarkdownWriter_AnyAct_ReadsBackToTheSameTree() =>
        ActTexts.Any.Sample(act => Same(act, Back(MarkdownWriter.Write(act), "act.md")), iter: 300);

    [Theory]
    [MemberData(nameof(Real))]
    public void AknWriter_RealAct_ReadsBackToTheSameTree(string name)
    {
        var act = Laws.Real(name);
        Assert.Equal(Laws.Outline(act), Laws.Outline(Back(AknWriter.Write(act), "act.xml")));
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void MarkdownWriter_RealAct_ReadsBackToTheSameTreeWithoutMarks(string name)
    {
        var act = Laws.Real(name);
        var markdown = MarkdownWriter.Write(act);
        Assert.Equal(Laws.Outline(act), Laws.Outline(Back(markdown, "act.md")));
        Assert.Equal(act.Language, Back(markdown, "act.md").Language);
    }

    private static void Same(ActText act, ActText back)
    {
        Assert.Equal(act.Root.Heading, back.Root.Heading);
        Assert.Equal(Laws.Outline(act), Laws.Outline(back));
        Assert.True(act.Root.SameTree(back.Root));
    }

    private static ActText Back(string text, string name) => Laws.Act(Encoding.UTF8.GetBytes(text), name);
}
