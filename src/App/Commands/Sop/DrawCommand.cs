using System.CommandLine;
using System.Text;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop draw</c>: a procedure as a picture, or the picture in words.</summary>
internal static class DrawCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A procedure, *.sop.yaml." };
        var output = new Option<string?>("-o", "--output") { Description = "Where to write it; words go to the screen when left out." };
        var language = new Option<string>("--language") { Description = "Language of the texts, for example ru.", DefaultValueFactory = _ => "en" };
        var step = new Option<string?>("--step") { Description = "A step to mark, for example S7." };
        var page = new Option<string>("--page") { Description = $"What it is made for: {string.Join(", ", PicturePage.All.Select(p => p.Name))}.", DefaultValueFactory = _ => "screen" };
        var words = new Option<bool>("--text") { Description = "Write the picture in words: each lane with its steps and their ways on." };
        var command = new Command("draw", "Draw a procedure as lanes in an SVG file of its own.\nExample: throughline sop draw samples/ardania/sop/adult.sop.yaml -o adult.svg --page a4-across")
        {
            file, output, language, step, page, words,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            var procedure = SopCommands.Read(name);
            var current = parsed.GetValue(step);
            if (current is not null && procedure.Find(current) is null)
                throw new BadInputException($"{Path.GetFileName(name)} has no step '{current}'; its steps are {string.Join(", ", procedure.Steps.Select(s => s.Id))}.");
            var width = PicturePage.All.FirstOrDefault(p => p.Name == parsed.GetValue(page))
                ?? throw new BadInputException($"--page '{parsed.GetValue(page)}' is not known; use {string.Join(", ", PicturePage.All.Select(p => p.Name))}.");
            var text = parsed.GetValue(words) ? SopPicture.Text(procedure, parsed.GetValue(language)!) : SopPicture.Standalone(procedure, parsed.GetValue(language)!, current, width);
            if (parsed.GetValue(output) is { } target)
                EngineFiles.Write(target, Encoding.UTF8.GetBytes(text));
            else if (parsed.GetValue(words))
                Console.Write(text);
            else
                throw new BadInputException("Say where to write the picture: -o FILE.svg, or --text for words on the screen.");
            return ExitCode.Done;
        });
        return command;
    }
}
