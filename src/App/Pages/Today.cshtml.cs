using Throughline.App.Pages.Cases;
using Throughline.App.Pages.Justice;
using Throughline.App.Shell;
using Throughline.App.Work;
using Throughline.Cases.Referrals;
using Throughline.Cases.Today;
using Throughline.Justice.Today;
using Throughline.Partners.Agreements;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages;

[Needs(ActionKind.List, Section.Workspace)]
public sealed class TodayModel(TodayBoard board, JusticeBoard justice, ProcedureShelf shelf, IEnumerable<IWorkSource> rooms, AgreementRegister agreements, WorkingGroups groups) : PeoplePage
{
    public override Room Room => Room.Today;

    public TodayView Day { get; private set; } = null!;

    /// <summary>What waits in the other rooms, the most pressing first.</summary>
    public IReadOnlyList<WorkItem> Work { get; private set; } = [];

    /// <summary>What criminal justice adds, by deadline.</summary>
    public IReadOnlyList<JusticeTask> Justice { get; private set; } = [];

    /// <summary>Agreements that end within their alert; for the coordinator, who renews them.</summary>
    public IReadOnlyList<AgreementCard> EndingAgreements { get; private set; } = [];

    /// <summary>What working groups ask of the viewer.</summary>
    public IReadOnlyList<GroupDay> Groups { get; private set; } = [];

    public bool Screens => Viewer.Role is Role.IdentificationOfficer or Role.CaseManager or Role.Supervisor;

    public bool HoldsCases => Viewer.Side == Side.Support && Viewer.Role is Role.CaseManager or Role.Supervisor or Role.ShelterManager;

    /// <summary>The heading is the finding.</summary>
    public string Heading
    {
        get
        {
            var late = Day.Late.Count + Day.Clocks.Count(clock => clock.Due < Now) + Justice.Count(task => task.Due < Now);
            var today = Day.Today.Count + Justice.Count(task => task.Due >= Now && Country.Calendar.LocalDate(task.Due.AddMinutes(-1)) == Today);
            if (late > 0 && today > 0) return T["{0} late. {1} more for today.", late == 1 ? T["One thing is"] : T["{0} things are", late], today];
            if (late > 0) return T["{0} late.", late == 1 ? T["One thing is"] : T["{0} things are", late]];
            if (today > 0) return today == 1 ? T["One thing for today. Nothing is late."] : T["{0} things for today. Nothing is late.", today];
            if (Work.Count(item => item.Weight == WorkWeight.Late) is var owed and > 0) return owed == 1 ? T["One thing is past its day"] : T["{0} things are past their day", owed];
            if (Work.Count > 0) return Work.Count == 1 ? T["One thing waits for you"] : T["{0} things wait for you", Work.Count];
            if (Day.Soon.Count > 0) return T["Nothing for today. {0} in the next five working days.", Day.Soon.Count];
            if (Justice.Count > 0) return T["Nothing for today. {0} to come.", Justice.Count];
            return T["Nothing waits for you today"];
        }
    }

    public string Own => Viewer.Role switch
    {
        Role.LegalExpert => "/law",
        Role.FundingOfficer => "/evidence/money",
        Role.Rapporteur => "/evidence",
        Role.Administrator => "/account",
        Role.Investigator => "/justice",
        Role.SurvivorReviewer => "/law/recommendations",
        _ => "/procedures",
    };

    public async Task OnGet(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        Day = await board.Of(Viewer, cancel);
        var work = new List<WorkItem>();
        foreach (var room in rooms) work.AddRange(await room.For(Viewer, Country, Today, cancel));
        Work = [.. work.OrderBy(item => item.Weight).ThenBy(item => item.Day ?? DateOnly.MaxValue)];
        Justice = await justice.Of(Viewer, cancel);
        Groups = await groups.Mine(Viewer, Today, cancel);
        if (Viewer.Role == Role.Coordinator) EndingAgreements = [.. (await agreements.All(Viewer, Today, cancel)).Where(card => card.StateOn(Today) == AgreementState.EndsSoon)];
        var procedures = await shelf.InForce(Today, Viewer, cancel);
        var waiting = Day.Late.Count + Day.Today.Count;
        Strip = new ChainStrip(ChainKind.CaseAction)
            .With(ChainKind.ProcedureStep, procedures.Count == 0 ? T["None in force"] : T["{0}, in force", procedures[0].Label], procedures.Count == 0 ? "/procedures" : $"/procedures/{procedures[0].Handle}")
            .With(ChainKind.CaseAction, waiting == 0 ? T["None waits for you"] : T["{0} wait for you", waiting], null);
    }

