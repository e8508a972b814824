using System.CommandLine;
using Throughline.App.Commands.Sop;
using Throughline.Sop;

namespace Throughline.App.Commands;

/// <summary><c>throughline sop</c>: check, run, draw and simulate a procedure file. Builds no host.</summary>
public static class SopCommands
{
    public static Command Build() => new("sop", "A standard operating procedure as a file: check it, run it, draw it, simulate it.")
    {
        Sop.CheckCommand.Build(),
        RunCommand.Build(),
        Sop.MigrateCommand.Build(),
        SchemaCommand.Build(),
        DrawCommand.Build(),
        BpmnCommand.Build(),
        ExportCommand.Build(),
        Sop.ImportCommand.Build(),
        SimulateCommand.Build(),
        PlacesCommand.Build(),
    };

    internal static Procedure Read(string path)
    {
        var result = SopReader.Read(EngineFiles.Read(path), Path.GetFileName(path));
        if (result.Procedure is { } procedure)
            return procedure;
        var first = result.Faults[0];
        var more = result.Faults.Count > 1 ? $" ({result.Faults.Count - 1} more on line{(result.Faults.Count > 2 ? "s" : "")} {string.Join(", ", result.Faults.Skip(1).Select(f => f.Line).Distinct().Take(8))})" : "";
        throw new BadInputException($"{path}:{first.Line}:{first.Column}: {first.Message}{more}");
    }
}
