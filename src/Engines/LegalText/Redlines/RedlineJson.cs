using System.Text.Json;

namespace Throughline.LegalText;

/// <summary>A redline as JSON: <c>counts</c> by kind and <c>changes</c> with <c>kind</c>, <c>old</c>, <c>new</c> and <c>spans</c>.</summary>
public static class RedlineJson
{
    /// <summary>The JSON as one indented document with a line feed at the end.</summary>
    public static string Write(Redline redline)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonTree.Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("counts");
            foreach (var kind in Enum.GetValues<ChangeKind>())
            {
                json.WriteNumber(RedlineText.Name(kind), redline.Count(kind));
            }
            json.WriteEndObject();
            json.WriteStartArray("changes");
            foreach (var change in redline.Changes)
            {
                json.WriteStartObject();
                json.WriteString("kind", RedlineText.Name(change.Kind));
                Write(json, "old", change.Old);
                Write(json, "new", change.New);
                json.WriteStartArray("spans");
                foreach (var span in change.Spans)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", span.Kind switch { SpanKind.Inserted => "inserted", SpanKind.Deleted => "deleted", _ => "same" });
                    json.WriteString("text", span.Text);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string name, Unit? unit)
    {
        if (unit is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("eId", unit.EId);
        json.WriteString("kind", unit.Kind.Name());
        json.WriteString("num", unit.Num);
        json.WriteString("heading", unit.Heading);
        json.WriteNumber("line", unit.Line);
        json.WriteEndObject();
    }
}
