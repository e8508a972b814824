using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Shell;
using Throughline.App.Tour;
using Throughline.Platform.Installation;

namespace Throughline.App.Pages.Tour;

[OpenToAnyone("The way through the invented country; stands before sign-in, in a demonstration only.")]
public sealed class IndexModel(TourStops stops, InstallationMark mark) : PageModel
{
    public IReadOnlyList<TourStop> Stops => stops.All;

    /// <summary>The stop one is at; null before the first.</summary>
    public int? At => TourMark.At(Request);

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await IsOffered(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLeave(string? to, CancellationToken cancel)
    {
        if (!await IsOffered(cancel)) return NotFound();
        TourMark.Leave(Response);
        return LocalRedirect(Url.IsLocalUrl(to) ? to : "/");
    }

    private async Task<bool> IsOffered(CancellationToken cancel) => await mark.TourCase(cancel) is not null;
}
