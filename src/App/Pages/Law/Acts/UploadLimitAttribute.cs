using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.App.Hosting;

namespace Throughline.App.Pages.Law.Acts;

/// <summary>
/// Refuses a form that is too large with the page that says so. Runs before the form's own checks, which would read it and fail: a length
/// that is said is refused unread, one that is not as soon as the limit is passed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    // Room for the other fields of the form.
    private const long Fields = 512 * 1024;

    public int Order => int.MinValue;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType) return;
        try
        {
            if (request.ContentLength is null or <= WebHost.LargestUpload + Fields)
            {
                await request.ReadFormAsync(context.HttpContext.RequestAborted);
                return;
            }
        }
        catch (InvalidDataException)
        {
            // The form's own limit.
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server's limit.
        }
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
