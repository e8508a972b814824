using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Chain;

/// <summary>How the chain is said on pages.</summary>
public static class ChainWords
{
    public static string Kind(this IStringLocalizer<Texts> t, ChainKind kind) => kind switch
    {
        ChainKind.Criterion => t["Criterion"],
        ChainKind.Provision => t["Provision"],
        ChainKind.ProcedureStep => t["Procedure step"],
        ChainKind.CaseAction => t["Case action"],
        ChainKind.Evidence => t["Evidence"],
        _ => t["Proposal"],
    };

    /// <summary>Class of the room a stop belongs to.</summary>
    public static string Room(ChainKind kind) => kind switch
    {
        ChainKind.ProcedureStep or ChainKind.CaseAction => "peo",
        ChainKind.Evidence => "evi",
        _ => "law",
    };

    /// <summary>A language other than the page's, for a <c>lang</c> attribute; else null.</summary>
    public static string? OtherLanguage(string? language) => language is null || language == CultureInfo.CurrentUICulture.Name ? null : language;

    /// <summary>What a language calls itself.</summary>
    public static string NameOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }
}
