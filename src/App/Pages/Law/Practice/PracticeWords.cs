using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.Law;

namespace Throughline.App.Pages.Law.Practice;

/// <summary>How practice cards are said on pages.</summary>
public static class PracticeWords
{
    public static string Say(this IStringLocalizer<Texts> t, PracticeJudgementValue value) => value switch
    {
        PracticeJudgementValue.Applies => t["Applies here"],
        PracticeJudgementValue.WithChanges => t["Applies with changes"],
        _ => t["Does not apply"],
    };

    public static string Icon(PracticeJudgementValue value) => value switch
    {
        PracticeJudgementValue.Applies => "ok",
        PracticeJudgementValue.WithChanges => "part",
        _ => "not",
    };

    public static string Class(PracticeJudgementValue value) => value switch
    {
        PracticeJudgementValue.Applies => "v-ok",
        PracticeJudgementValue.WithChanges => "v-part",
        _ => "v-not",
    };

    /// <summary>A country by its name in the reader's language where the machine knows it, else its letters.</summary>
    public static string CountryName(string code)
    {
        try
        {
            return new RegionInfo(code).DisplayName is { Length: > 0 } name ? name : code;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
