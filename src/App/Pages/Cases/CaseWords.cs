using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.Cases.Consents;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Cases.Screenings;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Texts;
using Throughline.Screening;

namespace Throughline.App.Pages.Cases;

/// <summary>How the work on cases is said on pages.</summary>
public static class CaseWords
{
    /// <summary>A text in the reader's language.</summary>
    public static string Read(this LocalizedText text) => text.In(CultureInfo.CurrentUICulture.Name).Text;

    /// <summary>Its language for a <c>lang</c> attribute, when it is another than the page's; else null.</summary>
    public static string? Lang(this LocalizedText text) => text.In(CultureInfo.CurrentUICulture.Name).Language is var language && language != CultureInfo.CurrentUICulture.Name ? language : null;

    public static string Say(this IStringLocalizer<Texts> t, Section section) => section switch
    {
        Section.Identity => t["identity"],
        Section.Whereabouts => t["whereabouts"],
        Section.Screening => t["screening"],
        Section.SupportNotes => t["needs and plan"],
        Section.Health => t["health"],
        Section.LegalAid => t["legal aid"],
        Section.Children => t["children"],
        _ => t["number, stage and clocks"],
    };

    public static string Say(this IStringLocalizer<Texts> t, IEnumerable<Section> sections) => string.Join(", ", sections.Select(section => t.Say(section)));

    public static string Say(this IStringLocalizer<Texts> t, AgeBand age) => age switch
    {
        AgeBand.Under12 => t["child under 12"],
        AgeBand.From12To17 => t["child of 12 to 17"],
        AgeBand.InDoubt => t["age in doubt, treated as a child"],
        AgeBand.From18To24 => t["adult of 18 to 24"],
        AgeBand.From25To39 => t["adult of 25 to 39"],
        AgeBand.From40To59 => t["adult of 40 to 59"],
        AgeBand.From60 => t["adult of 60 or over"],
        _ => t["adult"],
    };

