namespace Throughline.App.Shell;

/// <summary>
/// What was typed when the session had ended. Nothing of it is stored: it travels sealed through the sign-in page and is there again
/// for the same person afterwards.
/// </summary>
public static class KeptForm
{
    /// <summary>Sends a visitor to sign in, and back to where they were going.</summary>
    public static void Challenge(HttpContext context)
    {
        var target = context.Request.Path + context.Request.QueryString;
        context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(target));
    }
}
