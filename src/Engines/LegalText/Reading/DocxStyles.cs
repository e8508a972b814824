using System.Globalization;
using System.Xml;

namespace Throughline.LegalText;

/// <summary>What the styles of a Word file say of a paragraph: heading level, list, table of contents.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    private sealed class Style
    {
        public string Name { get; set; } = "";

        public string? BasedOn { get; set; }

        public int? Outline { get; set; }

        public string? NumId { get; set; }

        public int Depth { get; set; }
    }

    public static DocxStyles Read(XmlReader? reader)
    {
        var styles = new DocxStyles();
        Style? open = null;
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            var value = DocxReader.Value(reader, "val");
            switch (reader.LocalName)
            {
                case "style" when DocxReader.Value(reader, "styleId") is { } id:
                    styles._styles[id] = open = new Style();
                    break;
                case "name" when open is not null:
                    open.Name = value ?? "";
                    break;
                case "basedOn" when open is not null:
                    open.BasedOn = value;
                    break;
                case "outlineLvl" when open is not null && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var outline):
                    open.Outline = outline;
                    break;
                case "numId" when open is not null:
                    open.NumId = value;
                    break;
                case "ilvl" when open is not null && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var depth):
                    open.Depth = Math.Min(depth, 8);
                    break;
            }
        }
        return styles;
    }

    /// <summary>Heading level 1 to 6 of a style; 0 for none.</summary>
    public int Level(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.Name.Equals("Title", StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }
            if (style.Name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(style.Name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                return Math.Clamp(level, 1, 6);
            }
            if (style.Outline is { } outline)
            {
                return outline < 9 ? Math.Min(outline + 1, 6) : 0;
            }
        }
        return 0;
    }

    public bool IsContents(string? id) => Chain(id).Any(style => style.Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase));

    /// <summary>The list a style belongs to.</summary>
    public (string? NumId, int Depth) Numbering(string? id) =>
        Chain(id).FirstOrDefault(style => style.NumId is not null) is { } style ? (style.NumId, style.Depth) : (null, 0);

    private IEnumerable<Style> Chain(string? id)
    {
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++, id = style.BasedOn)
        {
            yield return style;
        }
    }
}
