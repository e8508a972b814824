using System.Diagnostics.CodeAnalysis;

namespace Throughline.LegalText;

/// <summary>Markdown and plain text to an act.</summary>
internal static class MarkupReader
{
    public static ActReadResult Read(string text, string fileName)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (front, next) = FrontMatter.Read(lines);
        if (MarkedReader.Reads(lines, next))
        {
            return MarkedReader.Read(lines, next, front, fileName);
        }
        return Build(BlockSplitter.Split(lines, next, IsMarkdown(lines, next, fileName)), [], front, fileName);
    }

    /// <summary>Blocks of any source to an act; <paramref name="unread"/> holds what the reader of the source had to leave out.</summary>
    internal static ActReadResult Build(List<Block> blocks, List<UnreadLine> unread, Dictionary<string, string> front, string fileName)
    {
        Quotation.Mark(blocks);
        RomanChapters.Mark(blocks);
        var root = new TreeBuilder(blocks, unread).Build();
        if (!Exists(root, node => node.Kind is UnitKind.Article or UnitKind.Section or UnitKind.Paragraph or UnitKind.Point or UnitKind.Subpoint))
        {
            return ActReadResult.Refused(0, "No article, section or numbered point was found: this does not read as an act. Check the file, or number its provisions.");
        }
        Doubts.Find(root, unread);
        var tree = new Addresses(unread).Freeze(root);
        var listed = unread.OrderBy(line => line.Line).ToList();
        return ActReadResult.Read(new ActText(TitleOf(root, front, fileName), Language(blocks, front), tree, listed, front));
    }

    internal static string TitleOf(Node root, Dictionary<string, string> front, string fileName) =>
        root.Heading ?? front.GetValueOrDefault("title") ?? Path.GetFileNameWithoutExtension(fileName);

    private static bool IsMarkdown(string[] lines, int next, string fileName)
    {
        var ending = Path.GetExtension(fileName);
        if (next > 0 || ending.Equals(".md", StringComparison.OrdinalIgnoreCase) || ending.Equals(".markdown", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        return Array.Exists(lines, line => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal)
            || line.StartsWith("### ", StringComparison.Ordinal));
    }

    private static bool Exists(Node node, Predicate<Node> wanted) => wanted(node) || node.Children.Exists(child => Exists(child, wanted));

    /// <summary>The language of the front matter, or the one whose words head the articles.</summary>
    private static string Language(List<Block> blocks, Dictionary<string, string> front)
    {
        if (front.GetValueOrDefault("language") is { Length: >= 2 } told)
        {
            return told;
        }
        return blocks.Where(block => block.Heading is { Word.Language: not null })
            .GroupBy(block => (block.Heading!.Word.Language!, block.Heading.Word.Kind == UnitKind.Article))
            .OrderByDescending(group => group.Key.Item2).ThenByDescending(group => group.Count())
            .Select(group => group.Key.Item1).FirstOrDefault() ?? front.GetValueOrDefault("page language") ?? "und";
    }
}
