using System.Globalization;
using System.Text.Json;

namespace Throughline.LegalText;

/// <summary>Reads a file of changes.</summary>
public static class ChangesReader
{
    private const int Deepest = 200;

    /// <summary>The changes, or one line on what is wrong with the file and where; exactly one of the two.</summary>
    public static (ChangeSet? Changes, string? Fault) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var text = bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
            if (text.Length == 0)
            {
                return (null, "The file is empty. Choose the file that 'law changes' wrote.");
            }
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
            return (Whole(json.RootElement), null);
        }
        catch (JsonException wrong)
        {
            var line = (wrong.LineNumber ?? 0) + 1;
            return (null, string.Create(CultureInfo.InvariantCulture, $"Line {line}: this is not JSON as 'law changes' writes it. Choose another file, or derive the changes again."));
        }
        catch (Misfit misfit)
        {
            return (null, misfit.Message);
        }
    }

    private static ChangeSet Whole(JsonElement root)
    {
        Known(root, "the file", "format", "base", "target", "title", "language", "counts", "front", "changes", "addresses", "unread");
        if (Text(root, "format", "the file") != ChangesJson.Format)
        {
            throw new Misfit($"The file does not say format \"{ChangesJson.Format}\". Derive the changes again with this version.");
        }
        var front = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (root.TryGetProperty("front", out var head))
        {
            Must(head, JsonValueKind.Object, "front", "an object");
            foreach (var pair in head.EnumerateObject())
            {
                front[pair.Name] = pair.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null ? pair.Value.GetString() : throw new Misfit($"front, {pair.Name}: write words or null.");
            }
        }
        return new ChangeSet(
            Text(root, "base", "the file"), Text(root, "target", "the file"), Text(root, "title", "the file"), Text(root, "language", "the file"), front,
            Items(root, "changes", Change) ?? throw new Misfit("The file has no 'changes'. Derive them again."),
            Items(root, "addresses", (item, where) =>
            {
                Known(item, where, "old", "eId", "wId");
                return new AddressNote(Text(item, "old", where), Text(item, "eId", where), Perhaps(item, "wId", where));
            }) ?? [],
            Items(root, "unread", (item, where) =>
            {
                Known(item, where, "kept", "line", "text", "reason");
                return item.TryGetProperty("kept", out _)
                    ? new RemarkNote(Number(item, "kept", where, 0), null)
                    : new RemarkNote(null, new UnreadLine(Number(item, "line", where, 0), Text(item, "text", where), Text(item, "reason", where)));
            }));
    }

    private static List<T>? Items<T>(JsonElement root, string name, Func<JsonElement, string, T> read)
    {
        if (!root.TryGetProperty(name, out var array))
        {
            return null;
        }
        Must(array, JsonValueKind.Array, name, "a list");
        var items = new List<T>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            items.Add(read(item, string.Create(CultureInfo.InvariantCulture, $"{name}, entry {items.Count + 1}")));
        }
        return items;
    }

    private static ActChange Change(JsonElement item, string where)
    {
        Known(item, where, "kind", "also", "old", "new", "at", "num", "heading", "words", "unit", "clears");
        var (old, @new) = (Perhaps(item, "old", where), Perhaps(item, "new", where));
        if (old is null && @new is null)
        {
            throw new Misfit($"{where}: neither 'old' nor 'new' is given. Derive the changes again.");
        }
        return new ActChange(
            Kind(Text(item, "kind", where), where), Items(item, "also", (kind, _) => Kind(kind.ValueKind == JsonValueKind.String ? kind.GetString() : null, where)) ?? [], old, @new,
            item.TryGetProperty("at", out var at) ? Place(at, where) : null,
            item.TryGetProperty("unit", out var unit) ? Unit(unit, where) : null,
            Value(item, "num", where), Value(item, "heading", where),
            Items(item, "words", (edit, _) => Words(edit, where)) ?? [])
        {
            Clears = item.TryGetProperty("clears", out var clears) && clears.ValueKind == JsonValueKind.True,
        };
    }

    private static ChangeKind Kind(string? name, string where) =>
        ChangeNames.Parse(name) ?? throw new Misfit($"{where}: '{Shown(name)}' is no kind of change. Use insertion, repeal, renumbering, move, substitution, split or join.");

    private static Placement Place(JsonElement at, string where)
    {
        Known(at, where, "in", "place");
        return new Placement(Text(at, "in", where), Number(at, "place", where, 1));
    }

    private static WordEdit Words(JsonElement edit, string where)
    {
        Known(edit, where, "at", "deleted", "inserted");
        return new WordEdit(Number(edit, "at", where, 0), Text(edit, "deleted", where), Text(edit, "inserted", where));
    }

    private static ValueChange? Value(JsonElement item, string name, string where)
    {
        if (!item.TryGetProperty(name, out var change))
        {
            return null;
        }
        Known(change, where, "old", "new");
        return new ValueChange(Perhaps(change, "old", where), Perhaps(change, "new", where));
    }

    private static InsertedUnit Unit(JsonElement unit, string where)
    {
        Known(unit, where, "kind", "eId", "wId", "num", "heading", "text", "children");
        var name = Text(unit, "kind", where);
        return UnitKindNames.TryParse(name, out var kind)
            ? new InsertedUnit(
                kind, Text(unit, "eId", where), Perhaps(unit, "wId", where), Perhaps(unit, "num", where), Perhaps(unit, "heading", where), Perhaps(unit, "text", where) ?? "",
                Items(unit, "children", (child, _) => Unit(child, where)) ?? [])
            : throw new Misfit($"{where}: '{Shown(name)}' is no kind of unit.");
    }

    private static void Known(JsonElement item, string where, params ReadOnlySpan<string> names)
    {
        Must(item, JsonValueKind.Object, where, "an object");
        foreach (var pair in item.EnumerateObject())
        {
            if (!names.Contains(pair.Name))
            {
                throw new Misfit($"{where}: '{Shown(pair.Name)}' is not known there. Derive the changes again.");
            }
        }
    }

    private static void Must(JsonElement item, JsonValueKind kind, string where, string wanted)
    {
        if (item.ValueKind != kind)
        {
            throw new Misfit($"{where}: this must be {wanted}. Derive the changes again.");
        }
    }

    private static string Text(JsonElement item, string name, string where)
    {
        Must(item, JsonValueKind.Object, where, "an object");
        return item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new Misfit($"{where}: '{name}' must be words. Derive the changes again.");
    }

    private static string? Perhaps(JsonElement item, string name, string where) =>
        !item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new Misfit($"{where}: '{name}' must be words or null. Derive the changes again.");

    private static int Number(JsonElement item, string name, string where, int least) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least
            ? number
            : throw new Misfit($"{where}: '{name}' must be a whole number of at least {least.ToString(CultureInfo.InvariantCulture)}. Derive the changes again.");

    private static string Shown(string? name) => name is null ? "" : name.Length > 40 ? name[..40] + "…" : name;

    /// <summary>Ends the reading of a file that is not as the schema says; told as a fault.</summary>
    private sealed class Misfit(string message) : Exception(message);
}
