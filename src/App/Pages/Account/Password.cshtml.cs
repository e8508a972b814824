using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.App.Pages.Account;

[Needs(ActionKind.Open, Section.Workspace)]
public sealed class PasswordModel(OwnAccount own, SignInManager<Platform.Accounts.Account> signIn) : StaffPage
{
    public (string Field, string Text)? Wrong { get; private set; }

    public async Task<IActionResult> OnPost(string? current, string? next, string? again, CancellationToken cancel)
    {
        if (!Viewer.May(ActionKind.Write, Section.Workspace)) return StatusCode(StatusCodes.Status403Forbidden);
        if (next != again)
        {
            Wrong = ("again", T["Type the same new password twice"]);
            return Page();
        }
        var refused = await own.ChangePassword(current ?? "", next ?? "", Process("account.password", "own request", "account rules"), cancel);
        if (refused is not null)
        {
            Wrong = refused switch
            {
                "current" => ("current", T["The password you have now is not this one"]),
                "same" => ("next", T["Choose a password you do not have yet"]),
                "short" => ("next", T["Choose a password of at least 12 characters"]),
                _ => ("current", T["Your account was changed in between; try again"]),
            };
            return Page();
        }
        await signIn.SignInAsync((await own.Reload(Viewer, cancel))!, isPersistent: false);
        Flash(T["The password is changed."]);
        return LocalRedirect("/account");
    }
}
