using System.Text.Json;

namespace Throughline.LegalText;

/// <summary>Reads back what <see cref="JsonTree"/> writes.</summary>
internal static class JsonReader
{
    private const int Deepest = 1000;

    public static ActReadResult Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("tree", out var tree))
            {
                throw new Misfit("This JSON is no act: it has no 'tree'. Hand in what 'law read --json' wrote.");
            }
            var taken = new HashSet<string>(StringComparer.Ordinal);
            var act = Unit(tree, taken, true);
            var unread = root.TryGetProperty("unread", out var lines) && lines.ValueKind == JsonValueKind.Array
                ? lines.EnumerateArray().Select(line => new UnreadLine(Number(line, "line"), Text(line, "text") ?? "", Text(line, "reason") ?? "")).ToList()
                : [];
            var front = new Dictionary<string, string>(StringComparer.Ordinal);
            if (root.TryGetProperty("front", out var head) && head.ValueKind == JsonValueKind.Object)
            {
                foreach (var pair in head.EnumerateObject().Where(pair => pair.Value.ValueKind == JsonValueKind.String))
                {
                    front[pair.Name] = pair.Value.GetString()!;
                }
            }
            return ActReadResult.Read(new ActText(Text(root, "title") ?? act.Heading ?? "", Text(root, "language") ?? "und", act, unread, front));
        }
        catch (JsonException wrong)
        {
            return ActReadResult.Refused((int)Math.Min((wrong.LineNumber ?? 0) + 1, int.MaxValue), "This is not JSON as 'law read --json' writes it. Hand in the act in another format, or write it again.");
        }
        catch (Misfit misfit)
        {
            return ActReadResult.Refused(0, misfit.Message);
        }
    }

    private static Unit Unit(JsonElement element, HashSet<string> taken, bool isRoot)
    {
        var name = Text(element, "kind") ?? "";
        if (!UnitKindNames.TryParse(name, out var kind) || kind == UnitKind.Act != isRoot)
        {
            throw new Misfit($"'{(name.Length > 40 ? name[..40] + "…" : name)}' is no kind of unit that can stand there. Write the act again with 'law read --json'.");
        }
        var eId = Text(element, "eId");
        if (string.IsNullOrEmpty(eId) || !taken.Add(eId))
        {
            throw new Misfit($"A unit has no address of its own ('{eId}'). Write the act again with 'law read --json'.");
        }
        var children = element.TryGetProperty("children", out var below) && below.ValueKind == JsonValueKind.Array
            ? below.EnumerateArray().Select(child => Unit(child, taken, false)).ToArray()
            : [];
        return new Unit(eId, Text(element, "wId") ?? eId, kind, Text(element, "num"), Text(element, "heading"), Text(element, "text") ?? "", children, Number(element, "line"));
    }

    private static string? Text(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new Misfit("A unit of this JSON is no object. Write the act again with 'law read --json'.");
        }
        return !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : throw new Misfit($"'{name}' must be words or null. Write the act again with 'law read --json'.");
    }

    private static int Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    /// <summary>Ends the reading of JSON that is no act; told as a fault.</summary>
    private sealed class Misfit(string message) : Exception(message);
}
