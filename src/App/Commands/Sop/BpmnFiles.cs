using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary>BPMN files on the command line: reading, and the verdict in words or as JSON.</summary>
internal static class BpmnFiles
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By the name, or by content that begins as XML does.</summary>
    public static bool IsBpmn(string path, byte[] content)
    {
        if (Path.GetExtension(path).ToUpperInvariant() is ".BPMN" or ".BPMN2" or ".XML" or ".XPDL")
            return true;
        var first = content.AsSpan();
        if (first.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            first = first[3..];
        return first.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0x3C]) || first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF, 0x00, 0x3C]);
    }

    public static BpmnDocument Read(string path, byte[] content)
    {
        var result = BpmnReader.Read(content, Path.GetFileName(path));
        return result.Document ?? throw new BadInputException($"{path}:{result.Fault!.Line}:{result.Fault.Column}: {result.Fault.Message}");
    }

    /// <summary>Checks a file and writes what was found; 1 when the process is not sound.</summary>
    public static int Check(string path, byte[] content, bool json)
    {
        var document = Read(path, content);
        if (!document.HasProcess)
            throw new BadInputException($"{path}: the file holds no process with a step in it; there is nothing to check.");
        var verdict = BpmnSoundness.Check(document);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                sound = verdict.Sound is { } known ? (object)known : "unknown",
                states = verdict.States,
                bound = verdict.Bound,
                findings = verdict.Findings.Select(f => new { severity = Word(f.Severity), rule = f.Rule, step = f.StepId, line = f.Line, message = f.Message, path = f.Path }),
            }, Readable));
        }
        else
        {
            foreach (var finding in verdict.Findings)
            {
                Console.WriteLine($"{path}:{finding.Line}: {Word(finding.Severity)} [{finding.Rule}] {finding.Message}");
                foreach (var part in finding.Path)
                    Console.WriteLine($"    {part}");
            }
            Console.WriteLine($"{(verdict.Sound switch { true => "sound", false => "not sound", null => "not known" })} ({verdict.States} states looked at, at most {verdict.Bound})");
        }
        return verdict.Findings.Any(f => f.Severity == FindingSeverity.Error) ? ExitCode.ErrorFound : ExitCode.Done;
    }

    private static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
