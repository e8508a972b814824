using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Shell;

namespace Throughline.App.Pages.Account;

[OpenToAnyone("Ends one's own session.")]
public sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/sign-in");

    public async Task<IActionResult> OnPost()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Cookies.Delete(LanguageChoice.OfAccount);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/sign-in");
    }
}
