using System.CommandLine;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop export</c>: a procedure as BPMN 2.0.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A procedure, *.sop.yaml." };
        var output = new Option<string>("-o", "--output") { Description = "Where to write the BPMN.", Required = true };
        var language = new Option<string>("--language") { Description = "Language of the names, for example ru.", DefaultValueFactory = _ => "en" };
        var command = new Command("export", "Write a procedure as BPMN 2.0 with lanes and a diagram; 'sop import' gives the same procedure back.\nExample: throughline sop export samples/ardania/sop/adult.sop.yaml -o adult.bpmn") { file, output, language };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var content = EngineFiles.Read(path);
            var read = SopReader.Read(content, Path.GetFileName(path));
            if (read.Faults.Count > 0)
                throw new BadInputException($"{path}:{read.Faults[0].Line}:{read.Faults[0].Column}: {read.Faults[0].Message}");
            EngineFiles.Write(parsed.GetValue(output)!, BpmnExport.Of(content, parsed.GetValue(language)!).ToUtf8());
            return ExitCode.Done;
        });
        return command;
    }
}
