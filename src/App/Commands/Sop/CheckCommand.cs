using System.CommandLine;
using System.Text.Json;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop check</c>: what is wrong with a procedure, or whether a BPMN process is sound.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A procedure, *.sop.yaml, or a BPMN 2.0 process, *.bpmn (is it sound?)." };
        var country = CountryOptions.Parameters();
        var on = CountryOptions.On();
        var region = CountryOptions.Region();
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON." };
        var command = new Command("check", "Check a procedure: references, dead ends, duties, decisions, times, consents and protection rules; with the values of a country.\nExample: throughline sop check samples/sop/reference/adult.sop.yaml --params samples/sop/params/bg.params.yaml")
        {
            file, country, on, region, json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var content = EngineFiles.Read(path);
            if (BpmnFiles.IsBpmn(path, content))
                return BpmnFiles.Check(path, content, parsed.GetValue(json));
            var set = CountryOptions.Apply(SopCommands.Read(path), parsed.GetValue(country), parsed.GetValue(on), parsed.GetValue(region));
            var beside = set.Procedure.Steps.Any(s => s.Calls is not null) ? Beside(path) : null;
            IReadOnlyList<Finding> findings = [.. set.Findings.Concat(SopCheck.Check(set.Procedure, set.Calendar, beside)).OrderBy(f => f.Severity)];
            if (parsed.GetValue(json))
                WriteJson(findings);
            else
                Write(path, findings);
            return findings.Any(f => f.Severity == FindingSeverity.Error) ? ExitCode.ErrorFound : ExitCode.Done;
        });
        return command;
    }

    /// <summary>The procedures in the folder of the file; one that cannot be read is left out and told as unknown where it is called.</summary>
    private static Dictionary<string, Procedure> Beside(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var found = new Dictionary<string, Procedure>(StringComparer.Ordinal);
        foreach (var other in Directory.EnumerateFiles(folder, "*.sop.yaml").Order(StringComparer.Ordinal).Take(200))
        {
            if (SopReader.Read(EngineFiles.Read(other), Path.GetFileName(other)).Procedure is { } procedure)
                found.TryAdd(procedure.Id, procedure);
        }
        return found;
    }

    private static void Write(string path, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Console.WriteLine($"{path}:{finding.Line}: {Word(finding.Severity)} [{finding.Rule}] {finding.Message}");
            foreach (var part in finding.Path)
                Console.WriteLine($"    {part}");
        }
        Console.WriteLine(SopCheck.Bounds);
        Console.WriteLine(string.Join(", ", Enum.GetValues<FindingSeverity>().Select(s => Count(findings.Count(f => f.Severity == s), Word(s)))));
    }

    private static void WriteJson(IReadOnlyList<Finding> findings) =>
        Console.WriteLine(JsonSerializer.Serialize(findings.Select(f => new { severity = Word(f.Severity), rule = f.Rule, step = f.StepId, line = f.Line, message = f.Message, path = f.Path }), SimulateCommand.Readable));

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    private static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
