using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.SupportNotes)]
public sealed class SheetModel(CaseDesk desk, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "sheet";

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Load(handle, cancel) && Holds ? Page() : Absent();
}
