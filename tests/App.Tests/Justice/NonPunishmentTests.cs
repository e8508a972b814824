using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Justice.Facts;
using Throughline.Justice.NonPunishment;
using Throughline.Justice.Rules;
using Throughline.Justice.Today;
using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;
using Xunit;

namespace Throughline.App.Tests.Justice;

public sealed class NonPunishmentTests
{
    private const string Offence = "Carrying goods across the border";
    private const string Link = "The goods were handed over by those who held the passport.";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Referral_FromSendingToReview_IsAnsweredByItsClock(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, adon, rapporteur) = (await house.Who(CaseHouse.Mira), await house.Who(JusticeSteps.Adon), await house.Who("amra.quist@ombuds.example"));
        var handle = await house.FullCase();
        var referral = await Send(house, handle, NonPunishmentBasis.Consent, await house.CriminalConsent(handle));
        var seen = (await Received(house, adon, referral))!;
        Assert.Equal((Offence, Link, true), (seen.Offence, seen.Link, seen.MayAnswer));
        Assert.Null(seen.Line.CaseHandle);
        Assert.Null(seen.Line.CaseNumber);
        // 15 calendar days, in the country's zone: the end of 19 November.
        Assert.Equal("2026-11-19", LocalDay(house, seen.Line.Due));
        Assert.Contains("S14", seen.Line.DueBasis, StringComparison.Ordinal);
        Assert.Contains(await Tasks(adon), task => task.Kind == JusticeTaskKind.ToAnswer);
        Assert.Equal(WriteEnd.Refused, (await Answer(NonPunishmentState.Refused, "no", 1)).End);
        Assert.Equal(WriteEnd.Refused, (await Answer(NonPunishmentState.Refused, new string('ж', 4001), 1)).End);
        Assert.Equal(WriteEnd.Refused, (await Answer(NonPunishmentState.Waiting, "Something else", 1)).End);
        Assert.Equal(WriteEnd.Stale, (await Answer(NonPunishmentState.Accepted, null, 4)).End);
        Assert.True((await Answer(NonPunishmentState.MoreAsked, "When was the passport taken?", 1)).IsDone);
        Assert.Contains(await Tasks(mira), task => task.Kind == JusticeTaskKind.MoreAsked);
        Assert.Equal(WriteEnd.Refused, (await Answer(NonPunishmentState.Accepted, null, 2)).End);
        house.Clock.Move(TimeSpan.FromDays(5));
        Assert.True((await house.Write<NonPunishmentDesk>(desk => desk.Supply(handle, referral, "On the first day, in March.", 2, house.Process(mira), CaseHouse.Cancel))).IsDone);
        Assert.Equal("2026-11-24", LocalDay(house, (await Received(house, adon, referral))!.Line.Due));
        house.Clock.Move(TimeSpan.FromDays(16));
        var late = (await Received(house, adon, referral))!;
        Assert.True(late.Line.Due < house.Clock.Now);
        Assert.Contains(await Tasks(mira), task => task.Kind == JusticeTaskKind.AnswerLate);
        Assert.True((await Answer(NonPunishmentState.Refused, "The file shows another course.", 3)).IsDone);
        Assert.Equal(WriteEnd.Refused, (await house.Write<NonPunishmentDesk>(desk => desk.Supply(handle, referral, "More that nobody asked for.", 4, house.Process(mira), CaseHouse.Cancel))).End);
        Assert.True((await house.Write<NonPunishmentDesk>(desk => desk.AskReview(handle, referral, "A witness has come forward.", 4, house.Process(mira), CaseHouse.Cancel))).IsDone);
        Assert.True((await Answer(NonPunishmentState.Accepted, null, 5)).IsDone);
        var count = (await house.Ask<JusticeFacts, IReadOnlyList<NonPunishmentCount>>(facts => facts.NonPunishment(rapporteur, CaseHouse.Cancel))).Single();
        Assert.Equal(new NonPunishmentCount(2026, 1, 0, 1, 0, 1), count);

