using Microsoft.Extensions.Localization;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Partners.Agreements;
using Throughline.Partners.Groups;

namespace Throughline.App.Pages.Partners;

/// <summary>How co-operation is said on pages.</summary>
public static class TogetherWords
{
    public static string Say(this IStringLocalizer<Texts> t, AgreementKind kind) => kind switch
    {
        AgreementKind.Memorandum => t["Memorandum of understanding"],
        AgreementKind.Cooperation => t["Co-operation agreement"],
        _ => t["Social contract"],
    };

    /// <summary>Where an agreement stands, with its sign and the words that carry the amount.</summary>
    public static (string Class, string Icon, string Words) Due(this IStringLocalizer<Texts> t, AgreementCard card, DateOnly today, Dates dates) => card.StateOn(today) switch
    {
        AgreementState.ToCome => ("calm", "clock", t["Begins {0}", dates.Day(card.Start)]),
        AgreementState.InForce => ("calm", "clock", card.LastDay is { } last ? t["Until {0}", dates.Day(last)] : t["Without end"]),
        AgreementState.EndsSoon when card.LastDay == today => ("today", "today", t["Ends today"]),
        AgreementState.EndsSoon => ("soon", "clock", t["Ends in {0} days", card.LastDay!.Value.DayNumber - today.DayNumber]),
        AgreementState.EndedEarly => ("calm", "dash", t["Ended early, {0}", dates.Day(card.EndedOn!.Value)]),
        _ => ("calm", "dash", t["Over since {0}", dates.Day(card.LastDay!.Value)]),
    };

    public static string Say(this IStringLocalizer<Texts> t, AnswerDirection direction) => direction switch
    {
        AnswerDirection.StateToCivilSociety => t["The state asks, civil society answers"],
        AnswerDirection.CivilSocietyToState => t["Civil society asks, the state answers"],
        AnswerDirection.WithinState => t["Between state bodies"],
        _ => t["Between civil-society organisations"],
    };

    public static string Say(this IStringLocalizer<Texts> t, GroupRole role) => role switch
    {
        GroupRole.Chair => t["Chair"],
        GroupRole.Member => t["Member"],
        GroupRole.Observer => t["Observer"],
        _ => t["Secretary"],
    };

    public static string Say(this IStringLocalizer<Texts> t, MeetingState state) => state switch
    {
        MeetingState.Called => t["Called"],
        MeetingState.Held => t["Held"],
        _ => t["Called off"],
    };

    public static string Say(this IStringLocalizer<Texts> t, AgendaKind kind) => kind switch
    {
        AgendaKind.Recommendation => t["Recommendation"],
        AgendaKind.Proposal => t["Proposal"],
        AgendaKind.PracticeCard => t["Another country's practice"],
        AgendaKind.ProcedureStep => t["Step of a procedure"],
        _ => t["Free text"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Agreed => t["Agreed"],
        ItemOutcome.AgreedWithChanges => t["Agreed with changes"],
        ItemOutcome.NotAgreed => t["Not agreed"],
        ItemOutcome.Postponed => t["Postponed"],
        _ => t["Heard"],
    };

    public static string Icon(ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Agreed => "ok",
        ItemOutcome.AgreedWithChanges => "part",
        ItemOutcome.NotAgreed => "not",
        ItemOutcome.Postponed => "clock",
        _ => "dash",
    };

    public static string Class(ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Agreed => "v-ok",
        ItemOutcome.AgreedWithChanges => "v-part",
        ItemOutcome.NotAgreed => "v-not",
        _ => "v-un",
    };

    public static string Say(this IStringLocalizer<Texts> t, ViewStance stance) => stance switch
    {
        ViewStance.Support => t["For it"],
        ViewStance.SupportIf => t["For it, if changed"],
        ViewStance.Against => t["Against it"],
        _ => t["No view"],
    };

    public static string Icon(ViewStance stance) => stance switch
    {
        ViewStance.Support => "ok",
        ViewStance.SupportIf => "part",
        ViewStance.Against => "not",
        _ => "dash",
    };

    public static string Class(ViewStance stance) => stance switch
    {
        ViewStance.Support => "v-ok",
        ViewStance.SupportIf => "v-part",
        ViewStance.Against => "v-not",
        _ => "v-un",
    };

    public static string Say(this IStringLocalizer<Texts> t, LetterPosition position) => position switch
    {
        LetterPosition.Agreed => t["Agreed"],
        LetterPosition.AgreedWithRemarks => t["Agreed with remarks"],
        LetterPosition.NotAgreed => t["Not agreed"],
        _ => t["Abstains"],
    };
}
