using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Audit;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.Outcome)]
public sealed class LookedModel(CaseDesk desk, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "looked";

    public IReadOnlyList<LookedLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || await Desk.WhoLooked(handle, Viewer, cancel) is not { } lines) return Absent();
        Lines = lines;
        return Page();
    }

    public string Kind(string kind) => kind switch
    {
        "read" => T["looked"],
        "write" => T["wrote"],
        _ => T["was refused"],
    };
}
