using Microsoft.AspNetCore.Http.Features;

namespace Throughline.App.Shell;

/// <summary>
/// Answers a form that came without a session with the sign-in page itself, so that what was typed goes with it. The gate asks for it by
/// <see cref="Ask"/>; the request then runs once more as a GET of the sign-in page.
/// </summary>
public sealed class SignInAgain(RequestDelegate next)
{
    private sealed record Asked(string Kept);

    /// <summary>What is kept, sealed, for the sign-in page of this request; null when nothing is.</summary>
    public static string? KeptOf(HttpContext context) => context.Features.Get<Asked>()?.Kept;

    /// <summary>Sends a visitor to sign in and back to where they were going, with what they typed where that can be kept.</summary>
    public static async Task Ask(HttpContext context)
    {
        var kept = await context.RequestServices.GetRequiredService<KeptForm>().Seal(context.Request, context.RequestAborted);
        if (kept is not null) context.Features.Set(new Asked(kept));
        else context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
    }

    public async Task Invoke(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<Asked>() is null || context.Response.HasStarted) return;
        var request = context.Request;
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, "/sign-in", QueryString.Empty);
        (request.ContentType, request.ContentLength, request.Body) = (null, null, Stream.Null);
        context.Features.Set<IFormFeature>(null);
        await next(context);
    }
}
