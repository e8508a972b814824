using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Cases.Screenings;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.Screening)]
public sealed class ScreeningModel(CaseDesk desk, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "screening";

    public ExtractView Extract { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel, "S2") || await Desk.Extract(handle, Viewer, cancel) is not { } extract) return Absent();
        Extract = extract;
        return Page();
    }
}
