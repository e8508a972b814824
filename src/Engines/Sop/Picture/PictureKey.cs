using System.Globalization;
using System.Text;

namespace Throughline.Sop;

/// <summary>What stands under the picture: the marks, and in words when which way is taken. Nothing is written on an arrow, so nothing can cross it.</summary>
internal sealed class PictureKey
{
    private const double LineHeight = 16;
    private const double LeastColumn = 300;
    private readonly List<(double X, double Y, string Text, bool Strong)> lines = [];
    private bool russian;

    public static PictureKey None { get; } = new();

    public double Height { get; private set; }

    /// <summary>True where more than one way leads on, or the one way has a condition.</summary>
    public static bool Parts(Step step) => step.Next.Count > 1 || step.Next.Any(n => n.When is not null);

    public static PictureKey Of(Procedure p, string language, double width)
    {
        var key = new PictureKey { russian = language.Split('-')[0] == "ru" };
        var columns = Math.Max(1, (int)((width - 20) / LeastColumn));
        var wide = (width - 20) / columns;
        var blocks = p.Steps.Where(Parts).Select(s => Block(p, s, language, key.russian, wide - 24)).ToList();
        var total = blocks.Sum(b => b.Count + 0.5);
        var (column, y, deepest) = (0, 0.0, 0.0);
        const double Top = 66;
        foreach (var block in blocks)
        {
            if (y > 0 && column + 1 < columns && y + (block.Count / 2.0) > total / columns)
                (column, y) = (column + 1, 0);
            foreach (var (text, strong) in block)
            {
                key.lines.Add((12 + (column * wide), Top + (y * LineHeight), text, strong));
                y++;
            }
            y += 0.5;
            deepest = Math.Max(deepest, y);
        }
        key.Height = 46 + (deepest * LineHeight) + 12;
        return key;
    }

    private static List<(string Text, bool Strong)> Block(Procedure p, Step step, string language, bool russian, double width)
    {
        var lines = PictureText.Wrap($"{step.Id} {Localized.In(step.Title, language)}{Takes(step, russian)}", width, 3, bold: true).Select(l => (l, true)).ToList();
        foreach (var way in step.Next)
            lines.AddRange(PictureText.Wrap($"→ {way.To}: {When(p, way, language, russian)}", width, 8).Select((l, i) => (i == 0 ? l : "    " + l, false)));
        return lines;
    }

    private static string Takes(Step step, bool russian) => step.Take == Take.One || step.Next.Count < 2 ? "" : russian ? " (все открытые пути)" : " (every way that is open)";

    private static string When(Procedure p, Transition way, string language, bool russian) => way switch
    {
        { Otherwise: true } => russian ? "иначе" : "otherwise",
        { Condition: { } condition } => Words(p, condition.Root, language, russian, false),
        _ => russian ? "всегда" : "always",
    };

    private static string Words(Procedure p, ConditionNode node, string language, bool russian, bool inner)
    {
        string Fact(string id) => p.Facts.FirstOrDefault(f => f.Id == id) is { Title.Count: > 0 } fact ? Localized.In(fact.Title, language) : id;
        string Join(IReadOnlyList<ConditionNode> parts, string word)
        {
            var told = string.Join(word, parts.Select(x => Words(p, x, language, russian, true)));
            return inner ? $"({told})" : told;
        }
        return node switch
        {
            ConditionNode.Test test => $"{Fact(test.Fact)} {(test.Negated ? "≠" : "=")} {string.Join(russian ? " или " : " or ", test.Values)}",
            ConditionNode.Not not => $"{(russian ? "не" : "not")} ({Words(p, not.Part, language, russian, false)})",
            ConditionNode.All all => Join(all.Parts, russian ? " и " : " and "),
            ConditionNode.Any any => Join(any.Parts, russian ? " или " : " or "),
            _ => "",
        };
    }

    public void Write(StringBuilder svg, double top)
    {
        if (Height <= 0)
            return;
        var y = top + 28;
        PictureWriter.Start(svg, 17, y - 4.5);
        Line(svg, 28, y, russian ? "начало" : "can begin");
        PictureWriter.End(svg, 129, y - 4.5);
        Line(svg, 140, y, russian ? "конец" : "can end");
        PictureWriter.Diamond(svg, 230, y - 4.5);
        Line(svg, 242, y, russian ? "выбор пути:" : "ways part:");
        svg.Append('\n');
        foreach (var (x, at, text, strong) in lines)
            svg.Append(CultureInfo.InvariantCulture, $"<text{(strong ? " class=\"tx\"" : "")} x=\"{PictureWriter.N(x)}\" y=\"{PictureWriter.N(top + at)}\">{PictureWriter.Escape(text.Trim())}</text>\n");
    }

    private static void Line(StringBuilder svg, double x, double y, string text) => svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{PictureWriter.N(x)}\" y=\"{PictureWriter.N(y)}\">{PictureWriter.Escape(text)}</text>");

    public static string Text(Procedure p, string language)
    {
        var russian = language.Split('-')[0] == "ru";
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Localized.In(p.Title, language)} {p.Version}\n");
        foreach (var actor in p.Actors.Append(null))
        {
            var steps = p.Steps.Where(s => actor is null ? p.Actors.All(a => a.Id != s.ActorId) : s.ActorId == actor.Id).ToList();
            if (steps.Count == 0)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"\n{(actor is null ? (russian ? "Без исполнителя" : "No actor") : Localized.In(actor.Name, language))}\n");
            foreach (var step in steps)
            {
                var marks = string.Join(", ", new[] { step.Start ? (russian ? "начало" : "can begin") : "", step.AnyTime ? (russian ? "в любое время" : "at any time") : "", step.End ? (russian ? "конец" : "can end") : "", PictureWriter.Short(step.Deadline, russian) }.Where(m => m.Length > 0));
                text.Append(CultureInfo.InvariantCulture, $"  {step.Id} {Localized.In(step.Title, language)}{(marks.Length > 0 ? $" ({marks})" : "")}{Takes(step, russian)}\n");
                foreach (var way in step.Next)
                    text.Append(CultureInfo.InvariantCulture, $"    → {way.To} {(p.Find(way.To) is { } to ? Localized.In(to.Title, language) : "?")}{(way.When is null && step.Next.Count < 2 ? "" : ": " + When(p, way, language, russian))}\n");
            }
        }
        return text.ToString();
    }
}
