using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>Every file we ship is valid by its published schema, and a key the reader does not know is not.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var format in SopSchema.Formats)
            {
                foreach (var file in Directory.EnumerateFiles(Path.Combine(SopFiles.Root, "samples"), $"*.{format}.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                    data.Add(format, Path.GetRelativePath(SopFiles.Root, file));
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_OfAShippedFile_HoldsForItAndNotForAStrangeKey(string format, string file)
    {
        using var schema = JsonDocument.Parse(SopSchema.Of(format));
        var faults = new List<SopFault>();
        var root = YamlTree.Read(File.ReadAllBytes(Path.Combine(SopFiles.Root, file)), faults)!;
        Assert.Empty(faults);
        Assert.Equal([], Problems(schema.RootElement, schema.RootElement, root, "").Take(3));
        root.Set("strange", YamlText.Scalar("x"));
        Assert.Equal(["/strange is not known"], Problems(schema.RootElement, schema.RootElement, root, "").Take(3));
    }

    [Fact]
    public void Files_OfEveryFormat_AreThere() => Assert.Equal(SopSchema.Formats.Order(StringComparer.Ordinal), Files.Select(f => f.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The part of JSON Schema our files use, read by its own words.</summary>
    private static IEnumerable<string> Problems(JsonElement all, JsonElement schema, YamlNode node, string at)
    {
        if (schema.TryGetProperty("$ref", out var to))
            schema = all.GetProperty("$defs").GetProperty(to.GetString()!.Split('/')[^1]);
        foreach (var (word, value) in schema.EnumerateObject().Select(p => (p.Name, p.Value)))
        {
            foreach (var problem in word switch
            {
                "type" => (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value]).Exists(t => Is(t.GetString()!, node)) ? [] : [$"{at} is no {value}"],
                "required" => value.EnumerateArray().Where(k => node.Get(k.GetString()!) is null).Select(k => $"{at}/{k} is missing"),
                "enum" => value.EnumerateArray().Any(v => v.GetString() == node.Text) ? [] : [$"{at} is none of {value}"],
                "const" => node.Text == (value.ValueKind == JsonValueKind.False ? "no" : value.GetString()) ? [] : [$"{at} is not {value}"],
                "pattern" => Regex.IsMatch(node.Text, value.GetString()!, RegexOptions.CultureInvariant) ? [] : [$"{at} '{node.Text}' is not {value}"],
                "maxLength" => node.Text.Length <= value.GetInt32() ? [] : [$"{at} is too long"],
                "minItems" => node.Items.Count >= value.GetInt32() ? [] : [$"{at} is too short"],
                "maxItems" => node.Items.Count <= value.GetInt32() ? [] : [$"{at} has too many"],
                "items" => node.Items.SelectMany((n, i) => Problems(all, value, n, $"{at}/{i}")),
                "properties" => node.Entries.Where(e => value.TryGetProperty(e.Key.Text, out _)).SelectMany(e => Problems(all, value.GetProperty(e.Key.Text), e.Value, $"{at}/{e.Key.Text}")),
                "additionalProperties" => node.Entries.Where(e => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(e.Key.Text, out _))
                    .SelectMany(e => value.ValueKind == JsonValueKind.False ? [$"{at}/{e.Key.Text} is not known"] : Problems(all, value, e.Value, $"{at}/{e.Key.Text}")),
                "anyOf" => value.EnumerateArray().Any(v => !Problems(all, v, node, at).Any()) ? [] : value.EnumerateArray().SelectMany(v => Problems(all, v, node, at)),
                "oneOf" => value.EnumerateArray().Count(v => !Problems(all, v, node, at).Any()) == 1 ? [] : [$"{at} is not exactly one of several"],
                _ => Array.Empty<string>(),
            })
                yield return problem;
        }
    }

    private static bool Is(string type, YamlNode node) => type switch
    {
        "object" => node.Kind == YamlKind.Mapping,
        "array" => node.Kind == YamlKind.Sequence,
        "string" => node.Kind == YamlKind.Scalar,
        "boolean" => node.Kind == YamlKind.Scalar && node.Text is "yes" or "no" or "true" or "false",
        "integer" => node.Kind == YamlKind.Scalar && long.TryParse(node.Text, out _),
        _ => node.Kind == YamlKind.Scalar && double.TryParse(node.Text, System.Globalization.CultureInfo.InvariantCulture, out _),
    };
}
