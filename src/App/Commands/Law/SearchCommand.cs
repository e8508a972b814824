using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary><c>throughline law search</c>: provisions that hold given words in any form.</summary>
internal static class SearchCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = "One or more acts, or a folder of acts; the words come last.", Arity = ArgumentArity.OneOrMore };
        var top = new Option<int>("--top") { Description = "At most so many provisions of each act.", DefaultValueFactory = _ => 20 };
        var json = new Option<bool>("--json") { Description = "Print the hits as JSON." };
        var command = new Command("search",
            "Find provisions that hold all the words, in any form; \"words in quotation marks\" side by side. Example: throughline law search law.md '\"reflection period\" consent'");
        command.Arguments.Add(files);
        command.Options.Add(top);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(files)!;
            var limit = parsed.GetValue(top);
            if (given.Length < 2)
            {
                throw new BadInputException("law search needs an act and the words: throughline law search law.md \"compensation fund\".");
            }
            if (limit is < 1 or > 1000)
            {
                throw new BadInputException($"--top {limit}: give a number from 1 to 1000.");
            }
            var query = given[^1];
            if (query.Length > 1000 || !query.Any(char.IsLetterOrDigit))
            {
                throw new BadInputException("The words to search for need a letter or a digit and at most 1000 characters.");
            }
            var found = LawFiles.Expand(given[..^1]).Select(path => (Path: path, Hits: ProvisionSearch.Find(LawFiles.Index(path), query, limit))).ToList();
            LawFiles.Print(parsed.GetValue(json) ? Json(query, found) : Text(query, found));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(string query, List<(string Path, IReadOnlyList<SearchHit> Hits)> found)
    {
        var text = new StringBuilder();
        foreach (var (path, hits) in found.Where(file => file.Hits.Count > 0))
        {
            text.AppendLine(path);
            foreach (var hit in hits)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {hit.Rank}. {hit.Part.EId}  {hit.Provision.Num} {hit.Provision.Heading}");
                text.AppendLine(CultureInfo.InvariantCulture, $"     {hit.Marked}");
            }
        }
        return text.Length > 0 ? text.ToString()
            : $"No provision holds all of: {query}. Try fewer words, no quotation marks, or the words of the act's own language.\n";
    }

    private static string Json(string query, List<(string Path, IReadOnlyList<SearchHit> Hits)> found)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, LawFiles.Json))
        {
            json.WriteStartObject();
            json.WriteString("query", query);
            json.WriteStartArray("hits");
            foreach (var (path, hits) in found)
            {
                foreach (var hit in hits)
                {
                    json.WriteStartObject();
                    json.WriteString("file", Path.GetFileName(path));
                    json.WriteNumber("rank", hit.Rank);
                    json.WriteString("eId", hit.Provision.EId);
                    json.WriteString("part", hit.Part.EId);
                    json.WriteString("num", hit.Provision.Num);
                    json.WriteString("heading", hit.Provision.Heading);
                    json.WriteStartArray("words");
                    foreach (var word in hit.Words)
                    {
                        json.WriteStringValue(word);
                    }
                    json.WriteEndArray();
                    json.WriteString("marked", hit.Marked);
                    json.WriteEndObject();
                }
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
