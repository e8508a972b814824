using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Shell;

namespace Throughline.App.Pages.Practice;

[OpenToAnyone("Says that the practice room is being made anew; nobody is signed in then.")]
public sealed class AgainModel : PageModel
{
    public IActionResult OnGet() => HttpContext.Features.Get<SignedIn>()?.Country?.Practice == true ? Page() : NotFound();
}
