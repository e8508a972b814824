using Microsoft.EntityFrameworkCore;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Cases.Consents;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Cases;

public sealed class SharingTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Referral_FromSendingToFeedback_ShowsOnlyWhatWasConsentedAndOnlyInItsTime(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, toma) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Toma));
        var handle = await house.Case();
        await house.Done<SheetDesk>(desk => desk.AddNote(handle, Section.Health, "Back pain.", null, house.Process(mira), CaseHouse.Cancel));
        await house.Done<SheetDesk>(desk => desk.AddNote(handle, Section.SupportNotes, "Private.", null, house.Process(mira), CaseHouse.Cancel));
        var consent = await house.Consent(handle);
        // Support notes were chosen but never consented: they do not go.
        var referral = await house.Referral(handle, consent, crisis: true, Section.Health, Section.SupportNotes);
        var offer = (await Find(toma, referral))!;
        Assert.Equal((true, true, ReferralState.Sent), (offer.IsReceiver, offer.Crisis, offer.State));
        Assert.Equal((null, null, "Mira Halvor"), (offer.CaseHandle, offer.CaseNumber, offer.Contact));
        Assert.Empty(offer.Sections);
        Assert.Empty(offer.History);
        Assert.Null(await Case(toma));
        Assert.Null(await Notes(toma, Section.Health));

        Assert.Equal(WriteEnd.Done, (await house.Act(CaseHouse.Toma, referral, ReferralAct.Accept)).End);
        Assert.Equal("Back pain.", (await Notes(toma, Section.Health))!.Single().Text);
        Assert.Null(await Notes(toma, Section.SupportNotes));
        Assert.Equal([Section.Health], (await Case(toma))!.Sections);
        Assert.Empty((await Case(toma))!.Steps);
        Assert.Equal([Section.Health], (await Case(mira))!.Sees.Single(line => line.Tie == CaseTie.Receiver).Sections);

        Assert.Equal(WriteEnd.Done, (await house.Act(CaseHouse.Toma, referral, ReferralAct.StartService)).End);
        Assert.Equal(WriteEnd.Refused, (await house.Act(CaseHouse.Toma, referral, ReferralAct.GiveFeedback)).End);
        Assert.Equal(WriteEnd.Done, (await house.Act(CaseHouse.Toma, referral, ReferralAct.GiveFeedback, remark: "Treated.")).End);
        var back = (await Find(mira, referral))!;
        Assert.Equal(("Treated.", ReferralState.FeedbackGiven), (back.Feedback, back.State));
        Assert.Equal([ReferralState.Sent, ReferralState.Acknowledged, ReferralState.Accepted, ReferralState.InService, ReferralState.FeedbackGiven], back.History.Select(step => step.To));

        house.Clock.Move(TimeSpan.FromDays(90));
        Assert.Null(await Notes(toma, Section.Health));
        Assert.Null(await Case(toma));
        Assert.NotNull(await Case(mira));

        Task<ReferralView?> Find(Platform.Accounts.Viewer who, string which) => house.Ask<ReferralDesk, ReferralView?>(desk => desk.Find(which, who, CaseHouse.Cancel));
        Task<CaseView?> Case(Platform.Accounts.Viewer who) => house.Ask<CaseDesk, CaseView?>(desk => desk.Find(handle, who, CaseHouse.Cancel));
        Task<IReadOnlyList<NoteView>?> Notes(Platform.Accounts.Viewer who, Section section) => house.Ask<SheetDesk, IReadOnlyList<NoteView>?>(desk => desk.Notes(handle, section, who, CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Withdraw_AfterAcceptance_StopsAtOnceAndTheReceiverConfirms(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, toma) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Toma));
        var handle = await house.Case();
        var consent = await house.Consent(handle);
        var referral = await house.Referral(handle, consent);
        await house.Act(CaseHouse.Toma, referral, ReferralAct.Accept);
        var effect = (await house.Ask<ConsentLedger, WithdrawalEffect?>(ledger => ledger.Effect(handle, consent, mira, CaseHouse.Cancel)))!;
        Assert.Equal((1, 2), (effect.Referrals, effect.Closes.Count));
        await house.Done<ConsentLedger>(ledger => ledger.Withdraw(handle, consent, house.Process(mira), CaseHouse.Cancel));
        Assert.Null(await house.Ask<CaseDesk, CaseView?>(desk => desk.Find(handle, toma, CaseHouse.Cancel)));
        Assert.Equal(WriteEnd.Refused, (await house.Act(CaseHouse.Toma, referral, ReferralAct.StartService)).End);
        var left = (await house.Ask<ReferralDesk, ReferralView?>(desk => desk.Find(referral, toma, CaseHouse.Cancel)))!;
        Assert.Equal((ReferralState.Revoked, null), (left.State, left.CaseHandle));
        Assert.Equal([ReferralAct.ConfirmStopped], left.Acts);
        Assert.Equal(WriteEnd.Done, (await house.Act(CaseHouse.Toma, referral, ReferralAct.ConfirmStopped)).End);
        Assert.Equal(WriteEnd.Refused, (await house.Write<ConsentLedger>(ledger => ledger.Withdraw(handle, consent, house.Process(mira), CaseHouse.Cancel))).End);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Withdraw_BesideASending_Wins(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var mira = await house.Who(CaseHouse.Mira);
        for (var round = 0; round < 4; round++)
        {
            var handle = await house.Case();
            var consent = await house.Consent(handle);
            var referral = await house.Done<ReferralDesk>(desk => desk.Draft(handle, new NewReferral(consent, "health", [Section.Health], false), house.Process(mira), CaseHouse.Cancel));
            var withdraw = Task.Run(() => house.Write<ConsentLedger>(ledger => ledger.Withdraw(handle, consent, house.Process(mira), CaseHouse.Cancel)), CaseHouse.Cancel);
            var send = Task.Run(() => house.Act(CaseHouse.Mira, referral, ReferralAct.Send), CaseHouse.Cancel);
            var (withdrawn, _) = (await withdraw, await send);
            // One of two that collide is told so and tries again.
            if (withdrawn.End == WriteEnd.Stale) withdrawn = await house.Write<ConsentLedger>(ledger => ledger.Withdraw(handle, consent, house.Process(mira), CaseHouse.Cancel));
            Assert.Equal(WriteEnd.Done, withdrawn.End);
            var state = await house.Ask<AppDb, ReferralState>(db => db.Set<ReferralRow>().Where(row => row.Handle == referral).Select(row => row.State).SingleAsync(CaseHouse.Cancel));
            Assert.True(state is ReferralState.Closed or ReferralState.Revoked);
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Give_BadConsent_IsRefusedWithOneLine(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, clinic, police, own) = (await house.Who(CaseHouse.Mira), await house.Body("city-clinic"), await house.Body("police-migration"), await house.Body("open-door"));
        var (handle, child) = (await house.Case(), await house.Case(age: AgeBand.From12To17));
        var good = new NewConsent(clinic, ConsentPurpose.HealthCare, [Section.Health], 90, "uz", GivenHow.Written, ConsentGiver.Person);
        NewConsent[] bad =
        [
            good with { Days = 366 }, good with { Days = 0 }, good with { Sections = [] }, good with { Sections = [Section.Investigation] }, good with { Sections = [Section.Law] },
            good with { Recipient = police }, good with { Recipient = own }, good with { Recipient = Guid.CreateVersion7() }, good with { Language = "" }, good with { How = (GivenHow)9 },
        ];
        foreach (var consent in bad) Assert.Equal(WriteEnd.Refused, await End(handle, consent));
        Assert.Equal(WriteEnd.Refused, await End(child, good));
        Assert.Equal(WriteEnd.Done, await End(child, good with { Giver = ConsentGiver.GuardianWithAssent }));
        Assert.Empty((await house.Ask<ConsentLedger, IReadOnlyList<ConsentLine>?>(ledger => ledger.Of(handle, mira, CaseHouse.Cancel)))!);
        Assert.Equal(WriteEnd.Done, await End(handle, good with { Days = 365 }));

        async Task<WriteEnd> End(string which, NewConsent consent) => (await house.Write<ConsentLedger>(ledger => ledger.Give(which, consent, house.Process(mira), CaseHouse.Cancel))).End;
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Referral_SilentOrDeclined_LeavesTheCaseWithItsOwnerAndCanBeEscalated(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, toma) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Toma));
        var handle = await house.Case();
        var consent = await house.Consent(handle);
        var silent = await house.Referral(handle, consent, crisis: true);
        var declined = await house.Referral(handle, consent);
        Assert.Equal(WriteEnd.Refused, (await house.Act(CaseHouse.Toma, declined, ReferralAct.Decline)).End);
        Assert.Equal(WriteEnd.Done, (await house.Act(CaseHouse.Toma, declined, ReferralAct.Decline, ReferralReason.NoPlace, "Full until Monday.")).End);
        Assert.Equal(WriteEnd.Refused, (await house.Act(CaseHouse.Mira, silent, ReferralAct.Escalate)).End);
        house.Clock.Move(TimeSpan.FromHours(25));
        Assert.Equal(ReferralState.Silent, (await Find(mira, silent))!.State);
        Assert.Equal(WriteEnd.Done, (await house.Act(CaseHouse.Mira, silent, ReferralAct.Escalate)).End);
        Assert.Equal(WriteEnd.Refused, (await house.Act(CaseHouse.Mira, silent, ReferralAct.SayNotPossible, ReferralReason.NoReceiver)).End);
        Assert.Equal(WriteEnd.Done, (await house.Act(CaseHouse.Elsin, silent, ReferralAct.SayNotPossible, ReferralReason.NoReceiver)).End);
        Assert.Equal(WriteEnd.Refused, (await house.Act(CaseHouse.Toma, declined, ReferralAct.Accept)).End is WriteEnd.Absent ? WriteEnd.Refused : WriteEnd.Done);
        var line = (await Find(mira, declined))!.History[^1];
        Assert.Equal((ReferralReason.NoPlace, "Full until Monday."), (line.Reason, line.Remark));
        Assert.Equal(CaseTie.CaseManager, (await house.Ask<CaseDesk, CaseView?>(desk => desk.Find(handle, mira, CaseHouse.Cancel)))!.Tie);
        Assert.Null(await Find(toma, declined));

        Task<ReferralView?> Find(Platform.Accounts.Viewer who, string which) => house.Ask<ReferralDesk, ReferralView?>(desk => desk.Find(which, who, CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task HandOver_FromThePolice_CrossesAsAnExtractOnly(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (zira, mira, body) = (await house.Who(CaseHouse.Zira), await house.Who(CaseHouse.Mira), await house.Body("open-door"));
        var screening = await house.Screening(CaseHouse.Zira, AgeGroup.Adult, "1.01", "1.02", "4.01", "4.02", "5.01", "5.02");
        var identity = new IdentitySheet("Invented Person", null, null, null);
        await house.Done<SheetDesk>(desk => desk.SaveIdentity(screening, identity, 0, house.Process(zira), CaseHouse.Cancel));
        var handOver = new HandOver(body, true, true, "uz", GivenHow.SpokenBeforeInterpreter, ConsentGiver.Person);
        await house.Done<HandOverDesk>(desk => desk.Send(screening, handOver, house.Process(zira), CaseHouse.Cancel));
        Assert.Equal(WriteEnd.Refused, (await house.Write<HandOverDesk>(desk => desk.Send(screening, handOver, house.Process(zira), CaseHouse.Cancel))).End);
        Assert.Equal(HandOverState.Waiting, (await Sent()).State);

        var offer = (await house.Ask<ReferralDesk, IReadOnlyList<ReferralLine>>(desk => desk.Offered(mira, CaseHouse.Cancel))).Single();
        Assert.Equal((true, null), (offer.IsHandOver, offer.CaseHandle));
        Assert.Null(await house.Ask<ReferralDesk, ReferralView?>(desk => desk.Find(offer.Handle, zira, CaseHouse.Cancel)));
        Assert.Equal(WriteEnd.Refused, (await house.Act(CaseHouse.Savi, offer.Handle, ReferralAct.Accept)).End);
        Assert.Equal(WriteEnd.Done, (await house.Act(CaseHouse.Mira, offer.Handle, ReferralAct.Accept)).End);
        Assert.Equal(HandOverState.Accepted, (await Sent()).State);

        var line = (await house.Ask<CaseDesk, CasePage>(desk => desk.List(CaseFilter.Open, CaseSort.Due, 1, mira, CaseHouse.Cancel))).Cases.Single();
        await house.Done<SheetDesk>(desk => desk.Open(line.Handle, "to meet the person", house.Process(mira), CaseHouse.Cancel));
        var view = (await house.Ask<CaseDesk, CaseView?>(desk => desk.Find(line.Handle, mira, CaseHouse.Cancel)))!;
        Assert.Equal((identity, CaseTie.CaseManager), (view.Identity!.Identity, view.Tie));
        var extract = (await house.Ask<CaseDesk, ExtractView?>(desk => desk.Extract(line.Handle, mira, CaseHouse.Cancel)))!;
        Assert.Equal(Throughline.Screening.ScreeningOutcome.Positive, extract.Result.Outcome);
        // Neither side sees the other's file.
        Assert.Null(await house.Ask<CaseDesk, CaseView?>(desk => desk.Find(line.Handle, zira, CaseHouse.Cancel)));
        Assert.Null(await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(screening, mira, CaseHouse.Cancel)));
        Assert.Equal(WriteEnd.Absent, (await house.Act(CaseHouse.Zira, offer.Handle, ReferralAct.Revoke, ReferralReason.Mistake)).End);

        async Task<HandOverLine> Sent() => (await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(screening, zira, CaseHouse.Cancel)))!.HandOvers.Single();
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task HandOver_ToThePoliceOrOfAChildWithoutGuardian_IsRefused(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (zira, police, body) = (await house.Who(CaseHouse.Zira), await house.Body("prosecutor"), await house.Body("child-protection"));
        var screening = await house.Screening(CaseHouse.Zira, AgeGroup.Child, "4.01");
        var handOver = new HandOver(body, false, true, "uz", GivenHow.SpokenBeforeInterpreter, ConsentGiver.GuardianAlone);
        Assert.Equal(WriteEnd.Refused, await End(handOver with { Receiver = police }));
        Assert.Equal(WriteEnd.Refused, await End(handOver with { Giver = ConsentGiver.Person }));
        Assert.Equal(WriteEnd.Refused, await End(handOver with { WithIdentity = true }));
        Assert.Equal(WriteEnd.Done, await End(handOver));

        async Task<WriteEnd> End(HandOver which) => (await house.Write<HandOverDesk>(desk => desk.Send(screening, which, house.Process(zira), CaseHouse.Cancel))).End;
    }
}
