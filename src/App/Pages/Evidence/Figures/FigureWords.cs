using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.App.Pages.Partners;
using Throughline.Cases.Facts;
using Throughline.Partners;
using Throughline.Statistics.Figures;
using Throughline.Statistics.Releases;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>How figures are said: one place, so that pages and files agree.</summary>
public static class FigureWords
{
    public static string Group(this IStringLocalizer<Texts> t, FigureGroup? group) => group switch
    {
        FigureGroup.Women => t["Women, 18 and over"],
        FigureGroup.Men => t["Men, 18 and over"],
        FigureGroup.Girls => t["Girls, 0 to 17"],
        FigureGroup.Boys => t["Boys, 0 to 17"],
        FigureGroup.OtherOrNotRecorded => t["Other, or sex or age not recorded"],
        _ => t["All"],
    };

    public static string Form(this IStringLocalizer<Texts> t, FormGroup form) => form switch
    {
        FormGroup.Sexual => t["Sexual exploitation"],
        FormGroup.Labour => t["Forced labour"],
        FormGroup.Other => t["Other or mixed"],
        _ => t["Not recorded"],
    };

    public static string State(this IStringLocalizer<Texts> t, ReleaseState state) => state switch
    {
        ReleaseState.Prepared => t["waits for approval"],
        ReleaseState.Approved => t["published"],
        _ => t["sent back"],
    };

    /// <summary>A service by its word in the facts.</summary>
    public static string ServiceWord(this IStringLocalizer<Texts> t, string word) => ServiceWords.Find(word) is { } service ? t.Service(service) : word;

    public static string Count(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    public static string Count(long value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Tenths as a number with one decimal.</summary>
    public static string Tenths(int value) => (value / 10m).ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>A hash as it is read aloud: its first sixteen digits in fours.</summary>
    public static string Abbreviated(string hash) => string.Join(' ', hash[..4], hash[4..8], hash[8..12], hash[12..16]);
}
