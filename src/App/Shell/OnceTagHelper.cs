using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.App.Shell;

/// <summary>Gives every form that is posted a random key, so that a second press of the button changes nothing, and says sealed whose form it is.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceTagHelper(KeptForm kept) : TagHelper
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "__once";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)) return;
        var http = ViewContext.HttpContext;
        var typed = HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType ? http.Request.Form[Field].ToString() : "";
        // A form shown again after a mistake is still the same form.
        var key = FormOnce.LooksRight(typed) ? typed : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        output.PostContent.AppendHtml($"""<input type="hidden" name="{Field}" value="{key}">""");
        if (http.Features.Get<SignedIn>()?.Account is { } account)
            output.PostContent.AppendHtml($"""<input type="hidden" name="{KeptForm.ByField}" value="{kept.By(account.Viewer.AccountId)}">""");
    }
}
