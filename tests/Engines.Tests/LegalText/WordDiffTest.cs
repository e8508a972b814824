using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class WordDiffTest
{
    private static readonly Gen<string> Sentence =
        ActTexts.OneOf("victim", "body", " ", "  ", ",", "36¹", "жертва", "(", "a", "Trafficking", "\n", "𐀀").Array[0, 40].Select(string.Concat);

    [Fact]
    public void Compare_AnyTwoTexts_SpellsBothInFull() =>
        Gen.Select(Sentence, Sentence).Sample((older, newer) =>
        {
            var spans = WordDiff.Compare(older, newer);
            Assert.Equal(older, string.Concat(spans.Where(span => span.Kind != SpanKind.Inserted).Select(span => span.Text)));
            Assert.Equal(newer, string.Concat(spans.Where(span => span.Kind != SpanKind.Deleted).Select(span => span.Text)));
            Assert.All(spans, span => Assert.NotEqual("", span.Text));
        });

    [Fact]
    public void Compare_AnyTwoTexts_DeletesNoMoreThanAnIndependentCountSays() =>
        Gen.Select(Sentence, Sentence).Sample((older, newer) =>
        {
            var a = Words(older);
            var b = Words(newer);
            var edits = WordDiff.Compare(older, newer).Where(span => span.Kind != SpanKind.Same).Sum(span => Words(span.Text).Length);
            // A lone space between two changes is shown as changed; each such space counts twice, and there are fewer than edits.
            var shortest = a.Length + b.Length - (2 * Common(a, b));
            Assert.InRange(edits, 0, shortest * 3);
            Assert.Equal(older == newer, edits == 0);
        });

    [Fact]
    public void Compare_OneWordReplaced_MarksThatWordOnly() =>
        Assert.Equal(
            [new(SpanKind.Same, "imprisonment of "), new(SpanKind.Deleted, "four"), new(SpanKind.Inserted, "five"), new(SpanKind.Same, " years")],
            WordDiff.Compare("imprisonment of four years", "imprisonment of five years"));

    [Fact]
    public void Compare_PhraseReplaced_IsOneDeletionAndOneInsertion() =>
        Assert.Equal(
            [new(SpanKind.Same, "the "), new(SpanKind.Deleted, "competent state body"), new(SpanKind.Inserted, "National Coordinator"), new(SpanKind.Same, " decides")],
            WordDiff.Compare("the competent state body decides", "the National Coordinator decides"));

    [Fact]
    public void Compare_TwoLongUnlikeTexts_StaysExactAndQuick()
    {
        var older = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => "w" + i * 7919L % 5003));
        var newer = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => "w" + i * 104729L % 5009));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var spans = WordDiff.Compare(older, newer);
        Assert.True(watch.ElapsedMilliseconds < 5_000, $"took {watch.ElapsedMilliseconds} ms");
        Assert.Equal(older, string.Concat(spans.Where(span => span.Kind != SpanKind.Inserted).Select(span => span.Text)));
        Assert.Equal(newer, string.Concat(spans.Where(span => span.Kind != SpanKind.Deleted).Select(span => span.Text)));
    }

    private static string[] Words(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"[\p{L}\p{N}\p{Cs}]+|\s+|[^\p{L}\p{N}\p{Cs}\s]").Select(match => match.Value)];

    private static int Common(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                lengths[i, j] = a[i - 1] == b[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }
        return lengths[a.Length, b.Length];
    }
}
