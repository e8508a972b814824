using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Justice.Proceedings;
using Throughline.Platform.Access;
using Throughline.Platform.Identifiers;

namespace Throughline.App.Pages.Justice;

[Needs(ActionKind.Write, Section.Investigation)]
public sealed class ProceedingNewModel(ProceedingDesk desk) : JusticePage
{
    [BindProperty]
    public ProceedingForm Form { get; set; } = new();

    public async Task OnGet(CancellationToken cancel) => await Shown(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        ProblemField = "file";
        if (!ModelState.IsValid || Form.Section is not { } section)
        {
            Problem = T["Say whether it is a file of the police or of the prosecutor."];
            return await Shown(cancel);
        }
        if (Happening("proceeding.open", "a report was registered", "code of criminal procedure") is not { } process) return await Shown(cancel);
        ProblemField = "articles";
        var answer = await desk.Open(new NewProceeding(section, Form.Code ?? "", Articles(Form.Articles)), process, cancel);
        return Led(answer, $"/justice/proceedings/{answer.Handle}", T["The proceeding is open."]) ?? await Shown(cancel);
    }

    /// <summary>One article a line; the address or handle of a provision may follow after a bar.</summary>
    public static IReadOnlyList<(string Words, string? Provision)> Articles(string? typed) =>
        [.. (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts.Length == 2 && parts[1].Split('/').Last() is var handle && Handle.LooksRight(handle) ? handle : (string?)null))];

    private async Task<IActionResult> Shown(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        Hang(T["New proceeding"]);
        return Page();
    }

    public sealed record ProceedingForm
    {
        public Section? Section { get; init; }

        public string? Code { get; init; } = "0204";

        public string? Articles { get; init; }
    }
}
