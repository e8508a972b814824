using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.Cases.Disclosures;
using Throughline.Justice.Claims;
using Throughline.Justice.Facts;
using Throughline.Justice.NonPunishment;
using Throughline.Justice.Proceedings;
using Throughline.Justice.Rules;
using Throughline.Platform.Calendar;

namespace Throughline.App.Pages.Justice;

/// <summary>How criminal justice is said on pages.</summary>
public static class JusticeWords
{
    public static string Say(this IStringLocalizer<Texts> t, DisclosureBasis basis) => basis switch
    {
        DisclosureBasis.Consent => t["By the person’s consent"],
        DisclosureBasis.CourtOrder => t["By court order"],
        _ => t["Imminent danger to life"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ExtractPurpose purpose) => purpose switch
    {
        ExtractPurpose.Investigation => t["to inquire into the offence"],
        ExtractPurpose.Prosecution => t["to decide on charges and non-punishment"],
        ExtractPurpose.Trial => t["to present in court"],
        _ => t["to protect the person or somebody near"],
    };

    public static string Say(this IStringLocalizer<Texts> t, DisclosureStanding standing) => standing switch
    {
        DisclosureStanding.AwaitsSecond => t["waits for a second person"],
        DisclosureStanding.Refused => t["refused by the second person"],
        DisclosureStanding.Live => t["can be opened"],
        DisclosureStanding.Expired => t["ended"],
        DisclosureStanding.Withdrawn => t["withdrawn"],
        _ => t["closed until it is reviewed"],
    };

    public static string Say(this IStringLocalizer<Texts> t, DisclosureField field) => field switch
    {
        DisclosureField.Name => t["Name"],
        DisclosureField.Born => t["Born"],
        DisclosureField.Nationality => t["Nationality"],
        DisclosureField.SafeContact => t["Safe contact"],
        DisclosureField.Whereabouts => t["Whereabouts"],
        DisclosureField.ScreeningResult => t["Result of the screening"],
        DisclosureField.ScreeningRemark => t["Remark of the screening"],
        DisclosureField.CaseNumber => t["Number of the case"],
        DisclosureField.CaseSteps => t["Steps that are done"],
        _ => t["Note"],
    };

    public static string Say(this IStringLocalizer<Texts> t, WithheldReason reason) => reason switch
    {
        WithheldReason.NotChosen => t["not chosen"],
        WithheldReason.NotConsented => t["the consent does not name it"],
        _ => t["never crosses by consent"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ProceedingStage stage) => stage switch
    {
        ProceedingStage.Report => t["Report"],
        ProceedingStage.Investigation => t["Investigation"],
        ProceedingStage.Charge => t["Charge"],
        ProceedingStage.Trial => t["Trial"],
        ProceedingStage.Appeal => t["Appeal"],
        ProceedingStage.Enforcement => t["Judgment being carried out"],
        _ => t["Ended"],
    };

    public static string Say(this IStringLocalizer<Texts> t, StageReason reason) => reason switch
    {
        StageReason.Course => t["It goes on in its course"],
        StageReason.Requalified => t["Another article fits the facts"],
        StageReason.DroppedEvidence => t["Dropped: not enough evidence"],
        StageReason.DroppedNoOffence => t["Dropped: no offence"],
        StageReason.DroppedLimitation => t["Dropped: time limit passed"],
        StageReason.DroppedNonPunishment => t["Dropped: non-punishment"],
        StageReason.Transferred => t["Transferred"],
        StageReason.Convicted => t["Conviction is final"],
        _ => t["Acquittal is final"],
    };

    public static string Say(this IStringLocalizer<Texts> t, AccusedRole role) => role switch
    {
        AccusedRole.Recruiter => t["Recruited"],
        AccusedRole.Transporter => t["Transported"],
        AccusedRole.Harbourer => t["Harboured"],
        AccusedRole.Exploiter => t["Exploited"],
        AccusedRole.Organiser => t["Organised"],
        AccusedRole.DocumentMaker => t["Procured documents"],
        AccusedRole.Enforcer => t["Guarded or threatened"],
        AccusedRole.Financier => t["Financed or took the profit"],
        AccusedRole.Official => t["Official who took part"],
        _ => t["Another role, or not known yet"],
    };

    public static string Say(this IStringLocalizer<Texts> t, AccusedSex sex) => sex switch
    {
        AccusedSex.Female => t["female"],
        AccusedSex.Male => t["male"],
        _ => t["not recorded"],
    };

    public static string Say(this IStringLocalizer<Texts> t, AccusedAge age) => age switch
    {
        AccusedAge.Under18 => t["under 18"],
        AccusedAge.From18To29 => t["18 to 29"],
        AccusedAge.From30To44 => t["30 to 44"],
        AccusedAge.From45To59 => t["45 to 59"],
        AccusedAge.From60 => t["60 or over"],
        _ => t["not recorded"],
    };

    public static string Say(this IStringLocalizer<Texts> t, AccusedStatus status) => status switch
    {
        AccusedStatus.Suspect => t["suspect"],
        AccusedStatus.Accused => t["accused"],
        AccusedStatus.Convicted => t["convicted"],
        AccusedStatus.Acquitted => t["acquitted"],
        _ => t["no longer pursued"],
    };

    public static string Say(this IStringLocalizer<Texts> t, RiskKind kind) => kind switch
    {
        RiskKind.SuspectReleased => t["A suspect is released"],
        RiskKind.SuspectDetained => t["A suspect is detained"],
        RiskKind.HearingSet => t["A hearing is set"],
        RiskKind.HearingPutOff => t["A hearing is put off"],
        RiskKind.JudgmentGiven => t["A judgment is given"],
        _ => t["A protection measure changes"],
    };

    public static string Say(this IStringLocalizer<Texts> t, NonPunishmentState state) => state switch
    {
        NonPunishmentState.Waiting => t["waits for the prosecutor"],
        NonPunishmentState.MoreAsked => t["the prosecutor asks for more"],
        NonPunishmentState.Accepted => t["accepted"],
        NonPunishmentState.Refused => t["refused"],
        NonPunishmentState.ReviewAsked => t["a review is asked"],
        _ => t["refused on review"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ClaimRoute route) => route switch
    {
        ClaimRoute.Criminal => t["In the criminal case"],
        ClaimRoute.Civil => t["Before a civil court"],
        ClaimRoute.Labour => t["For wages, before a labour body"],
        _ => t["From the state’s scheme"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ClaimState state) => state switch
    {
        ClaimState.Preparing => t["being prepared"],
        ClaimState.HandedIn => t["handed in"],
        ClaimState.Awarded => t["awarded, not all paid"],
        ClaimState.Paid => t["paid in full"],
        ClaimState.Refused => t["refused"],
        _ => t["given up"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ClaimAct act) => act switch
    {
        ClaimAct.AskFreeze => t["A freeze of assets was asked for"],
        ClaimAct.Freeze => t["Assets are frozen"],
        ClaimAct.RefuseFreeze => t["The freeze was refused"],
        ClaimAct.HandIn => t["The claim was handed in"],
        ClaimAct.Award => t["An award was made"],
        ClaimAct.Pay => t["A payment came"],
        ClaimAct.Refuse => t["The claim was refused"],
        _ => t["The person gave it up"],
    };

    public static string Say(this IStringLocalizer<Texts> t, LossKind kind) => kind switch
    {
        LossKind.Wages => t["Wages"],
        LossKind.Medical => t["Medical and psychological care"],
        LossKind.Moral => t["Moral harm"],
        LossKind.Costs => t["Travel, papers and housing"],
        LossKind.Extorted => t["Debts and fees extorted"],
        _ => t["Lawyer and court"],
    };

    public static string Say(this IStringLocalizer<Texts> t, LimitationEvent from) => from switch
    {
        LimitationEvent.FinalJudgment => t["The judgment became final"],
        LimitationEvent.ExploitationEnded => t["The exploitation ended"],
        LimitationEvent.HarmKnown => t["The harm and who caused it became known"],
        LimitationEvent.WagesDue => t["The wages were due"],
        _ => t["The person was recognised"],
    };

    public static string Say(this IStringLocalizer<Texts> t, RuleKind kind) => kind switch
    {
        RuleKind.NonPunishmentAnswer => t["Answer to a non-punishment referral"],
        _ => t["Last day to claim"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ClockUnit unit, int amount) => unit switch
    {
        ClockUnit.Days => amount == 1 ? t["1 day"] : t["{0} days", amount],
        ClockUnit.Months => amount == 1 ? t["1 month"] : t["{0} months", amount],
        ClockUnit.WorkingDays => amount == 1 ? t["1 working day"] : t["{0} working days", amount],
        ClockUnit.WorkingHours => t["{0} working hours", amount],
        _ => t["{0} hours", amount],
    };

    /// <summary>An amount in minor units as it is written, with its currency.</summary>
    public static string Money(long minor, string currency) => string.Create(CultureInfo.CurrentCulture, $"{minor / 100m:N2} {currency}");

    /// <summary>An amount as typed, in minor units; null when it is not an amount above 0 with at most two decimals.</summary>
    public static long? Amount(string? typed)
    {
        var plain = typed?.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 100_000_000_000 && decimal.Round(amount, 2) == amount
            ? (long)(amount * 100) : null;
    }
}
