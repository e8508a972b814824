using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Open, Section.Procedures)]
public sealed class FileModel(ProcedureShelf shelf) : StaffPage
{
    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { } sheet || await shelf.File(handle, Viewer, cancel) is not { } bytes) return Absent();
        return File(bytes, "application/yaml; charset=utf-8", $"{Plain(sheet.Card.Key)}-{Plain(sheet.Card.Label)}.sop.yaml");
    }

    private static string Plain(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-'));
}
