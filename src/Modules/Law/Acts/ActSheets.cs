using Throughline.LegalText;

namespace Throughline.Law;

// Cuts an edition into sheets a slow line can carry: a chapter each, a long chapter at its articles.
internal static class ActSheets
{
    // About 40,000 characters are 15 to 25 KB on the line once compressed, Cyrillic and markup included.
    private const int Long = 40_000;

    public static List<Sheet> Cut(IReadOnlyList<UnitSize> units)
    {
        var sheets = new List<Sheet>();
        var first = 1;
        long size = 0;
        var hasText = false;
        for (var i = 1; i < units.Count; i++)
        {
            var unit = units[i];
            var isChapter = unit.Kind is UnitKind.Part or UnitKind.Chapter or UnitKind.Annex || unit.Kind == UnitKind.Section && unit.Parent == 0;
            var isFull = size > Long && unit.Kind is UnitKind.Article or UnitKind.Section or UnitKind.Note || size > 2 * Long;
            if (i > first && hasText && (isChapter && size > 0 || isFull))
            {
                sheets.Add(new Sheet(units[first].EId, first, i));
                (first, size, hasText) = (i, 0, false);
            }
            size += unit.Length + 40;
            hasText |= unit.Kind is not (UnitKind.Part or UnitKind.Chapter) || unit.Length > 0;
        }
        if (units.Count > 1) sheets.Add(new Sheet(units[first].EId, first, units.Count));
        return sheets;
    }

    // Chapters of the whole act, and the articles of the open sheet.
    public static List<ContentsLine> Contents(IReadOnlyList<UnitSize> units, List<Sheet> sheets, Sheet open)
    {
        var lines = new List<ContentsLine>();
        foreach (var sheet in sheets)
        {
            for (var i = sheet.From; i < sheet.Until; i++)
            {
                var unit = units[i];
                var isContainer = unit.Kind is UnitKind.Part or UnitKind.Chapter or UnitKind.Annex or UnitKind.Preamble;
                var isArticle = unit.Kind is UnitKind.Article or UnitKind.Section || unit.Parent == 0 && !isContainer;
                if (isContainer || i == sheet.From) lines.Add(new ContentsLine(sheet.EId, unit.EId, 0, unit.Num, unit.Heading));
                else if (isArticle && sheet == open) lines.Add(new ContentsLine(sheet.EId, unit.EId, 1, unit.Num, unit.Heading));
            }
        }
        return lines;
    }
}

internal sealed record UnitSize(int Position, int Parent, string EId, UnitKind Kind, string? Num, string? Heading, int Length);

internal sealed record Sheet(string EId, int From, int Until);
