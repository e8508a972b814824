using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.Law;

namespace Throughline.App.Pages.Law.Analyses;

/// <summary>How analyses are said on pages.</summary>
public static class AnalysisWords
{
    public static string State(this IStringLocalizer<Texts> t, ReadingState state) => state switch
    {
        ReadingState.Unplanned => t["Two readers are to be named"],
        ReadingState.Unread => t["Not read yet"],
        ReadingState.HalfRead => t["One of two has read it"],
        ReadingState.Agreed => t["Both found the same"],
        ReadingState.Differing => t["The readers differ"],
        _ => t["The verdict stands"],
    };

    public static string Icon(ReadingState state) => state switch
    {
        ReadingState.Unplanned => "unknown",
        ReadingState.Unread => "dash",
        ReadingState.HalfRead => "part",
        ReadingState.Agreed => "ok",
        ReadingState.Differing => "con",
        _ => "lock",
    };

    /// <summary>The agreement of two readers in one sentence, with its n; never a percentage of a few.</summary>
    public static string Said(this IStringLocalizer<Texts> t, Agreement agreement) => agreement.Read == 0
        ? t["No criterion has been read by both yet."]
        : agreement.Kappa is { } kappa
            ? t["Of {0} criteria that both have read they found the same on {1}; Cohen's kappa {2}.", agreement.Read, agreement.Same, kappa.ToString("0.00", CultureInfo.CurrentCulture)]
            : t["Of {0} criteria that both have read they found the same on {1}.", agreement.Read, agreement.Same];
}