    public static string Say(this IStringLocalizer<Texts> t, Sex sex) => sex switch
    {
        Sex.Female => t["female"],
        Sex.Male => t["male"],
        Sex.Other => t["another answer"],
        _ => t["not recorded"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ExploitationForm form) => form switch
    {
        ExploitationForm.ForcedLabour => t["forced labour"],
        ExploitationForm.SexualExploitation => t["sexual exploitation"],
        ExploitationForm.DomesticServitude => t["domestic servitude"],
        ExploitationForm.ForcedBegging => t["forced begging"],
        ExploitationForm.ForcedCrime => t["forced criminal activity"],
        ExploitationForm.ForcedMarriage => t["forced marriage"],
        ExploitationForm.OrganRemoval => t["organ removal"],
        _ => t["not recorded"],
    };

    public static string Say(this IStringLocalizer<Texts> t, NationalityKind kind) => kind switch
    {
        NationalityKind.OwnState => t["of this country"],
        NationalityKind.OtherState => t["of another country"],
        NationalityKind.SeveralStates => t["of several countries"],
        NationalityKind.Stateless => t["stateless"],
        NationalityKind.BeingDetermined => t["being determined"],
        _ => t["not determined"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ClosureReason reason) => reason switch
    {
        ClosureReason.GoalsMet => t["The goals of the plan are met"],
        ClosureReason.PersonsWish => t["The person wishes it"],
        ClosureReason.LostContact => t["Contact is lost, and the agreed ways were tried"],
        ClosureReason.Moved => t["The person moved, and another body goes on"],
        _ => t["The person died"],
    };

    public static string Say(this IStringLocalizer<Texts> t, StepState? state) => state switch
    {
        StepState.Started => t["begun"],
        StepState.Done => t["done"],
        StepState.DeclinedByPerson => t["declined by the person"],
        StepState.DeclinedByBody => t["declined by a body"],
        _ => t["not reached"],
    };

    public static string Say(this IStringLocalizer<Texts> t, GivenHow how) => how switch
    {
        GivenHow.Written => t["Written"],
        GivenHow.SpokenBeforeWitness => t["Spoken before a witness"],
        GivenHow.SpokenBeforeInterpreter => t["Spoken before an interpreter"],
        _ => t["Recorded as sound"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ConsentGiver giver) => giver switch
    {
        ConsentGiver.Person => t["The person"],
        ConsentGiver.GuardianWithAssent => t["The guardian, and the child said yes too"],
        _ => t["The guardian; the child could not be asked"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.SafeHousing => t["For a safe place"],
        ConsentPurpose.HealthCare => t["To treat"],
        ConsentPurpose.PsychologicalHelp => t["For psychological help"],
        ConsentPurpose.LegalAdvice => t["To advise and represent"],
        ConsentPurpose.SocialWork => t["For social work"],
        ConsentPurpose.Interpreting => t["To interpret"],
        ConsentPurpose.Documents => t["To get identity papers"],
        ConsentPurpose.Guardianship => t["For a guardian"],
        ConsentPurpose.StatusDecision => t["To decide on status"],
        ConsentPurpose.VoluntaryReturn => t["For a voluntary return"],
        ConsentPurpose.CriminalProceedings => t["For criminal proceedings (form F25)"],
        _ => t["To enter the mechanism"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ConsentBasis basis) => basis switch
    {
        ConsentBasis.Live => t["holds"],
        ConsentBasis.Withdrawn => t["withdrawn"],
        _ => t["ended"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ReferralState state) => state switch
    {
        ReferralState.Draft => t["Draft"],
        ReferralState.Sent => t["Sent"],
        ReferralState.Acknowledged => t["Received"],
        ReferralState.Accepted => t["Accepted"],
        ReferralState.AcceptedLater => t["Accepted for later"],
        ReferralState.Declined => t["Declined by the body"],
        ReferralState.Silent => t["Silent"],
        ReferralState.Escalated => t["With the supervisor"],
        ReferralState.NotPossible => t["No receiver found"],
        ReferralState.InService => t["In service"],
        ReferralState.FeedbackGiven => t["Feedback given"],
        ReferralState.Revoked => t["Stopped"],
        _ => t["Closed"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ReferralAct act) => act switch
    {
        ReferralAct.Send => t["Send"],
        ReferralAct.Acknowledge => t["Confirm receipt"],
        ReferralAct.Accept => t["Accept"],
        ReferralAct.AcceptLater => t["Accept for later"],
        ReferralAct.Decline => t["Decline"],
        ReferralAct.Escalate => t["Bring to the supervisor"],
        ReferralAct.SayNotPossible => t["Record that no receiver was found"],
        ReferralAct.StartService => t["The service has begun"],
        ReferralAct.GiveFeedback => t["Give feedback"],
        ReferralAct.GoOn => t["The service goes on"],
        ReferralAct.Revoke => t["Stop sharing"],
        ReferralAct.ConfirmStopped => t["Confirm that use has stopped"],
        _ => t["Close the referral"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ReferralReason reason) => reason switch
    {
        ReferralReason.NoPlace => t["No place free"],
        ReferralReason.NotForThisGroup => t["The service is not for this group"],
        ReferralReason.Language => t["No worker or interpreter for the language"],
        ReferralReason.Unsafe => t["Not safe for the person there"],
        ReferralReason.ServiceClosed => t["The service is closed at this time"],
        ReferralReason.NoFunding => t["No funding for the service"],
        ReferralReason.NeedsMore => t["Needs more than the service can give"],
        ReferralReason.PersonRefuses => t["The person does not wish it"],
        ReferralReason.NoReceiver => t["No body offers the service"],
        ReferralReason.ConsentWithdrawn => t["The person withdrew the consent"],
        _ => t["Sent by mistake"],
    };

    /// <summary>The heading of a result: an observation, never a finding on a person.</summary>
    public static string Say(this IStringLocalizer<Texts> t, ScreeningOutcome outcome) => outcome switch
    {
        ScreeningOutcome.Positive => t["Indicators of trafficking found"],
        ScreeningOutcome.RiskOfExploitation => t["Risk of exploitation found"],
        ScreeningOutcome.Inconclusive => t["More to ask"],
        ScreeningOutcome.IndicatorsObservedRuleNotMet => t["Some indicators observed"],
        _ => t["No indicators observed today"],
    };

    public static string Lead(this IStringLocalizer<Texts> t, ScreeningOutcome outcome, bool child) => outcome switch
    {
        ScreeningOutcome.Positive => child ? t["The answers meet the rule for a child. This opens the way to help."] : t["The answers meet the rule in all three parts. This opens the way to help."],
        ScreeningOutcome.RiskOfExploitation => t["Exploitation may lie ahead and has not happened yet. This opens the way to help."],
        ScreeningOutcome.Inconclusive => t["What is known does not settle it. Help is open all the same, and the questions can go on at any time."],
        ScreeningOutcome.IndicatorsObservedRuleNotMet => t["Something was seen that calls for help, though the rule for trafficking is not met today."],
        _ => t["Nothing was observed today. Services are still offered, and anything told later counts in full."],
    };

    public static string Say(this IStringLocalizer<Texts> t, ScreeningDimension dimension) => dimension switch
    {
        ScreeningDimension.DeceptionAtRecruitment => t["Deception at recruitment"],
        ScreeningDimension.CoercionAtRecruitment => t["Coercion at recruitment"],
        ScreeningDimension.AbuseOfVulnerabilityAtRecruitment => t["Abuse of vulnerability at recruitment"],
        ScreeningDimension.Exploitation => t["Exploitation"],
        ScreeningDimension.CoercionAtDestination => t["Coercion at destination"],
        _ => t["Abuse of vulnerability at destination"],
    };

    public static string Say(this IStringLocalizer<Texts> t, Strength strength) => strength switch
    {
        Strength.Strong => t["strong"],
        Strength.Medium => t["medium"],
        _ => t["weak"],
    };

    public static string Say(this IStringLocalizer<Texts> t, EvidenceSource source) => source switch
    {
        EvidenceSource.Said => t["said"],
        EvidenceSource.Seen => t["seen"],
        EvidenceSource.Document => t["a document shows it"],
        _ => t["somebody else told it"],
    };

    public static string Say(this IStringLocalizer<Texts> t, HandOverState state) => state switch
    {
        HandOverState.Accepted => t["Accepted: the receiving body goes on with the person"],
        HandOverState.Declined => t["Declined: the person needs another body, and the screening is still yours"],
        _ => t["No answer yet"],
    };
}
