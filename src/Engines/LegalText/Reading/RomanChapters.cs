namespace Throughline.LegalText;

/// <summary>Resolutions divide by bare Roman numerals: <c>II. Procedure of referral</c>. They are chapters where no chapter is named otherwise.</summary>
internal static class RomanChapters
{
    private static readonly HeadingWord Word = new(UnitKind.Chapter, HeadingWords.Chapter, null);

    public static void Mark(List<Block> blocks)
    {
        if (blocks.Exists(block => block.Heading is { Word.Kind: UnitKind.Chapter or UnitKind.Article }))
        {
            return;
        }
        foreach (var block in blocks)
        {
            if (block is not { Literal: false, Heading: null, Marker: null })
            {
                continue;
            }
            var at = 0;
            var text = block.Text;
            if (char.IsAsciiLetterUpper(text[0]) && Numbers.Read(text, ref at, roman: true) is { } address
                && at + 2 < text.Length && text[at] == '.' && text[at + 1] == ' ' && text.Length < 200
                && text[^1] is not ('.' or ';' or ':' or ','))
            {
                block.Heading = new Heading(Word, text[..(at + 1)], address, text[(at + 2)..]);
            }
        }
    }
}
