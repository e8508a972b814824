using System.CommandLine;
using System.Text;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary><c>throughline law changes</c>: what leads from one version to another, as data.</summary>
internal static class ChangesCommand
{
    public static Command Build()
    {
        var older = new Argument<string?>("OLD") { Description = $"The older version: {LawFiles.Formats}.", Arity = ArgumentArity.ZeroOrOne };
        var newer = new Argument<string?>("NEW") { Description = "The newer version.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("-o", "--output") { Description = "Write the changes to this file as JSON." };
        var json = new Option<bool>("--json") { Description = "Print the changes as JSON." };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of the file and end." };
        var command = new Command("changes",
            "Find what was inserted, repealed, renumbered, moved, split, joined and reworded between two versions, so that 'law apply' reaches the newer one exactly. Example: throughline law changes 2023.md 2025.md -o changes.json --json")
        {
            older, newer, output, json, schema,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
            {
                LawFiles.Print(ChangesJson.Schema);
                return ExitCode.Done;
            }
            if (parsed.GetValue(older) is not { } old || parsed.GetValue(newer) is not { } @new)
            {
                throw new BadInputException("Name two versions: throughline law changes OLD NEW -o CHANGES.json.");
            }
            var (from, to) = (LawFiles.Act(old), LawFiles.Act(@new));
            var changes = ChangeDerivation.Derive(from, to);
            var text = ChangesJson.Write(changes);
            if (parsed.GetValue(output) is { } path)
            {
                EngineFiles.Write(path, Encoding.UTF8.GetBytes(text));
            }
            LawFiles.Print(parsed.GetValue(json) ? text : ChangesText.Write(changes, from, to));
            return ExitCode.Done;
        });
        return command;
    }
}