    public string What(TodayTask task) => task.Kind switch
    {
        TodayKind.Guardian => T["Name a guardian"],
        TodayKind.SilentReferral => T["Get an answer from {0}", Body(task.OtherId)],
        TodayKind.StuckReferral => T["Find another way: {0} will not take the person on", Body(task.OtherId)],
        TodayKind.AnswerOffer => T["Answer {0}", Body(task.OtherId)],
        TodayKind.Feedback => T["Give feedback to {0}", Body(task.OtherId)],
        TodayKind.ConfirmStopped => T["Confirm to {0} that use has stopped", Body(task.OtherId)],
        TodayKind.ApproveClosure => T["Approve or refuse the closure"],
        _ => $"{task.Title?.Read()} ({task.Step})",
    };

    public string Why(TodayTask task) => task.Kind switch
    {
        TodayKind.Guardian => T["The person is a child, or age is in doubt and the procedure treats them as one."],
        TodayKind.SilentReferral => task.Crisis ? T["A crisis referral must be acknowledged in 24 hours. Nobody has answered. The case is still yours."] : T["A referral must be acknowledged in 3 working days. Nobody has answered. The case is still yours."],
        TodayKind.StuckReferral => T["The case is still yours until another body takes over."],
        TodayKind.AnswerOffer => task.Crisis ? T["A crisis: an answer is due within 24 hours."] : T["An answer is due within 3 working days."],
        TodayKind.Feedback => T["Feedback is due ten days after the service began."],
        TodayKind.ConfirmStopped => T["The person withdrew the consent, or the sender recalled it."],
        TodayKind.ApproveClosure => T["Another worker asked for it. A second person decides."],
        _ => "",
    };

    public (string Url, string Words) Act(TodayTask task) => task.Kind switch
    {
        TodayKind.SilentReferral or TodayKind.StuckReferral => ($"/referrals/{task.ReferralHandle}", T["Find a way"]),
        TodayKind.AnswerOffer or TodayKind.Feedback or TodayKind.ConfirmStopped => ($"/referrals/{task.ReferralHandle}", T["Answer"]),
        TodayKind.ApproveClosure => ($"/cases/{task.CaseHandle}/close", T["Look at it"]),
        _ => ($"/cases/{task.CaseHandle}/steps#{task.Step}", T["Open the step"]),
    };

    public (string What, string Url, string Words) Say(JusticeTask task) => task.Kind switch
    {
        JusticeTaskKind.Limitation => (task.Due < Now ? T["The time to claim compensation has ended"] : T["Hand in the claim for compensation"], $"/cases/{task.CaseHandle}/claims/{task.Handle}", T["Open the claim"]),
        JusticeTaskKind.AnswerLate => (T["{0} has not answered on non-punishment", Body(task.OtherId)], $"/cases/{task.CaseHandle}/non-punishment/{task.Handle}", T["Look at it"]),
        JusticeTaskKind.MoreAsked => (T["{0} asks for more on non-punishment", Body(task.OtherId)], $"/cases/{task.CaseHandle}/non-punishment/{task.Handle}", T["Answer"]),
        JusticeTaskKind.Answered => (T["{0} has answered on non-punishment", Body(task.OtherId)], $"/cases/{task.CaseHandle}/non-punishment/{task.Handle}", T["Read it"]),
        JusticeTaskKind.StopNotConfirmed => (T["{0} has not confirmed that use of extract {1} has stopped", Body(task.OtherId), task.Serial ?? ""], $"/cases/{task.CaseHandle}/disclose/{task.Handle}", T["Look at it"]),
        JusticeTaskKind.ConfirmDemand => (T["Confirm or refuse a demand of {0}", Body(task.OtherId)], $"/cases/{task.CaseHandle}/disclose/{task.Handle}", T["Look at it"]),
        JusticeTaskKind.ReviewDanger => (T["Review what was given in danger to {0}", Body(task.OtherId)], $"/cases/{task.CaseHandle}/disclose/{task.Handle}", T["Review it"]),
        JusticeTaskKind.Risk => (T["{0}: {1}. Look at the safety plan", T.Say(task.Risk!.Kind), Dates.Day(task.Risk.Day)], $"/cases/{task.CaseHandle}/disclose", T["Look at it"]),
        JusticeTaskKind.ToAnswer => (T["Answer referral {0} of {1}", task.Serial ?? "", Body(task.OtherId)], $"/justice/referrals/{task.Handle}", T["Answer"]),
        JusticeTaskKind.ToStop => (T["Stop using extract {0} of {1}, and confirm", task.Serial ?? "", Body(task.OtherId)], "/justice#stop", T["Confirm"]),
        _ => (T["Extract {0} of {1} ends", task.Serial ?? "", Body(task.OtherId)], $"/justice/extracts/{task.Handle}", T["Open"]),
    };

    public string SentSummary => string.Join(" · ", Day.Sent.GroupBy(line => line.State).Select(group => $"{group.Count()} {T.Say(group.Key).ToLower(System.Globalization.CultureInfo.CurrentCulture)}"));
}
