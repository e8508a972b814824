using System.CommandLine;
using System.Text;
using Throughline.LegalText;

namespace Throughline.App.Commands;

/// <summary><c>throughline law</c>: acts as data.</summary>
public static class LawCommands
{
    public static Command Build()
    {
        var law = new Command("law", "Read acts, print them as text, compare two versions.");
        law.Subcommands.Add(Read());
        law.Subcommands.Add(Text());
        return law;
    }

    private static Command Read()
    {
        var file = new Argument<string>("FILE") { Description = "The act: Markdown, plain text or Akoma Ntoso XML." };
        var json = new Option<bool>("--json") { Description = "Write the tree as JSON." };
        var command = new Command("read", "Read an act into its tree. Example: throughline law read act.md --json");
        command.Arguments.Add(file);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var act = Load(parsed.GetValue(file)!);
            Print(JsonTree.Write(act));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Text()
    {
        var file = new Argument<string>("FILE") { Description = "The act: Markdown, plain text or Akoma Ntoso XML." };
        var command = new Command("text", "Print an act as plain text, one unit a line. Example: throughline law text act.md > act.txt");
        command.Arguments.Add(file);
        command.SetAction(parsed =>
        {
            Print(PlainText.Of(Load(parsed.GetValue(file)!)));
            return ExitCode.Done;
        });
        return command;
    }

    private static ActText Load(string path)
    {
        var result = ActReader.Read(Bytes(path), path);
        return result.IsRead ? result.Act : throw new BadInputException($"{path}: {result.Fault.Message}");
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            // A file that will be refused for its size is not loaded first; the reader tells the size.
            return length > ActReader.Limit ? throw new BadInputException($"{path}: {ActReader.TooLarge(length)}") : File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: {failure.Message}");
        }
    }

    private static void Print(string text)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(text));
    }
}
