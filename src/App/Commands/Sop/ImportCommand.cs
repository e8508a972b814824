using System.CommandLine;
using System.Text;
using System.Text.Json;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop import</c>: a BPMN 2.0 process as a procedure file; what has no place in it is named and kept.</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A BPMN 2.0 file." };
        var output = new Option<string>("-o", "--output") { Description = "Where to write the procedure, *.sop.yaml.", Required = true };
        var json = new Option<bool>("--json") { Description = "Write the list of kept elements as JSON." };
        var command = new Command("import", "Turn a BPMN 2.0 process into a procedure file. What has no place in it is listed and kept.\nExample: throughline sop import theirs.bpmn -o theirs.sop.yaml") { file, output, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var document = BpmnFiles.Read(path, EngineFiles.Read(path));
            var imported = BpmnImport.Of(document, Path.GetFileNameWithoutExtension(path));
            if (imported.Text is null)
                throw new BadInputException($"{path}:{imported.Fault!.Line}:{imported.Fault.Column}: {imported.Fault.Message}");
            EngineFiles.Write(parsed.GetValue(output)!, Encoding.UTF8.GetBytes(imported.Text));
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(imported.Kept.Select(k => new { element = k.Element, id = k.Id, line = k.Line })));
            else
                foreach (var kept in imported.Kept)
                    Console.WriteLine($"{path}:{kept.Line}: kept, not mapped: {kept.Element}{(kept.Id.Length > 0 ? $" '{kept.Id}'" : "")}");
            return ExitCode.Done;
        });
        return command;
    }
}
