using System.Buffers;

namespace Throughline.LegalText;

/// <summary>A start or end tag as it stands in the source.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Ends">True for <c>&lt;/name&gt;</c>.</param>
/// <param name="Closed">True for <c>&lt;name/&gt;</c>.</param>
/// <param name="Attributes">What stands after the name, unparsed: few tags are ever asked for an attribute.</param>
internal readonly record struct HtmlTag(string Name, bool Ends, bool Closed, ReadOnlyMemory<char> Attributes)
{
    private static readonly SearchValues<char> KeyEnds = SearchValues.Create(" \t\r\n\f=/");

    /// <summary>The value of an attribute; empty when it has none; null when it is absent.</summary>
    public string? Attribute(string name)
    {
        var rest = Attributes.Span;
        while (rest.Length > 0)
        {
            rest = rest.TrimStart(" \t\r\n\f/");
            var end = rest.IndexOfAny(KeyEnds);
            var key = end < 0 ? rest : rest[..Math.Max(end, 1)];
            rest = rest[key.Length..];
            var after = rest.TrimStart();
            ReadOnlySpan<char> value = default;
            if (after.StartsWith("="))
            {
                after = after[1..].TrimStart();
                if (after.Length > 0 && after[0] is '"' or '\'')
                {
                    var close = after[1..].IndexOf(after[0]);
                    value = close < 0 ? after[1..] : after[1..(close + 1)];
                    rest = close < 0 ? default : after[(close + 2)..];
                }
                else
                {
                    var close = after.IndexOfAny(" \t\r\n\f");
                    value = close < 0 ? after : after[..close];
                    rest = after[value.Length..];
                }
            }
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return HtmlTokens.Decode(value);
            }
        }
        return null;
    }

    /// <summary>True when the style attribute holds a declaration, spaces left out.</summary>
    public bool Styled(string declaration) =>
        !Attributes.IsEmpty && Attribute("style") is { Length: > 0 } style
        && style.Replace(" ", "", StringComparison.Ordinal).Contains(declaration, StringComparison.OrdinalIgnoreCase);
}
