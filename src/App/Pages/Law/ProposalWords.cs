using Microsoft.Extensions.Localization;
using Throughline.App.Shell;
using Throughline.Law;

namespace Throughline.App.Pages.Law;

/// <summary>How proposals and positions are said on pages.</summary>
public static class ProposalWords
{
    public static string State(this IStringLocalizer<Texts> t, ProposalState state) => state switch
    {
        ProposalState.Draft => t["Draft, seen by drafters only"],
        ProposalState.UnderReview => t["Under review"],
        ProposalState.Agreed => t["Agreed"],
        ProposalState.AgreedWithChange => t["Agreed with a change"],
        ProposalState.NotAgreed => t["Not agreed"],
        ProposalState.Adopted => t["Adopted"],
        _ => t["Rejected"],
    };

    public static string StateIcon(ProposalState state) => state switch
    {
        ProposalState.Draft => "edit",
        ProposalState.UnderReview => "eye",
        ProposalState.Agreed => "yes",
        ProposalState.AgreedWithChange => "part",
        ProposalState.NotAgreed => "no",
        ProposalState.Adopted => "ok",
        _ => "dash",
    };

    public static string Leaning(this IStringLocalizer<Texts> t, ViewLeaning leaning) => leaning switch
    {
        ViewLeaning.For => t["For it"],
        ViewLeaning.ForWithChange => t["For it with a change"],
        ViewLeaning.Against => t["Against it"],
        _ => t["A question or remark"],
    };

    public static string Standing(this IStringLocalizer<Texts> t, PositionStanding standing) => standing switch
    {
        PositionStanding.Asked => t["Asked"],
        PositionStanding.NoAnswer => t["No answer by the date"],
        PositionStanding.Agreed => t["Agreed"],
        PositionStanding.AgreedWithRemarks => t["Agreed with remarks"],
        PositionStanding.NotAgreed => t["Not agreed"],
        _ => t["Abstains"],
    };

    public static string StandingIcon(PositionStanding standing) => standing switch
    {
        PositionStanding.Asked => "clock",
        PositionStanding.NoAnswer => "unknown",
        PositionStanding.Agreed => "ok",
        PositionStanding.AgreedWithRemarks => "part",
        PositionStanding.NotAgreed => "con",
        _ => "dash",
    };

    /// <summary>Class of a position's colour; its shape and word stand beside it.</summary>
    public static string StandingClass(PositionStanding standing) => standing switch
    {
        PositionStanding.Agreed => "v-ok",
        PositionStanding.AgreedWithRemarks => "v-part",
        PositionStanding.NotAgreed => "v-con",
        _ => "v-un",
    };

    public static string Answer(this IStringLocalizer<Texts> t, PositionAnswer answer) => answer switch
    {
        PositionAnswer.Agreed => t["Agreed"],
        PositionAnswer.AgreedWithRemarks => t["Agreed with remarks"],
        PositionAnswer.NotAgreed => t["Not agreed"],
        _ => t["Abstains"],
    };

    public static string Move(this IStringLocalizer<Texts> t, UnitMove move) => move switch
    {
        UnitMove.Change => t["Give a provision other words"],
        UnitMove.Insert => t["Put a new provision after another one"],
        _ => t["It must move too, but nobody has worded it yet"],
    };
}
