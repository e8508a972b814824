using System.Globalization;

namespace Throughline.App.Tour;

/// <summary>How far somebody is on the tour, in a cookie of this browser; says nothing of anybody.</summary>
public static class TourMark
{
    private const string Name = "tl-tour";

    /// <summary>The stop one is at, from 1, or null off the tour.</summary>
    public static int? At(HttpRequest request) =>
        int.TryParse(request.Cookies[Name], NumberStyles.None, CultureInfo.InvariantCulture, out var stop) && stop is >= 1 and <= TourStops.Count + 1 ? stop : null;

    public static void Set(HttpResponse response, int stop) =>
        response.Cookies.Append(Name, stop.ToString(CultureInfo.InvariantCulture), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = response.HttpContext.Request.IsHttps });

    public static void Leave(HttpResponse response) => response.Cookies.Delete(Name);
}
