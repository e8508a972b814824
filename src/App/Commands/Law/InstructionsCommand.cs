using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary><c>throughline law instructions</c>: the words of an amending act, written from two versions or read back.</summary>
internal static class InstructionsCommand
{
    public static Command Build()
    {
        var older = new Argument<string>("OLD") { Description = $"The version that is amended: {LawFiles.Formats}." };
        var newer = new Argument<string?>("NEW") { Description = "The newer version; leave it out with --parse.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string>("--lang") { Description = "The language of the instructions: en, ru or tk.", DefaultValueFactory = _ => "en" };
        var parse = new Option<string?>("--parse") { Description = "Read the instructions of this file (or of an amending act in Akoma Ntoso that 'law amend' wrote) and find their changes." };
        var output = new Option<string?>("-o", "--output") { Description = "Write to this file: the instructions, or with --parse the changes as JSON." };
        var json = new Option<bool>("--json") { Description = "Print as JSON." };
        var command = new Command("instructions",
            "Say the changes between two versions as an amending act says them, or read such instructions and find the changes. Examples: throughline law instructions 2023.md 2025.md --lang ru -o 2025.txt; throughline law instructions 2023.md --parse 2025.txt --lang ru -o changes.json")
        {
            older, newer, language, parse, output, json,
        };
        command.SetAction(parsed =>
        {
            var spoken = Language(parsed.GetValue(language)!);
            var from = parsed.GetValue(older)!;
            var (to, file) = (parsed.GetValue(newer), parsed.GetValue(parse));
            if ((to is null) == (file is null))
            {
                throw new BadInputException("Name two versions to write instructions, or one version and --parse FILE to read them.");
            }
            return file is null
                ? Write(LawFiles.Act(from), LawFiles.Act(to!), spoken, parsed.GetValue(output), parsed.GetValue(json))
                : Read(LawFiles.Act(from), file, spoken, parsed.GetValue(output), parsed.GetValue(json));
        });
        return command;
    }

    internal static string Language(string told) => Instructions.Languages.Contains(told, StringComparer.Ordinal) ? told
        : throw new BadInputException($"--lang {told}: instructions are written in {string.Join(", ", Instructions.Languages)} only.");

    private static int Write(ActText from, ActText to, string language, string? path, bool json)
    {
        var instructions = Instructions.Write(from, to, language);
        var text = json ? Json(instructions, []) : Instructions.Sheet(instructions, language);
        Out(path, text, $"{Count(instructions.Count)} written to {path}.\n");
        return ExitCode.Done;
    }

    private static int Read(ActText from, string file, string language, string? path, bool json)
    {
        var bytes = LawFiles.Bytes(file);
        var reading = AmendingAct.Is(bytes) ? AmendingAct.Read(from, bytes) : Instructions.Read(from, Text(file, bytes), language);
        if (!reading.IsCarried)
        {
            if (json)
            {
                LawFiles.Print(Json(reading.Instructions, reading.Faults));
            }
            throw new BadInputException(string.Join("\n", reading.Faults.Take(20).Select(fault => $"{file}: {fault.Message}"))
                + (reading.Faults.Count > 20 ? string.Create(CultureInfo.InvariantCulture, $"\nand {reading.Faults.Count - 20} more.") : ""));
        }
        var changes = ChangeDerivation.Derive(from, reading.Act);
        if (path is not null)
        {
            EngineFiles.Write(path, Encoding.UTF8.GetBytes(ChangesJson.Write(changes)));
        }
        LawFiles.Print(json ? Json(reading.Instructions, []) : ChangesText.Write(changes, from, reading.Act));
        return ExitCode.Done;
    }

    private static string Text(string file, byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new BadInputException($"{file}: this is not text in UTF-8. Save it as UTF-8.");
        }
    }

    private static void Out(string? path, string text, string said)
    {
        if (path is null)
        {
            LawFiles.Print(text);
            return;
        }
        EngineFiles.Write(path, Encoding.UTF8.GetBytes(text));
        LawFiles.Print(said);
    }

    private static string Count(int instructions) => instructions == 1 ? "1 instruction" : string.Create(CultureInfo.InvariantCulture, $"{instructions} instructions");

    private static string Json(IReadOnlyList<Instruction> instructions, IReadOnlyList<InstructionFault> faults)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, LawFiles.Json))
        {
            json.WriteStartObject();
            json.WriteStartArray("instructions");
            foreach (var instruction in instructions)
            {
                json.WriteStartObject();
                json.WriteString("number", instruction.Number);
                json.WriteNumber("line", instruction.Line);
                json.WriteString("text", instruction.Text);
                json.WriteStartArray("addresses");
                foreach (var eId in instruction.Addresses)
                {
                    json.WriteStringValue(eId);
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("faults");
            foreach (var fault in faults)
            {
                json.WriteStartObject();
                json.WriteNumber("line", fault.Line);
                json.WriteString("number", fault.Number);
                json.WriteString("text", fault.Text);
                json.WriteString("reason", fault.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
