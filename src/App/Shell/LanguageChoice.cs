using Microsoft.AspNetCore.Localization;
using Throughline.App.Hosting;

namespace Throughline.App.Shell;

/// <summary>The language of the pages: what somebody chose on this device, else the account's, else what the browser asks for.</summary>
public static class LanguageChoice
{
    public const string Chosen = "tl-language";
    public const string OfAccount = "tl-account-language";

    /// <summary>Languages with their own names.</summary>
    public static readonly (string Code, string Name)[] Names = [("en", "English"), ("ru", "Русский"), ("tk", "Türkmençe")];

    public static bool IsOffered(string? language) => WebHost.Languages.Contains(language);

    /// <summary>Keeps a choice on this device for a year.</summary>
    public static void Choose(HttpResponse response, string language) => Set(response, Chosen, language, TimeSpan.FromDays(365));

    /// <summary>Follows the account until it signs out, unless this device has a choice of its own.</summary>
    public static void Follow(HttpResponse response, string language)
    {
        if (IsOffered(language)) Set(response, OfAccount, language, null);
    }

    private static void Set(HttpResponse response, string cookie, string language, TimeSpan? age) =>
        response.Cookies.Append(cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language == "en" ? "en-GB" : language, language)),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = age, IsEssential = true, Secure = response.HttpContext.Request.IsHttps });
}
