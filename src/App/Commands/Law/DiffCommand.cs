using System.CommandLine;
using System.Globalization;
using System.Text;
using Throughline.LegalText;

namespace Throughline.App.Commands.Law;

/// <summary><c>throughline law diff</c>: two versions of an act, as text, HTML or a Word file with tracked changes.</summary>
internal static class DiffCommand
{
    private const string FixedDate = "2000-01-01";

    public static Command Build()
    {
        var older = new Argument<string>("OLD") { Description = $"The older version: {LawFiles.Formats}." };
        var newer = new Argument<string>("NEW") { Description = "The newer version." };
        var html = new Option<string?>("--html") { Description = "Also write the whole redline to this file as one HTML document." };
        var docx = new Option<string?>("--docx") { Description = "Also write the whole redline to this file as a Word document with tracked changes." };
        var author = new Option<string>("--author") { Description = "Author of the tracked changes.", DefaultValueFactory = _ => "Throughline" };
        var date = new Option<string>("--date") { Description = $"Date of the tracked changes, yyyy-mm-dd; {FixedDate} unless told, so that the same texts give the same file.", DefaultValueFactory = _ => FixedDate };
        var full = new Option<bool>("--full") { Description = "Print every line, the unchanged ones too." };
        var json = new Option<bool>("--json") { Description = "Print the changes as JSON." };
        var command = new Command("diff",
            "Compare two versions of an act, unit by unit and word by word: [-deleted-] {+inserted+}. Example: throughline law diff 2023.md 2025.docx --docx redline.docx")
        {
            older, newer, html, docx, author, date, full, json,
        };
        command.SetAction(parsed =>
        {
            if (!DateOnly.TryParseExact(parsed.GetValue(date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                throw new BadInputException($"--date {parsed.GetValue(date)}: write it as 2026-03-01.");
            }
            var redline = Comparison.Compare(LawFiles.Act(parsed.GetValue(older)!), LawFiles.Act(parsed.GetValue(newer)!));
            if (parsed.GetValue(html) is { } page)
            {
                EngineFiles.Write(page, Encoding.UTF8.GetBytes(RedlineHtml.Document(redline)));
            }
            if (parsed.GetValue(docx) is { } word)
            {
                EngineFiles.Write(word, RedlineDocx.Document(redline, parsed.GetValue(author)!, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)));
            }
            LawFiles.Print(parsed.GetValue(json) ? RedlineJson.Write(redline) : parsed.GetValue(full) ? RedlineText.Full(redline) : RedlineText.Write(redline));
            return ExitCode.Done;
        });
        return command;
    }
}
