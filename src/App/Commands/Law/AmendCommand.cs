using System.CommandLine;
using System.Globalization;
using System.Text;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary><c>throughline law amend</c>: the amending act as Akoma Ntoso.</summary>
internal static class AmendCommand
{
    public static Command Build()
    {
        var older = new Argument<string>("OLD") { Description = $"The version that is amended: {LawFiles.Formats}." };
        var newer = new Argument<string>("NEW") { Description = "The version it is to become." };
        var output = new Option<string>("-o", "--output") { Description = "Where to write the amending act, an .xml or .akn file.", Required = true };
        var language = new Option<string>("--lang") { Description = "The language of the amending act: en, ru or tk.", DefaultValueFactory = _ => "en" };
        var title = new Option<string?>("--title") { Description = "Its title; without it, one is made from the title of the act." };
        var date = new Option<string?>("--date") { Description = "Its day of adoption, as 2026-01-31; none while it is a draft." };
        var number = new Option<string?>("--number") { Description = "Its number." };
        var command = new Command("amend",
            "Write the act that amends one version into another, as Akoma Ntoso with every modification named. Example: throughline law amend 2023.md draft.md -o amending.xml --lang ru --title \"О внесении изменений\"")
        {
            older, newer, output, language, title, date, number,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(output)!;
            if (Path.GetExtension(path).ToUpperInvariant() is not (".XML" or ".AKN"))
            {
                throw new BadInputException($"{path}: the amending act is written as Akoma Ntoso. End the name in .xml or .akn.");
            }
            var spoken = InstructionsCommand.Language(parsed.GetValue(language)!);
            var (from, to) = (LawFiles.Act(parsed.GetValue(older)!), LawFiles.Act(parsed.GetValue(newer)!));
            var head = new AmendingActHead(Title(parsed.GetValue(title), from, spoken), Day(parsed.GetValue(date)), parsed.GetValue(number));
            EngineFiles.Write(path, Encoding.UTF8.GetBytes(AmendingAct.Write(from, to, spoken, head)));
            LawFiles.Print($"The amending act was written to {path}.\n");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Title(string? told, ActText act, string language) => told is { Length: > 300 } ? throw new BadInputException("--title: a title has at most 300 characters.")
        : !string.IsNullOrWhiteSpace(told) ? told.Trim()
        : language switch { "ru" => $"О внесении изменений: {act.Title}", "tk" => $"Üýtgetmeler girizmek hakynda: {act.Title}", _ => $"Amendments: {act.Title}" };

    private static DateOnly? Day(string? told) => told is null ? null
        : DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new BadInputException($"--date {told}: write the day as 2026-01-31.");
}
