using System.CommandLine;
using System.Globalization;
using System.Text;
using Throughline.App.Commands.Law;
using Throughline.LegalText;

namespace Throughline.App.Commands;

/// <summary><c>throughline law</c>: acts as data.</summary>
public static class LawCommands
{
    public static Command Build()
    {
        var law = new Command("law", "Acts as text and data: read, compare, change, write.");
        law.Subcommands.Add(Read());
        law.Subcommands.Add(Text());
        law.Subcommands.Add(DiffCommand.Build());
        law.Subcommands.Add(ChangesCommand.Build());
        law.Subcommands.Add(ApplyCommand.Build());
        law.Subcommands.Add(InstructionsCommand.Build());
        law.Subcommands.Add(AmendCommand.Build());
        law.Subcommands.Add(ImportCommand.Build());
        law.Subcommands.Add(SearchCommand.Build());
        law.Subcommands.Add(SuggestCommand.Build());
        return law;
    }

    private static Command Read()
    {
        var file = FileArgument("FILE", $"The act: {LawFiles.Formats}.");
        var json = new Option<bool>("--json") { Description = "Write the tree as JSON; the same as --to json." };
        var to = new Option<string?>("--to") { Description = "Write the act as akn (Akoma Ntoso XML), json or md (Markdown)." };
        var command = new Command("read", "Read an act into its tree and tell what could not be placed. Example: throughline law read act.md --json");
        command.Arguments.Add(file);
        command.Options.Add(to);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(to) ?? (parsed.GetValue(json) ? "json" : null);
            if (wanted is not (null or "json" or "akn" or "md"))
            {
                throw new BadInputException($"--to {wanted}: write akn, json or md.");
            }
            var act = LawFiles.Act(parsed.GetValue(file)!);
            LawFiles.Print(wanted switch
            {
                "json" => JsonTree.Write(act),
                "akn" => AknWriter.Write(act),
                "md" => MarkdownWriter.Write(act),
                _ => Summary(act),
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Text()
    {
        var file = FileArgument("FILE", $"The act: {LawFiles.Formats}.");
        var command = new Command("text", "Print an act as plain text, one unit a line. Example: throughline law text act.md > act.txt");
        command.Arguments.Add(file);
        command.SetAction(parsed =>
        {
            LawFiles.Print(PlainText.Of(LawFiles.Act(parsed.GetValue(file)!)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> FileArgument(string name, string description) => new(name) { Description = description };

    private static string Summary(ActText act)
    {
        var text = new StringBuilder();
        text.AppendLine(act.Title).Append("Language: ").AppendLine(act.Language);
        foreach (var kind in Enum.GetValues<UnitKind>().Where(kind => kind != UnitKind.Act && act.Count(kind) > 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind.Name(),-14}{act.Count(kind),6}");
        }
        text.AppendLine(act.Unread.Count == 0 ? "Every line has its place." : "To be looked at by a person:");
        foreach (var line in act.Unread)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  line {line.Line}: {line.Reason}: {(line.Text.Length > 80 ? line.Text[..80] + "…" : line.Text)}");
        }
        return text.ToString();
    }
}
