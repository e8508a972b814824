using System.CommandLine;
using System.Globalization;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary><c>throughline law apply</c>: carries changes out.</summary>
internal static class ApplyCommand
{
    public static Command Build()
    {
        var older = new Argument<string>("OLD") { Description = $"The version the changes start from: {LawFiles.Formats}." };
        var file = new Argument<string>("CHANGES.json") { Description = "What 'law changes' wrote." };
        var output = new Option<string>("-o", "--output") { Description = "Where to write the newer version; the ending says how: .akn or .xml (Akoma Ntoso), .json, .md or .txt.", Required = true };
        var command = new Command("apply", "Carry changes out on the version they were made for; the result is the newer version exactly, or nothing is written. Example: throughline law apply 2023.md changes.json -o 2025.akn")
        {
            older, file, output,
        };
        command.SetAction(parsed =>
        {
            var (path, from) = (parsed.GetValue(output)!, parsed.GetValue(file)!);
            var act = LawFiles.Act(parsed.GetValue(older)!);
            var (changes, fault) = ChangesReader.Read(LawFiles.Bytes(from));
            if (changes is null)
            {
                throw new BadInputException($"{from}: {fault}");
            }
            var result = ChangeApplication.Apply(act, changes);
            if (!result.IsApplied)
            {
                throw new BadInputException($"{from}: {result.Refusal}");
            }
            EngineFiles.Write(path, LawFiles.Written(result.Act, path));
            LawFiles.Print(string.Create(CultureInfo.InvariantCulture, $"{changes.Changes.Count} changes carried out; {path} is the newer version.\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
