using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Shell;

namespace Throughline.App.Pages;

[OpenToAnyone("Says what went wrong without saying what is there.")]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    // From the address and not by binding, which reads the failed form first and may fail again.
    public int Code => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    public void OnGet()
    {
    }

    public void OnPost()
    {
    }
}
