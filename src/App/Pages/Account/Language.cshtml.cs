using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Shell;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.App.Pages.Account;

[OpenToAnyone("Keeps a choice of language on this device.")]
public sealed class LanguageModel(OwnAccount own, TimeProvider time) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPost(string? language, string? to, CancellationToken cancel)
    {
        if (language is not null && LanguageChoice.IsOffered(language))
        {
            LanguageChoice.Choose(Response, language);
            if (HttpContext.Features.Get<SignedIn>()?.Account is { } account)
            {
                var now = time.UtcNow();
                await own.SetLanguage(language, new ProcessContext(account.Viewer, "account.language", "own request", "account rules", now, now), cancel);
            }
        }
        return LocalRedirect(Url.IsLocalUrl(to) ? to : "/");
    }
}
