using Microsoft.Extensions.Localization;
using Throughline.App.Shell;
using Throughline.Cases.Help;
using Throughline.Partners.Deliveries;

namespace Throughline.App.Pages.Cases;

/// <summary>How needs and help are said on pages.</summary>
public static class HelpWords
{
    public static string Say(this IStringLocalizer<Texts> t, NeedReason reason) => reason switch
    {
        NeedReason.Asked => t["the person asked for it"],
        NeedReason.Plan => t["the plan made together says so"],
        NeedReason.Danger => t["there is a danger now"],
        NeedReason.Declined => t["a receiver declined, or none was found"],
        NeedReason.ServiceEnded => t["a service that helped has ended"],
        _ => t["help was given that nobody pays"],
    };

    public static string Say(this IStringLocalizer<Texts> t, NeedState state) => state switch
    {
        NeedState.Open => t["nothing given yet"],
        NeedState.GivenUnfunded => t["given, unfunded"],
        NeedState.Met => t["met"],
        _ => t["no longer needed"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ReversalReason reason) => reason switch
    {
        ReversalReason.RecordedTwice => t["recorded twice"],
        ReversalReason.WrongEntry => t["wrong unit, number or day"],
        ReversalReason.WrongPerson => t["given to somebody else"],
        _ => t["did not take place"],
    };
}
