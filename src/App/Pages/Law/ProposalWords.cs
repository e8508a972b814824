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

    public static string Voice(this IStringLocalizer<Texts> t, CommentVoice voice) => voice switch
    {
        CommentVoice.SurvivorReviewer => t["A survivor reviewer"],
        CommentVoice.Body => t["A body"],
        _ => t["A participant"],
    };

    public static string Answer(this IStringLocalizer<Texts> t, CommentAnswer answer) => answer switch
    {
        CommentAnswer.TakenUp => t["Taken up"],
        CommentAnswer.InPart => t["Taken up in part"],
        _ => t["Not taken up"],
    };

    /// <summary>Why a proposal does not pass with the list, each reason by itself.</summary>
    public static IEnumerable<string> Contested(this IStringLocalizer<Texts> t, Contest contest)
    {
        if (contest.HasFlag(Contest.Asked)) yield return t["A participant wants to discuss it"];
        if (contest.HasFlag(Contest.View)) yield return t["A view is against it or wants a change"];
        if (contest.HasFlag(Contest.Letter)) yield return t["A letter does not agree or has remarks"];
        if (contest.HasFlag(Contest.Comment)) yield return t["A comment has no answer yet"];
        if (contest.HasFlag(Contest.Missing)) yield return t["Wording missing"];
        if (contest.HasFlag(Contest.Overlap)) yield return t["Another proposal changes the same words"];
    }

    public static string Result(this IStringLocalizer<Texts> t, StageResult result) => result switch
    {
        StageResult.Passed => t["Passed on"],
        StageResult.Returned => t["Sent back"],
        _ => t["Refused"],
    };

    public static string Move(this IStringLocalizer<Texts> t, UnitMove move) => move switch
    {
        UnitMove.Change => t["Give a provision other words"],
        UnitMove.Insert => t["Put a new provision after another one"],
        _ => t["It must move too, but nobody has worded it yet"],
    };
}
