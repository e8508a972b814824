using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Throughline.LegalText;

/// <summary>Changes as a JSON file, one change a line; the schema is <see cref="Schema"/>.</summary>
public static class ChangesJson
{
    /// <summary>The format and its version, as the file names it.</summary>
    public const string Format = "throughline-changes/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = 1000 };

    /// <summary>The JSON Schema (draft 2020-12) of the file.</summary>
    public static string Schema { get; } = ReadSchema();

    /// <summary>The file with a line feed at the end.</summary>
    public static string Write(ChangeSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var text = new StringBuilder("{\n");
        text.Append(Part(json =>
        {
            json.WriteString("format", Format);
            json.WriteString("base", set.Base);
            json.WriteString("target", set.Target);
            json.WriteString("title", set.Title);
            json.WriteString("language", set.Language);
            json.WriteStartObject("counts");
            foreach (var kind in Enum.GetValues<ChangeKind>())
            {
                json.WriteNumber(ChangeNames.Of(kind), set.Count(kind));
            }
            json.WriteEndObject();
            if (set.Front.Count > 0)
            {
                json.WriteStartObject("front");
                foreach (var (key, value) in set.Front.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    json.WriteString(key, value);
                }
                json.WriteEndObject();
            }
        }));
        Lines(text, "changes", set.Changes, Write);
        if (set.Addresses.Count > 0)
        {
            Lines(text, "addresses", set.Addresses, (json, note) =>
            {
                json.WriteString("old", note.Old);
                json.WriteString("eId", note.EId);
                if (note.WId is not null)
                {
                    json.WriteString("wId", note.WId);
                }
            });
        }
        if (set.Unread is { } unread)
        {
            Lines(text, "unread", unread, (json, remark) =>
            {
                if (remark.Kept is { } kept)
                {
                    json.WriteNumber("kept", kept);
                    return;
                }
                json.WriteNumber("line", remark.New!.Line);
                json.WriteString("text", remark.New.Text);
                json.WriteString("reason", remark.New.Reason);
            });
        }
        return text.Append("\n}\n").ToString();
    }

    private static void Lines<T>(StringBuilder text, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        text.Append(",\n\"").Append(name).Append("\":[");
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            text.Append(i == 0 ? "\n" : ",\n").Append('{').Append(Part(json => write(json, item))).Append('}');
        }
        text.Append(']');
    }

    // The members of one object, without its braces, so that each stands on a line of its own.
    private static string Part(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 1, (int)stream.Length - 2);
    }

    private static void Write(Utf8JsonWriter json, ActChange change)
    {
        json.WriteString("kind", ChangeNames.Of(change.Kind));
        if (change.Also.Count > 0)
        {
            json.WriteStartArray("also");
            foreach (var kind in change.Also)
            {
                json.WriteStringValue(ChangeNames.Of(kind));
            }
            json.WriteEndArray();
        }
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
        if (change.At is { } at)
        {
            json.WriteStartObject("at");
            json.WriteString("in", at.In);
            json.WriteNumber("place", at.Place);
            json.WriteEndObject();
        }
        if (change.Clears)
        {
            json.WriteBoolean("clears", true);
        }
        Write(json, "num", change.Num);
        Write(json, "heading", change.Heading);
        if (change.Words.Count > 0)
        {
            json.WriteStartArray("words");
            foreach (var edit in change.Words)
            {
                json.WriteStartObject();
                json.WriteNumber("at", edit.At);
                json.WriteString("deleted", edit.Deleted);
                json.WriteString("inserted", edit.Inserted);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (change.Unit is { } unit)
        {
            json.WritePropertyName("unit");
            Write(json, unit);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, ValueChange? change)
    {
        if (change is null)
        {
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, InsertedUnit unit)
    {
        json.WriteStartObject();
        json.WriteString("kind", unit.Kind.Name());
        json.WriteString("eId", unit.EId);
        if (unit.WId is not null)
        {
            json.WriteString("wId", unit.WId);
        }
        if (unit.Num is not null)
        {
            json.WriteString("num", unit.Num);
        }
        if (unit.Heading is not null)
        {
            json.WriteString("heading", unit.Heading);
        }
        if (unit.Text.Length > 0)
        {
            json.WriteString("text", unit.Text);
        }
        if (unit.Children.Count > 0)
        {
            json.WriteStartArray("children");
            foreach (var child in unit.Children)
            {
                Write(json, child);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static string ReadSchema()
    {
        using var stream = typeof(ChangesJson).Assembly.GetManifestResourceStream("changes.schema.json")
            ?? throw new InvalidOperationException("changes.schema.json is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
