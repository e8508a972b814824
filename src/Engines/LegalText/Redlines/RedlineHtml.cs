using System.Globalization;
using System.Net;
using System.Text;

namespace Throughline.LegalText;

/// <summary>A redline as HTML: insertions in <c>ins</c>, deletions in <c>del</c>, told by line and mark and not by colour alone.</summary>
public static class RedlineHtml
{
    private const string Style = """
        body{font:1.05rem/1.6 system-ui,sans-serif;max-width:56rem;margin:0 auto;padding:1rem;color:#1b1f24;background:#fff}
        ins,.ins{background:#dff3e1;color:#0b4a1b;text-decoration:underline;text-decoration-thickness:2px}
        del,.del{background:#fde4e1;color:#7a1410;text-decoration:line-through}
        ins::before,ins::after,del::before,del::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        ins::before{content:" [insertion: "}ins::after{content:" end of insertion] "}
        del::before{content:" [deletion: "}del::after{content:" end of deletion] "}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #cfd6dd}
        .unit{margin:.35rem 0}.article,.section{font-weight:600;margin-top:1.1rem}.chapter,.part,.annex{font-weight:700;font-size:1.15rem;margin-top:1.6rem}
        .point{margin-inline-start:1.5rem}.subpoint{margin-inline-start:3rem}a{color:#0b5cad}a:focus-visible{outline:3px solid #0b5cad}
        @media(prefers-color-scheme:dark){body{color:#e8ebee;background:#14181c}ins{background:#12391c;color:#b6f0c3}del{background:#4a1512;color:#ffc9c4}a{color:#8cc4ff}th,td{border-color:#3a434c}}
        @media print{body{max-width:none}}
        """;

    /// <summary>A whole document: heading, counts, a table of changes that links to the text, and the full text with its changes.</summary>
    public static string Document(Redline redline)
    {
        var html = new StringBuilder();
        var language = redline.Newer.Language == "und" ? "" : $" lang=\"{Escape(redline.Newer.Language)}\"";
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Changes: ")
            .Append(Escape(redline.Newer.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<header>\n<h1>Changes between two versions</h1>\n<div")
            .Append(language).Append('>').Append(Escape(redline.Newer.Title)).Append("</div>\n<div>").Append(Escape(RedlineText.Summary(redline)))
            .Append("</div>\n<div>Inserted words are <span class=\"ins\">underlined</span>, deleted words are <span class=\"del\">struck through</span>.</div>\n</header>\n");
        if (redline.Changes.Count > 0)
        {
            Table(html, redline);
        }
        // The main part holds the lines of the two texts and nothing else: without <del> it reads as the newer act, without <ins> as the older.
        html.Append("<main id=\"text\" aria-label=\"Text with its changes\"").Append(language).Append(">\n");
        Lines(html, redline);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The spans of one line for use in a page: text, <c>ins</c> and <c>del</c>, nothing else; safe against markup in the text.</summary>
    public static string Fragment(IReadOnlyList<WordSpan> spans)
    {
        var html = new StringBuilder();
        foreach (var (kind, text) in spans)
        {
            html.Append(kind switch
            {
                SpanKind.Inserted => $"<ins>{Escape(text)}</ins>",
                SpanKind.Deleted => $"<del>{Escape(text)}</del>",
                _ => Escape(text),
            });
        }
        return html.ToString();
    }

    /// <summary>The spans of one changed unit for use in a page.</summary>
    public static string Fragment(UnitChange change) => Fragment(change.Spans);

    private static void Table(StringBuilder html, Redline redline)
    {
        html.Append("<nav aria-labelledby=\"changes\">\n<h2 id=\"changes\">Changed units</h2>\n<table>\n<thead><tr><th scope=\"col\">Unit</th><th scope=\"col\">What happened</th></tr></thead>\n<tbody>\n");
        foreach (var change in redline.Changes)
        {
            var from = change is { Old: { } old, New: { } @new } && old.EId != @new.EId ? Escape(old.EId) + " → " : "";
            html.Append("<tr><td>").Append(from).Append("<a href=\"#").Append(Id(change.New, change.Old)).Append("\">").Append(Escape(change.EId))
                .Append("</a></td><td>").Append(RedlineText.Name(change.Kind)).Append("</td></tr>\n");
        }
        html.Append("</tbody>\n</table>\n</nav>\n");
    }

    private static void Lines(StringBuilder html, Redline redline)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in redline.Lines)
        {
            var unit = (line.New ?? line.Old)!;
            var id = Id(line.New, line.Old);
            html.Append("<p class=\"unit ").Append(unit.Kind.Name()).Append('"');
            if (taken.Add(id))
            {
                html.Append(" id=\"").Append(id).Append('"');
            }
            html.Append('>').Append(Fragment(line.Spans)).Append("</p>\n");
        }
    }

    private static string Id(Unit? newer, Unit? older) =>
        newer is not null ? Escape(newer.EId) : string.Create(CultureInfo.InvariantCulture, $"old-{Escape(older!.EId)}");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
