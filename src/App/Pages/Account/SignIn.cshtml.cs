using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.App.Shell;
using Throughline.Platform.Accounts;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Account;

[OpenToAnyone("The page where one signs in.")]
public sealed class SignInModel(UserManager<Platform.Accounts.Account> users, SignInManager<Platform.Accounts.Account> signIn, OrganisationRegister organisations) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    public bool Demonstration => HttpContext.Features.Get<SignedIn>()?.Country?.Demonstration == true;

    public IReadOnlyList<(string User, string WorkName, string Role, OrganisationCard Organisation)> Accounts { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        if (!Demonstration) return;
        var cards = (await organisations.All(cancel)).ToDictionary(card => card.Id);
        Accounts = [.. (await users.Users.AsNoTracking().ToListAsync(cancel))
            .OrderBy(account => account.Role).ThenBy(account => account.UserName, StringComparer.Ordinal)
            .Select(account => (account.UserName!, account.WorkName, account.Role.ToString(), cards[account.OrganisationId]))];
    }

    /// <summary>One click, in a demonstration only: elsewhere the handler answers as if it were not there.</summary>
    public async Task<IActionResult> OnPostDemonstration(string user)
    {
        if (!Demonstration || await users.FindByNameAsync(user ?? "") is not { } account) return NotFound();
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect(Url.IsLocalUrl(To) ? To : "/");
    }
}
