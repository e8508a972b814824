using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class WordMergeTest
{
    [Fact]
    public void Merge_OfChangesThatLieApart_TakesBoth()
    {
        var pieces = WordMerge.Merge("A person is granted a period of thirty days on application.", "A victim is granted a period of thirty days on application.", "A person is granted a period of sixty days on application.");
        Assert.Equal([new MergePiece("A victim is granted a period of sixty days on application.")], pieces);
    }

    [Fact]
    public void Merge_OfTheSamePlaceChangedTwice_IsAConflictWithBothWordings()
    {
        var pieces = WordMerge.Merge("a period of thirty days", "a period of forty days", "a period of sixty days");
        Assert.Equal([new MergePiece("a period of "), new MergePiece("forty", "sixty"), new MergePiece(" days")], pieces.Select(Trimmed));
        Assert.Equal([new MergePiece("a period of forty days")], WordMerge.Merge("a period of thirty days", "a period of forty days", "a period of forty days"));
    }

    [Fact]
    public void Merge_OfOneSideOnly_IsThatSide_AndOfAnyTwo_HoldsBothWordings()
    {
        string[] pool = ["a", "b", "c", "days", "срок", "thirty", "1¹", "of"];
        var text = Gen.Int[0, pool.Length - 1].Select(at => pool[at]).Array[0, 12].Select(words => string.Join(' ', words));
        Gen.Select(text, text, text).Sample((current, one, two) =>
        {
            Assert.Equal(one, First(WordMerge.Merge(current, one, current)));
            Assert.Equal(two, First(WordMerge.Merge(current, current, two)));
            Assert.Equal(current, First(WordMerge.Merge(current, current, current)));
            var merged = WordMerge.Merge(current, one, two);
            var turned = WordMerge.Merge(current, two, one);
            // Turned round the pieces are the same with their two wordings exchanged.
            Assert.Equal(merged, turned.Select(piece => piece.IsConflict ? new MergePiece(piece.Other!, piece.Text) : piece));
            Assert.All(merged.Where(piece => piece.IsConflict), piece => Assert.NotEqual(piece.Text, piece.Other));
        }, iter: 3000, threads: 1);
    }

    private static string First(IEnumerable<MergePiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));

    // The space that belongs to a changed word may stand on either side of the cut.
    private static MergePiece Trimmed(MergePiece piece) => piece.IsConflict ? new MergePiece(piece.Text.Trim(), piece.Other!.Trim()) : piece;
}
