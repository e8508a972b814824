using System.Text;
using Throughline.App.Documents;
using Throughline.Law;
using Xunit;

namespace Throughline.App.Tests.Documents;

public sealed class ExistingAnalysisTests
{
    private static readonly Benchmark Benchmark = new();

    [Fact]
    public void Find_OfParagraphs_NamesTheCriterionTheVerdictAndTheWordsQuoted()
    {
        const string text = """
            Legal analysis of the law, 2018

            Article 3(c) of the Protocol is not in line: the law says "committed with the use of violence" also of children.

            TIP-06-3a: the law partly provides for housing.

            The weather was fine.

            Статья 8 Протокола: закон соответствует.
            """;
        var (paragraphs, fault) = ExistingAnalysis.Paragraphs(Encoding.UTF8.GetBytes(text));
        Assert.Null(fault);
        var found = ExistingAnalysis.Find(paragraphs!, Benchmark);
        Assert.Equal(3, found.Count);
        Assert.Equal(("TIP-03c", VerdictValue.NotAligned), (found[0].Candidates[0].Id, found[0].Value!.Value));
        Assert.Equal(["committed with the use of violence"], found[0].Quotes);
        Assert.Equal(("TIP-06-3a", VerdictValue.PartlyAligned), (found[1].Candidates[0].Id, found[1].Value!.Value));
        Assert.All(found[2].Candidates, criterion => Assert.StartsWith("TIP-08", criterion.Id, StringComparison.Ordinal));
        Assert.Equal(VerdictValue.Aligned, found[2].Value);
    }

    [Fact]
    public void Paragraphs_OfAWordFile_AreItsOwn_AndOfWhatIsNoText_OneLine()
    {
        var (paragraphs, _) = ExistingAnalysis.Paragraphs(WordParts.File("t", "en", false, [WordParts.Line("One  two"), WordParts.Line(""), WordParts.Line("TIP-03c is met.")]));
        Assert.Equal(["One two", "TIP-03c is met."], paragraphs);
        foreach (var bytes in (byte[][])[[], [0x50, 0x4b, 3, 4, 9, 9], [0xff, 0xfe, 0xfd], "%PDF-1.7 x"u8.ToArray(), "a\0b"u8.ToArray()])
        {
            var (none, fault) = ExistingAnalysis.Paragraphs(bytes);
            Assert.Null(none);
            Assert.DoesNotContain('\n', fault!);
        }
    }
}
