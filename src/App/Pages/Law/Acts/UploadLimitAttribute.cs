using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.App.Hosting;

namespace Throughline.App.Pages.Law.Acts;

/// <summary>Refuses a form that says it is too large before a byte of it is read, with the page that says so; before the form's own checks, which would read it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // Room for the other fields of the form.
    private const long Form = 512 * 1024;

    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > WebHost.LargestUpload + Form) context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
