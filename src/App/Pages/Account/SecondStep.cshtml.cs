using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.App.Pages.Account;

[Needs(ActionKind.Open, Section.Workspace)]
public sealed class SecondStepModel(OwnAccount own, SignInManager<Platform.Accounts.Account> signIn) : StaffPage
{
    /// <summary>Recovery codes, shown once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>Secret in groups of four; null once the second step is on.</summary>
    public string? Secret { get; private set; }

    /// <summary>The secret as an SVG.</summary>
    public string Picture { get; private set; } = "";

    public (string Field, string Text)? Wrong { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!Viewer.May(ActionKind.Write, Section.Workspace)) return StatusCode(StatusCodes.Status403Forbidden);
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirm(string? code, CancellationToken cancel)
    {
        Codes = await own.ConfirmSecondStep(code ?? "", Process("account.second-step.on", "own request", "account rules"), cancel);
        if (Codes is null)
        {
            Wrong = ("code", T["Type the six digits the device shows now"]);
            await Show(cancel);
            return Page();
        }
        await signIn.SignInAsync((await own.Reload(Viewer, cancel))!, isPersistent: false);
        return Page();
    }

    public async Task<IActionResult> OnPostRemove(string? password, CancellationToken cancel)
    {
        if (!await own.RemoveSecondStep(password ?? "", Process("account.second-step.off", "own request", "account rules"), cancel))
        {
            Wrong = ("password", T["The password is not right"]);
            return Page();
        }
        await signIn.SignInAsync((await own.Reload(Viewer, cancel))!, isPersistent: false);
        Flash(T["The code is no longer asked."]);
        return LocalRedirect("/account");
    }

    private async Task Show(CancellationToken cancel)
    {
        if (await own.NewSecret(Viewer, cancel) is not { } secret) return;
        Secret = string.Join(' ', secret.Chunk(4).Select(part => new string(part)));
        // Neither name nor address goes into the picture: it may be seen over a shoulder.
        using var data = QRCodeGenerator.GenerateQrCode($"otpauth://totp/Throughline:{Uri.EscapeDataString(Country.Code)}?secret={secret}&issuer=Throughline", QRCodeGenerator.ECCLevel.M);
        Picture = new SvgQRCode(data).GetGraphic(4, "#000", "#fff", true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
