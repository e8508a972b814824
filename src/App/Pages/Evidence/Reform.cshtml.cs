using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

[Needs(ActionKind.List, Section.Law)]
public sealed class ReformModel(ReformFigures figures) : StaffPage
{
    public override Room Room => Room.Evidence;

    public ReformSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await figures.Of(Viewer, Country.Code, Today, cancel) is not { } sheet) return Absent();
        Sheet = sheet;
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Figures of reform"], null);
        return Page();
    }
}
