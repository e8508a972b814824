using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Throughline.LegalText;

/// <summary>An act as JSON: <c>title</c>, <c>language</c>, <c>counts</c>, <c>front</c> (the head of the file, when it has one), <c>tree</c> and <c>unread</c>.</summary>
public static class JsonTree
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 1000,
    };

    private static readonly (string Name, UnitKind Kind)[] Counted =
    [
        ("articles", UnitKind.Article), ("chapters", UnitKind.Chapter), ("parts", UnitKind.Part), ("sections", UnitKind.Section),
        ("paragraphs", UnitKind.Paragraph), ("subparagraphs", UnitKind.Subparagraph), ("points", UnitKind.Point),
        ("subpoints", UnitKind.Subpoint), ("notes", UnitKind.Note), ("annexes", UnitKind.Annex),
    ];

    /// <summary>The JSON as one indented document with a line feed at the end.</summary>
    public static string Write(ActText act)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", act.Title);
            json.WriteString("language", act.Language);
            json.WriteStartObject("counts");
            var counts = new int[Enum.GetValues<UnitKind>().Length];
            foreach (var unit in act.All())
            {
                counts[(int)unit.Kind]++;
            }
            foreach (var (name, kind) in Counted)
            {
                json.WriteNumber(name, counts[(int)kind]);
            }
            json.WriteEndObject();
            if (act.Front.Count > 0)
            {
                json.WriteStartObject("front");
                foreach (var (key, value) in act.Front)
                {
                    json.WriteString(key, value);
                }
                json.WriteEndObject();
            }
            json.WritePropertyName("tree");
            Write(json, act.Root);
            json.WriteStartArray("unread");
            foreach (var line in act.Unread)
            {
                json.WriteStartObject();
                json.WriteNumber("line", line.Line);
                json.WriteString("text", line.Text);
                json.WriteString("reason", line.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Unit unit)
    {
        json.WriteStartObject();
        json.WriteString("eId", unit.EId);
        json.WriteString("wId", unit.WId);
        json.WriteString("kind", unit.Kind.Name());
        json.WriteString("num", unit.Num);
        json.WriteString("heading", unit.Heading);
        json.WriteString("text", unit.Text);
        json.WriteNumber("line", unit.Line);
        json.WriteStartArray("children");
        foreach (var child in unit.Children)
        {
            Write(json, child);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
