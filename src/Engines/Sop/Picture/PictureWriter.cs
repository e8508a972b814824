using System.Globalization;
using System.Text;

namespace Throughline.Sop;

/// <summary>Writes the layout as SVG with the classes of charts.css.</summary>
internal static class PictureWriter
{
    public const string OwnStyle = """
        svg{--sheet:#fff;--sunk:#eee8ee;--ink:#261b28;--soft:#5d5162;--edge:#85768a;--peo:#0b5e6b;--late:#a0260f;background:var(--sheet);font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        @media (prefers-color-scheme:dark){svg{--sheet:#221b24;--sunk:#2e2530;--ink:#f2ecf2;--soft:#bfb1c2;--edge:#93839a;--peo:#82cddb;--late:#ffa590}}
        text{font-size:13px;fill:var(--soft)}.tx{fill:var(--ink);font-weight:600}.lane{fill:var(--sunk)}.box{fill:var(--sheet);stroke:var(--peo);stroke-width:1.6}
        .bad{stroke:var(--late);stroke-width:2.4;stroke-dasharray:5 3}.cur{fill:var(--peo)}.ont{fill:var(--sheet);font-weight:650}.ar{fill:none;stroke:var(--edge);stroke-width:1.6}.tip{fill:var(--edge)}.ax{stroke:var(--edge)}
        @media print{svg{--sheet:#fff;--sunk:#f1f1f1;--ink:#000;--soft:#000;--edge:#333;--peo:#000;--late:#000}.bad{stroke-width:3}}
        """;

