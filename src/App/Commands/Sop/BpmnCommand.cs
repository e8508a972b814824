using System.CommandLine;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop bpmn</c>: reads a BPMN file and writes it again whole.</summary>
internal static class BpmnCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A BPMN 2.0 file." };
        var output = new Option<string>("-o", "--output") { Description = "Where to write it.", Required = true };
        var command = new Command("bpmn", "Read a BPMN 2.0 file and write it again in UTF-8 with every element, shape and way point.\nExample: throughline sop bpmn theirs.bpmn -o ours.bpmn") { file, output };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            EngineFiles.Write(parsed.GetValue(output)!, BpmnFiles.Read(path, EngineFiles.Read(path)).ToUtf8());
            return ExitCode.Done;
        });
        return command;
    }
}
