using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.App.Commands.Sop;
using Throughline.Sop;

namespace Throughline.App.Commands;

/// <summary><c>throughline sop</c>: check and draw a procedure file. Builds no host.</summary>
public static class SopCommands
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build() => new("sop", "A standard operating procedure as a file: check it, draw it, simulate it.")
    {
        Check(),
        DrawCommand.Build(),
        BpmnCommand.Build(),
        ExportCommand.Build(),
        Sop.ImportCommand.Build(),
        SimulateCommand.Build(),
        PlacesCommand.Build(),
    };

    private static Command Check()
    {
        var file = new Argument<string>("FILE") { Description = "A procedure, *.sop.yaml, or a BPMN 2.0 process, *.bpmn (is it sound?)." };
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON." };
        var command = new Command("check", "Check a procedure: references, dead ends, duties, decisions and protection rules.\nExample: throughline sop check samples/ardania/sop/adult.sop.yaml")
        {
            file, json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var content = EngineFiles.Read(path);
            if (BpmnFiles.IsBpmn(path, content))
                return BpmnFiles.Check(path, content, parsed.GetValue(json));
            var findings = SopCheck.Check(Read(path));
            if (parsed.GetValue(json))
                WriteJson(findings);
            else
                Write(path, findings);
            return findings.Any(f => f.Severity == FindingSeverity.Error) ? ExitCode.ErrorFound : ExitCode.Done;
        });
        return command;
    }

    internal static Procedure Read(string path)
    {
        var result = SopReader.Read(EngineFiles.Read(path), Path.GetFileName(path));
        if (result.Procedure is { } procedure)
            return procedure;
        var first = result.Faults[0];
        var more = result.Faults.Count > 1 ? $" ({result.Faults.Count - 1} more on line{(result.Faults.Count > 2 ? "s" : "")} {string.Join(", ", result.Faults.Skip(1).Select(f => f.Line).Distinct().Take(8))})" : "";
        throw new BadInputException($"{path}:{first.Line}:{first.Column}: {first.Message}{more}");
    }

    private static void Write(string path, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Console.WriteLine($"{path}:{finding.Line}: {Word(finding.Severity)} [{finding.Rule}] {finding.Message}");
            foreach (var part in finding.Path)
                Console.WriteLine($"    {part}");
        }
        Console.WriteLine(string.Join(", ", Enum.GetValues<FindingSeverity>().Select(s => Count(findings.Count(f => f.Severity == s), Word(s)))));
    }

    private static void WriteJson(IReadOnlyList<Finding> findings) =>
        Console.WriteLine(JsonSerializer.Serialize(findings.Select(f => new { severity = Word(f.Severity), rule = f.Rule, step = f.StepId, line = f.Line, message = f.Message, path = f.Path }), Readable));

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    private static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
