using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Platform.Data;

namespace Throughline.App.Shell;

/// <summary>Answers a second submit of the same form by leading on, without changing anything.</summary>
public sealed class FormOnce(AppDb db) : IAsyncPageFilter
{
    public static bool LooksRight(string? key) => key is { Length: 32 } && key.All(char.IsAsciiHexDigitLower);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        // The page that tells of an error is reached with the failed form, which may not be readable.
        if (!HttpMethods.IsPost(http.Request.Method) || http.Features.Get<IStatusCodeReExecuteFeature>() is not null || !http.Request.HasFormContentType || http.Features.Get<SignedIn>()?.Account is not { } account)
        {
            await next();
            return;
        }
        var key = http.Request.Form[OnceTagHelper.Field].ToString();
        if (LooksRight(key))
        {
            if (await db.FormWasSubmitted(key, http.RequestAborted))
            {
                context.Result = new LocalRedirectResult(http.Request.PathBase + http.Request.Path);
                return;
            }
            db.Form = (key, account.Viewer.AccountId);
        }
        await next();
    }
}