        Task<WriteAnswer> Answer(NonPunishmentState answer, string? reason, int version) =>
            house.Write<NonPunishmentDesk>(desk => desk.Answer(referral, answer, reason, version, house.Process(adon), CaseHouse.Cancel));
        Task<IReadOnlyList<JusticeTask>> Tasks(Viewer who) => house.Ask<JusticeBoard, IReadOnlyList<JusticeTask>>(board => board.Of(who, CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Referral_WithoutBasisOrAfterItsEnd_IsRefusedOrAbsent(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, adon, marrek) = (await house.Who(CaseHouse.Mira), await house.Who(JusticeSteps.Adon), await house.Who(JusticeSteps.Marrek));
        var handle = await house.FullCase();
        var (prosecutor, clinic) = (await house.Body("prosecutor"), await house.Body("city-clinic"));
        var police = await house.CriminalConsent(handle, "police-migration");
        var consent = await house.CriminalConsent(handle);
        Assert.Equal(WriteEnd.Refused, (await Try(prosecutor, NonPunishmentBasis.Consent, null, null)).End);
        Assert.Equal(WriteEnd.Refused, (await Try(prosecutor, NonPunishmentBasis.Consent, police, null)).End);
        Assert.Equal(WriteEnd.Refused, (await Try(prosecutor, NonPunishmentBasis.LegalAidMandate, null, null)).End);
        Assert.Equal(WriteEnd.Refused, (await Try(clinic, NonPunishmentBasis.LegalAidMandate, null, "A lawyer")).End);
        foreach (var user in (string[])[CaseHouse.Joren, CaseHouse.Toma, JusticeSteps.Adon])
        {
            var who = await house.Who(user);
            Assert.Equal(WriteEnd.Absent, (await house.Write<NonPunishmentDesk>(desk => desk.Send(handle, New(prosecutor, NonPunishmentBasis.Consent, consent, null), house.Process(who), CaseHouse.Cancel))).End);
        }
        var referral = await Send(house, handle, NonPunishmentBasis.Consent, consent);
        Assert.Null(await Received(house, marrek, referral));
        await house.Withdraw(handle, consent);
        Assert.Null(await Received(house, adon, referral));
        Assert.Empty(await house.Ask<NonPunishmentDesk, IReadOnlyList<NonPunishmentLine>>(desk => desk.Received(adon, CaseHouse.Cancel)));
        Assert.Equal(WriteEnd.Absent, (await house.Write<NonPunishmentDesk>(desk => desk.Answer(referral, NonPunishmentState.Accepted, null, 1, house.Process(adon), CaseHouse.Cancel))).End);
        Assert.True((await house.Ask<NonPunishmentDesk, IReadOnlyList<NonPunishmentLine>?>(desk => desk.Of(handle, mira, CaseHouse.Cancel)))!.Single().Stopped);

        Task<WriteAnswer> Try(Guid body, NonPunishmentBasis basis, string? which, string? lawyer) =>
            house.Write<NonPunishmentDesk>(desk => desk.Send(handle, New(body, basis, which, lawyer), house.Process(mira), CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Rule_OfTheCountry_SetsTheDeadlineFromItsDay(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (sabel, mira, adon) = (await house.Who(CaseHouse.Sabel), await house.Who(CaseHouse.Mira), await house.Who(JusticeSteps.Adon));
        var rule = new JusticeRule(RuleKind.NonPunishmentAnswer, null, null, 10, ClockUnit.Days, "Order 12, pt 3", new DateOnly(2026, 11, 4), null);
        Assert.Equal(WriteEnd.Absent, (await Record(rule, mira)).End);
        Assert.Equal(WriteEnd.Refused, (await Record(rule with { Basis = " " }, sabel)).End);
        Assert.Equal(WriteEnd.Refused, (await Record(rule with { Amount = 0 }, sabel)).End);
        Assert.Equal(WriteEnd.Refused, (await Record(rule with { Route = ClaimRoute.Civil }, sabel)).End);
        Assert.Equal(WriteEnd.Refused, (await Record(rule with { Until = new DateOnly(2026, 1, 1) }, sabel)).End);
        Assert.True((await Record(rule, sabel)).IsDone);
        Assert.True((await Record(rule with { Amount = 3, From = new DateOnly(2027, 1, 1) }, sabel)).IsDone);
        var handle = await house.FullCase();
        var line = (await Received(house, adon, await Send(house, handle, NonPunishmentBasis.LegalAidMandate, null, "A lawyer")))!.Line;
        Assert.Equal(("2026-11-14", "Order 12, pt 3"), (LocalDay(house, line.Due), line.DueBasis));

        Task<WriteAnswer> Record(JusticeRule known, Viewer who) => house.Write<RuleBook>(book => book.Record(known, house.Process(who), CaseHouse.Cancel));
    }

    // The last day, in the demonstration country's zone, on which the deadline is still kept.
    private static string LocalDay(CaseHouse house, DateTime due) =>
        house.Zone().LocalDate(due.AddTicks(-1)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static NewNonPunishment New(Guid body, NonPunishmentBasis basis, string? consent, string? lawyer) => new(body, basis, consent, Offence, "Code of Offences, art. 88", Link, lawyer);

    private static async Task<string> Send(CaseHouse house, string handle, NonPunishmentBasis basis, string? consent, string? lawyer = null)
    {
        var (mira, prosecutor) = (await house.Who(CaseHouse.Mira), await house.Body("prosecutor"));
        return await house.Done<NonPunishmentDesk>(desk => desk.Send(handle, New(prosecutor, basis, consent, lawyer), house.Process(mira), CaseHouse.Cancel));
    }

    private static Task<NonPunishmentView?> Received(CaseHouse house, Viewer who, string referral) => house.Ask<NonPunishmentDesk, NonPunishmentView?>(desk => desk.FindReceived(referral, who, CaseHouse.Cancel));
}
