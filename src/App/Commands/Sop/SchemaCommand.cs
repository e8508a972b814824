using System.CommandLine;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop schema</c>: the JSON Schema of a format, for an editor.</summary>
internal static class SchemaCommand
{
    public static Command Build()
    {
        var format = new Argument<string>("FORMAT") { Description = $"One of {string.Join(", ", SopSchema.Formats)}.", DefaultValueFactory = _ => "sop" };
        var command = new Command("schema", "Print the JSON Schema of a format: a procedure, the values of a country, the log of a case, a scenario.\nExample: throughline sop schema params") { format };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(format)!;
            if (!SopSchema.Formats.Contains(asked))
                throw new BadInputException($"'{asked}' has no schema; choose one of {string.Join(", ", SopSchema.Formats)}.");
            Console.WriteLine(SopSchema.Of(asked));
            return ExitCode.Done;
        });
        return command;
    }
}
