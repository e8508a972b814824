using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary><c>throughline law suggest</c>: provisions that may answer each criterion, with reasons.</summary>
internal static class SuggestCommand
{
    private const string Word = "A suggestion with reasons; a person decides. It says nothing of conformity.";

    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The act, in any language." };
        var criteria = new Option<string>("--criteria") { Description = "The criteria, a YAML file.", Required = true };
        var thesaurus = new Option<string?>("--thesaurus") { Description = "Terms by language; by default thesaurus.txt beside the criteria, or else the one that comes with the program." };
        var top = new Option<int>("--top") { Description = "At most so many provisions for a criterion.", DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--json") { Description = "Print the suggestions as JSON." };
        var command = new Command("suggest",
            "Suggest provisions that may answer each criterion, across languages; a person decides. Example: throughline law suggest law.md --criteria criteria.yaml --top 10 --json");
        command.Arguments.Add(file);
        command.Options.Add(criteria);
        command.Options.Add(thesaurus);
        command.Options.Add(top);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var limit = parsed.GetValue(top);
            if (limit is < 1 or > 1000)
            {
                throw new BadInputException($"--top {limit}: give a number from 1 to 1000.");
            }
            var asked = CriteriaFile.Read(parsed.GetValue(criteria)!);
            var terms = Terms(parsed.GetValue(thesaurus), parsed.GetValue(criteria)!);
            var act = LawFiles.Index(parsed.GetValue(file)!);
            var suggestions = new Suggestions(act, terms);
            var found = asked.Select(criterion => (Criterion: criterion, List: suggestions.For(criterion, limit))).ToList();
            LawFiles.Print(parsed.GetValue(json) ? Json(act, found) : Text(act, found));
            return ExitCode.Done;
        });
        return command;
    }

    private static Thesaurus Terms(string? told, string criteria)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(criteria))!, "thesaurus.txt");
        var path = told ?? (File.Exists(beside) ? beside : Path.Combine(AppContext.BaseDirectory, "samples", "criteria", "thesaurus.txt"));
        if (told is null && !File.Exists(path))
        {
            return Thesaurus.Empty;
        }
        var (read, fault) = Thesaurus.Parse(Encoding.UTF8.GetString(EngineFiles.Read(path)));
        return read ?? throw new BadInputException($"{path}: {fault!.Message}");
    }

    private static string Text(ProvisionIndex act, List<(CriterionText Criterion, IReadOnlyList<Suggestion> List)> found)
    {
        var text = new StringBuilder();
        text.AppendLine(act.Act.Title).AppendLine(Word);
        foreach (var (criterion, list) in found)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{criterion.Id}  {criterion.Statement}");
            if (list.Count == 0)
            {
                text.AppendLine("  no provision found");
            }
            foreach (var suggestion in list)
            {
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"  {suggestion.Rank}. {suggestion.Provision.EId}  {suggestion.Provision.Num} {suggestion.Provision.Heading}");
                foreach (var reason in suggestion.Reasons)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"       {reason}");
                }
            }
        }
        return text.ToString();
    }

    private static string Json(ProvisionIndex act, List<(CriterionText Criterion, IReadOnlyList<Suggestion> List)> found)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, LawFiles.Json))
        {
            json.WriteStartObject();
            json.WriteString("title", act.Act.Title);
            json.WriteString("language", act.Language);
            json.WriteString("note", Word);
            json.WriteStartArray("criteria");
            foreach (var (criterion, list) in found)
            {
                json.WriteStartObject();
                json.WriteString("criterion", criterion.Id);
                json.WriteString("citation", criterion.Citation);
                if (list.Count == 0)
                {
                    json.WriteString("found", "no provision found");
                }
                json.WriteStartArray("suggestions");
                foreach (var suggestion in list)
                {
                    json.WriteStartObject();
                    json.WriteNumber("rank", suggestion.Rank);
                    json.WriteString("eId", suggestion.Provision.EId);
                    json.WriteString("part", suggestion.Part.EId);
                    json.WriteString("num", suggestion.Provision.Num);
                    json.WriteString("heading", suggestion.Provision.Heading);
                    json.WriteBoolean("weak", suggestion.IsWeak);
                    json.WriteStartArray("reasons");
                    foreach (var reason in suggestion.Reasons)
                    {
                        json.WriteStringValue(reason);
                    }
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