    public static string Write(PictureLayout layout, Procedure procedure, string language, string? current, string? style, PicturePage? page = null)
    {
        var id = "sop-" + new string([.. (procedure.Id + "-" + procedure.Version).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        var russian = language.Split('-')[0] == "ru";
        var key = style is null ? PictureKey.None : PictureKey.Of(procedure, language, layout.Width);
        var svg = new StringBuilder();
        // Written as a literal width only for a file of its own: on a page the class sizes it.
        var size = style is null ? "class=\"ch lanes\"" : string.Create(CultureInfo.InvariantCulture, $"class=\"ch lanes\" {Size(page, layout.Width, layout.Height + key.Height)}");
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} viewBox=\"0 0 {layout.Width:0} {layout.Height + key.Height:0}\" role=\"group\" lang=\"{Escape(language)}\" aria-labelledby=\"{id}-t {id}-d\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Escape(Localized.In(procedure.Title, language))} {Escape(procedure.Version)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-d\">{Escape(Description(procedure, language, russian))}</desc>\n");
        if (style is not null)
            svg.Append("<style>").Append(style).Append("</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<defs><marker id=\"{id}-a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"tip\" d=\"M0 0 8 4 0 8z\"/></marker></defs>\n");
        WriteLanes(svg, layout);
        foreach (var arrow in layout.Arrows)
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"ar\" d=\"{Path(arrow.Points)}\" marker-end=\"url(#{id}-a)\"/>\n");
        var bad = SopCheck.Check(procedure).Where(f => f.Severity != FindingSeverity.Note && f.StepId is not null).Select(f => f.StepId!).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < layout.Boxes.Count; i++)
            WriteBox(svg, layout, layout.Boxes[i], procedure, procedure.Steps[i], language, russian, bad, current, asLink: style is null);
        key.Write(svg, layout.Height);
        return svg.Append("</svg>\n").ToString();
    }

    private static string Size(PicturePage? page, double width, double height) => page?.Millimetres is { } wide
        ? string.Create(CultureInfo.InvariantCulture, $"width=\"{wide}mm\" height=\"{wide * height / width:0.#}mm\"")
        : string.Create(CultureInfo.InvariantCulture, $"width=\"{width:0}\" height=\"{height:0}\"");

    private static string Description(Procedure procedure, string language, bool russian)
    {
        var lanes = procedure.Actors.Where(a => procedure.Steps.Any(s => s.ActorId == a.Id)).Select(a => Localized.In(a.Name, language));
        return russian
            ? $"Дорожки: {string.Join("; ", lanes)}. Шагов: {procedure.Steps.Count}, от {procedure.Steps[0].Id} до {procedure.Steps[^1].Id}."
            : $"Lanes: {string.Join("; ", lanes)}. {procedure.Steps.Count} steps from {procedure.Steps[0].Id} to {procedure.Steps[^1].Id}.";
    }

    private static void WriteLanes(StringBuilder svg, PictureLayout layout)
    {
        foreach (var lane in layout.Lanes)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"lane\" x=\"0\" y=\"{N(lane.Top)}\" width=\"{layout.Width:0}\" height=\"{N(lane.Bottom - lane.Top)}\" rx=\"6\"/>");
            var y = ((lane.Top + lane.Bottom) / 2) + 4 - ((lane.Label.Count - 1) * PictureLayout.LineHeight / 2);
            foreach (var line in lane.Label)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tx\" x=\"12\" y=\"{N(y)}\">{Escape(line)}</text>");
                y += PictureLayout.LineHeight;
            }
            svg.Append('\n');
        }
    }

    private static void WriteBox(StringBuilder svg, PictureLayout layout, PictureBox box, Procedure procedure, Step step, string language, bool russian, HashSet<string> bad, string? current, bool asLink)
    {
        var isCurrent = step.Id == current;
        var kind = "box" + (isCurrent ? " cur" : "") + (bad.Contains(step.Id) ? " bad" : "");
        var (strong, plain) = isCurrent ? ("ont", "ont") : ("tx", "");
        var actor = procedure.Actors.FirstOrDefault(a => a.Id == step.ActorId);
        var label = $"{step.Id} {Localized.In(step.Title, language)}{(actor is null ? "" : ", " + Localized.In(actor.Name, language))}";
        var deadline = Short(step.Deadline, russian);
        // The title of the box names the whole id where the head has no room for it.
        var marks = (step.Start || step.AnyTime ? 13 : 0) + (step.End ? 13 : 0);
        var id = PictureText.Fit(step.Id, PictureLayout.BoxWidth - 22 - marks - PictureText.Of(deadline, bold: true), bold: true);
        svg.Append(asLink ? $"<a href=\"#{Escape(Anchor(step.Id))}\"{(isCurrent ? " aria-current=\"step\"" : "")}>" : "<g>");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(label)}</title><rect class=\"{kind}\" x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(PictureLayout.BoxWidth)}\" height=\"{N(layout.BoxHeight)}\" rx=\"7\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{strong}\" x=\"{N(box.Left + 9)}\" y=\"{N(box.Top + 18)}\">{Escape(id)}</text>");
        WriteMarks(svg, box, layout, step, id);
        if (deadline.Length > 0)
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{strong}\" x=\"{N(box.Left + PictureLayout.BoxWidth - 9)}\" y=\"{N(box.Top + 18)}\" text-anchor=\"end\">{Escape(deadline)}</text>");
        for (var i = 0; i < box.Title.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<text{(plain.Length > 0 ? $" class=\"{plain}\"" : "")} x=\"{N(box.Left + 9)}\" y=\"{N(box.Top + 34 + (i * PictureLayout.LineHeight))}\">{Escape(box.Title[i])}</text>");
        svg.Append(asLink ? "</a>\n" : "</g>\n");
    }

    /// <summary>After the id a disc where the case can begin and a ring where it can end; on the right edge a diamond where the ways part.</summary>
    private static void WriteMarks(StringBuilder svg, PictureBox box, PictureLayout layout, Step step, string id)
    {
        var (x, y) = (box.Left + 17 + PictureText.Of(id, bold: true), box.Top + 13.5);
        if (step.Start || step.AnyTime)
        {
            Start(svg, x, y);
            x += 13;
        }
        if (step.End)
            End(svg, x, y);
        if (PictureKey.Parts(step))
            Diamond(svg, box.Left + PictureLayout.BoxWidth, box.Top + (layout.BoxHeight / 2));
    }

    internal static void Start(StringBuilder svg, double x, double y) => svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"tip\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"4.5\"/>");

    internal static void End(StringBuilder svg, double x, double y) => svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"ax\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"4.5\" fill=\"none\" stroke-width=\"1.5\"/><circle class=\"tip\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"2\"/>");

    internal static void Diamond(StringBuilder svg, double x, double y) => svg.Append(CultureInfo.InvariantCulture, $"<path class=\"lane ax\" d=\"M{N(x)} {N(y - 6)}l6 6-6 6-6-6z\" stroke-width=\"1.5\"/>");

    /// <summary>The fragment a page gives the row of a step.</summary>
    private static string Anchor(string stepId) => string.Concat(stepId.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c + 32) : c));

    internal static string Short(Deadline? deadline, bool russian) => deadline switch
    {
        null or { NoneBecause: not null } => "",
        { Amount: 0 } => russian ? "сразу" : "at once",
        _ => string.Create(CultureInfo.InvariantCulture, $"{deadline.Amount} {Unit(deadline.Unit, russian)}"),
    };

    private static string Unit(DeadlineUnit unit, bool russian) => unit switch
    {
        DeadlineUnit.Hours => russian ? "ч" : "h",
        DeadlineUnit.WorkingHours => russian ? "р. ч" : "wh",
        DeadlineUnit.WorkingDays => russian ? "р. д." : "wd",
        DeadlineUnit.Months => russian ? "мес." : "mo",
        _ => russian ? "дн." : "d",
    };

    /// <summary>A line through the points with corners rounded by at most 5.</summary>
    private static string Path(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{N(points[0].X)} {N(points[0].Y)}");
        for (var i = 1; i + 1 < points.Count; i++)
        {
            var (before, at, after) = (points[i - 1], points[i], points[i + 1]);
            var radius = Math.Min(5, Math.Min(Length(before, at), Length(at, after)) / 2);
            var (ax, ay) = Toward(at, before, radius);
            var (bx, by) = Toward(at, after, radius);
            path.Append(CultureInfo.InvariantCulture, $"L{N(ax)} {N(ay)}Q{N(at.X)} {N(at.Y)} {N(bx)} {N(by)}");
        }
        return path.Append(CultureInfo.InvariantCulture, $"L{N(points[^1].X)} {N(points[^1].Y)}").ToString();
    }

    private static double Length((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static (double X, double Y) Toward((double X, double Y) from, (double X, double Y) to, double by)
    {
        var length = Length(from, to);
        return length < 0.01 ? from : (from.X + ((to.X - from.X) / length * by), from.Y + ((to.Y - from.Y) / length * by));
    }

    internal static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    internal static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.EnumerateRunes())
        {
            _ = c.Value switch
            {
                '<' => clean.Append("&lt;"),
                '>' => clean.Append("&gt;"),
                '&' => clean.Append("&amp;"),
                '"' => clean.Append("&quot;"),
                < 0x20 or 0xFFFE or 0xFFFF => clean.Append(' '),
                _ => clean.Append(c.ToString()),
            };
        }
        return clean.ToString();
    }
}
