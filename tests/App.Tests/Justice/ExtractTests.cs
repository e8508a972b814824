using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Cases.Consents;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Sheets;
using Throughline.Justice.Extracts;
using Throughline.Justice.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Justice;

public sealed class ExtractTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Give_ChosenFields_CrossAndNothingElse(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var consent = await house.CriminalConsent(handle);
        var extract = await house.Given(handle, consent, "Name", "ScreeningResult", "Note:SupportNotes:1");
        var received = (await house.Read(JusticeSteps.Adon, extract))!;
        Assert.True(received.Intact);
        Assert.Equal([DisclosureField.Name, DisclosureField.ScreeningResult, DisclosureField.Note], received.Parts.Select(part => part.Field));
        Assert.Equal("Gorvin Ardomel", received.Parts[0].Text);
        var kept = await house.Kept(CaseHouse.Mira, handle, extract);
        Assert.Equal(kept.Fingerprint, received.Fingerprint);
        Assert.Equal(received.Parts.Select(part => part.Text), kept.Parts.Select(part => part.Text));
        Assert.Contains(new WithheldLine(Section.Whereabouts, WithheldReason.OnlyByOrder, 1), kept.Withheld);
        Assert.Contains(new WithheldLine(Section.Health, WithheldReason.NotConsented, 1), kept.Withheld);
        Assert.Contains(new WithheldLine(Section.Identity, WithheldReason.NotChosen, 3), kept.Withheld);
        // What the receiver gets says nothing of what stayed, and nothing of the case.
        var all = JsonSerializer.Serialize(received);
        foreach (var hidden in (string[])["Back pain", "river", "1985", "after ten", handle]) Assert.DoesNotContain(hidden, all, StringComparison.Ordinal);
        // The copy does not follow the case.
        var mira = await house.Who(CaseHouse.Mira);
        await house.Done<SheetDesk>(desk => desk.Open(handle, "A correction", house.Process(mira), CaseHouse.Cancel));
        await house.Done<SheetDesk>(desk => desk.SaveIdentity(handle, new IdentitySheet("Another Name", null, null, null), 1, house.Process(mira), CaseHouse.Cancel));
        Assert.Equal("Gorvin Ardomel", (await house.Read(JusticeSteps.Adon, extract))!.Parts[0].Text);
        Assert.Empty(await house.Ask<IEnumerable<IDataCheck>, IReadOnlyList<string>>(checks => checks.Single(check => check.Name == "disclosures").Find(CaseHouse.Cancel)));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Find_EndedWithdrawnForeignOrAbsent_IsAbsentAlike(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var (first, second) = (await house.CriminalConsent(handle), await house.CriminalConsent(handle));
        var (ending, stopping) = (await house.Given(handle, first), await house.Given(handle, second));
        var serial = (await house.Read(JusticeSteps.Adon, stopping))!.Line.Serial;
        var adon = await house.Who(JusticeSteps.Adon);
        Assert.Equal(stopping, await Serial(serial));
        Assert.Null(await house.Read(JusticeSteps.Marrek, ending));
        Assert.Null(await house.Read(JusticeSteps.Adon, new string('0', 26)));
        Assert.True((await house.Withdraw(handle, second)).IsDone);
        Assert.Null(await house.Read(JusticeSteps.Adon, stopping));
        Assert.Null(await Serial(serial));
        Assert.NotNull(await house.Read(JusticeSteps.Adon, ending));
        house.Clock.Move(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await house.Read(JusticeSteps.Adon, ending));
        house.Clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.Null(await house.Read(JusticeSteps.Adon, ending));
        Assert.Empty(await house.Ask<ExtractDesk, IReadOnlyList<ExtractLine>>(desk => desk.Received(adon, CaseHouse.Cancel)));
        // Somebody of the support side, and the police's other jobs, never.
        foreach (var user in (string[])[CaseHouse.Mira, CaseHouse.Zira, CaseHouse.Sabel]) Assert.Null(await house.Read(user, ending));

        Task<string?> Serial(string wanted) => house.Ask<ExtractDesk, string?>(desk => desk.FindBySerial(wanted, adon, CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Give_BeyondTheConsent_IsRefusedWithOneLineAndCrossesNothing(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var consent = await house.CriminalConsent(handle, days: 10);
        var clinic = await house.Consent(handle);
        Assert.Contains("does not name every section", await Refused(consent, 30, "Note:Health:1"), StringComparison.Ordinal);
        Assert.Contains("never crosses by consent", await Refused(consent, 30, "Name", "Whereabouts"), StringComparison.Ordinal);
        Assert.Contains("no longer there", await Refused(consent, 30, "Note:SupportNotes:9"), StringComparison.Ordinal);
        Assert.Contains("no longer there", await Refused(consent, 30, new string('я', 100_000)), StringComparison.Ordinal);
        Assert.Contains("at least one", await Refused(consent, 30), StringComparison.Ordinal);
        Assert.Contains("1 to 90 days", await Refused(consent, 91, "Name"), StringComparison.Ordinal);
        Assert.Contains("1 to 90 days", await Refused(consent, 0, "Name"), StringComparison.Ordinal);
        Assert.Contains("no live consent", await Refused(clinic, 30, "Name"), StringComparison.Ordinal);
        Assert.Contains("no live consent", await Refused("", 30, "Name"), StringComparison.Ordinal);
        // It never outlives its consent.
        var given = await house.Given(handle, consent, "Name");
        Assert.Equal(UtcClock.Cut(house.Clock.Now.AddDays(10)), (await house.Kept(CaseHouse.Mira, handle, given)).Line.Until);
        house.Clock.Move(TimeSpan.FromDays(10));
        Assert.Contains("no live consent", await Refused(consent, 30, "Name"), StringComparison.Ordinal);
        Assert.Null(await house.Read(JusticeSteps.Adon, given));
        // A colleague who is not named, and another body's manager, find no case.
        foreach (var user in (string[])[CaseHouse.Joren, CaseHouse.Toma, JusticeSteps.Adon])
        {
            var who = await house.Who(user);
            Assert.Equal(WriteEnd.Absent, (await house.Write<DisclosureDesk>(desk => desk.Give(handle, new NewDisclosure(consent, ExtractPurpose.Trial, 5, ["Name"]), house.Process(who), CaseHouse.Cancel))).End);
        }
        Assert.Equal(1, await house.Ask<AppDb, int>(db => db.Set<ExtractRow>().CountAsync(CaseHouse.Cancel)));

        async Task<string> Refused(string basis, int days, params string[] chosen)
        {
            var answer = await house.Give(handle, basis, days, chosen);
            Assert.Equal(WriteEnd.Refused, answer.End);
            return answer.Problem!;
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Consent_ForCriminalProceedings_HasItsOwnRules(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.Case();
        var mira = await house.Who(CaseHouse.Mira);
        var (police, clinic) = (await house.Body("police-migration"), await house.Body("city-clinic"));
        Assert.Contains("separate", (await Give(police, ConsentPurpose.LegalAdvice, Section.Outcome)).Problem, StringComparison.Ordinal);
        Assert.Contains("police or prosecution", (await Give(clinic, ConsentPurpose.CriminalProceedings, Section.Outcome)).Problem, StringComparison.Ordinal);
        Assert.Contains("Where the person is", (await Give(police, ConsentPurpose.CriminalProceedings, Section.Whereabouts)).Problem, StringComparison.Ordinal);
        var given = await Give(police, ConsentPurpose.CriminalProceedings, Section.Outcome);
        Assert.True(given.IsDone);
        // It opens no referral.
        var referral = await house.Write<Throughline.Cases.Referrals.ReferralDesk>(desk => desk.Draft(handle, new Throughline.Cases.Referrals.NewReferral(given.Handle!, "legal-aid", [Section.Outcome], false), house.Process(mira), CaseHouse.Cancel));
        Assert.Equal(WriteEnd.Refused, referral.End);

        Task<WriteAnswer> Give(Guid body, ConsentPurpose purpose, Section section) => house.Write<ConsentLedger>(ledger =>
            ledger.Give(handle, new NewConsent(body, purpose, [section], 30, "uz", GivenHow.Written, ConsentGiver.Person), house.Process(mira), CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Demand_ByOnePerson_CrossesNothingUntilAnotherConfirms(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var extract = await house.Demand(CaseHouse.Mira, handle, DisclosureBasis.CourtOrder, "ScreeningResult", "Whereabouts");
        Assert.Null(await house.Read(JusticeSteps.Marrek, extract));
        Assert.Contains("yourself", (await house.Confirm(CaseHouse.Mira, handle, extract)).Problem, StringComparison.Ordinal);
        Assert.Equal(WriteEnd.Absent, (await house.Confirm(CaseHouse.Joren, handle, extract)).End);
        Assert.Equal(WriteEnd.Stale, (await house.Confirm(CaseHouse.Elsin, handle, extract, version: 7)).End);
        Assert.True((await house.Kept(CaseHouse.Elsin, handle, extract)).MayConfirm);
        Assert.True((await house.Confirm(CaseHouse.Elsin, handle, extract)).IsDone);
        Assert.Equal(WriteEnd.Refused, (await house.Confirm(CaseHouse.Elsin, handle, extract, version: 2)).End);
        var received = (await house.Read(JusticeSteps.Marrek, extract))!;
        Assert.Contains(received.Parts, part => part is { Field: DisclosureField.Whereabouts, Text: "House by the river" });
        Assert.Null(await house.Read(JusticeSteps.Adon, extract));
        var kept = await house.Kept(CaseHouse.Mira, handle, extract);
        Assert.Equal(("District Court, Judge Valdrest", "Order 4-118"), (kept.Who, kept.Law));
        var no = await house.Demand(CaseHouse.Elsin, handle, DisclosureBasis.CourtOrder, "Name");
        Assert.True((await house.Confirm(CaseHouse.Mira, handle, no, yes: false)).IsDone);
        Assert.Null(await house.Read(JusticeSteps.Marrek, no));
        Assert.Equal(DisclosureStanding.Refused, (await house.Kept(CaseHouse.Mira, handle, no)).Line.Standing);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Danger_NotReviewedInADay_ClosesUntilAnotherPersonReviews(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var (mira, elsin) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Elsin));
        var extract = await house.Demand(CaseHouse.Mira, handle, DisclosureBasis.ImminentDanger, "Whereabouts");
        await house.Confirm(CaseHouse.Elsin, handle, extract);
        Assert.NotNull(await house.Read(JusticeSteps.Marrek, extract));
        house.Clock.Move(TimeSpan.FromHours(24));
        Assert.Null(await house.Read(JusticeSteps.Marrek, extract));
        Assert.Equal(DisclosureStanding.Lapsed, (await house.Kept(CaseHouse.Mira, handle, extract)).Line.Standing);
        Assert.Equal(WriteEnd.Absent, (await Review(mira, true, 2)).End);
        Assert.True((await Review(elsin, true, 2)).IsDone);
        Assert.NotNull(await house.Read(JusticeSteps.Marrek, extract));
        Assert.Equal(WriteEnd.Refused, (await Review(elsin, false, 3)).End);
        // The supervisor who asked cannot review; a use that was not right closes at once and the receiver must confirm.
        var other = await house.Demand(CaseHouse.Elsin, handle, DisclosureBasis.ImminentDanger, "Whereabouts");
        await house.Confirm(CaseHouse.Mira, handle, other);
        Assert.Equal(WriteEnd.Refused, (await house.Write<DisclosureDesk>(desk => desk.Review(handle, other, true, 2, house.Process(elsin), CaseHouse.Cancel))).End);
        Assert.True((await house.Write<DisclosureDesk>(desk => desk.Recall(handle, other, 2, house.Process(mira), CaseHouse.Cancel))).IsDone);
        Assert.Null(await house.Read(JusticeSteps.Marrek, other));
        Assert.True((await house.Kept(CaseHouse.Mira, handle, other)).Line.AwaitsStop);

        Task<WriteAnswer> Review(Platform.Accounts.Viewer who, bool right, int version) => house.Write<DisclosureDesk>(desk => desk.Review(handle, extract, right, version, house.Process(who), CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Packet_ChangedInTheDatabase_IsDetectedAndNotShown(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var consent = await house.CriminalConsent(handle);
        string[] extracts = [await house.Given(handle, consent), await house.Given(handle, consent, "Name"), await house.Given(handle, consent, "Born"), await house.Given(handle, consent, "CaseNumber")];
        var later = UtcClock.Cut(house.Clock.Now.AddDays(59));
        var copy = await house.Ask<AppDb, byte[]>(db => db.Set<ExtractRow>().Where(row => row.Handle == extracts[3]).Select(row => row.Content).SingleAsync(CaseHouse.Cancel));
        await house.Do<AppDb>(async db =>
        {
            await db.Set<ExtractRow>().Where(row => row.Handle == extracts[0]).ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, later), CaseHouse.Cancel);
            await db.Set<ExtractRow>().Where(row => row.Handle == extracts[1]).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hash, new string('a', 64)), CaseHouse.Cancel);
            await db.Set<ExtractRow>().Where(row => row.Handle == extracts[2]).ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, copy), CaseHouse.Cancel);
        });
        foreach (var changed in extracts[..3])
        {
            var view = (await house.Read(JusticeSteps.Adon, changed))!;
            Assert.False(view.Intact);
            Assert.Empty(view.Parts);
        }
        Assert.True((await house.Read(JusticeSteps.Adon, extracts[3]))!.Intact);
        Assert.Single(await house.Ask<IEnumerable<IDataCheck>, IReadOnlyList<string>>(checks => checks.Single(check => check.Name == "disclosures").Find(CaseHouse.Cancel)));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Withdraw_BesideReaders_LeavesNobodyReadingAfterIt(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        await house.Who(JusticeSteps.Adon);
        for (var round = 0; round < 4; round++)
        {
            var consent = await house.CriminalConsent(handle);
            var extract = await house.Given(handle, consent, "Name");
            using var stop = new CancellationTokenSource();
            var late = 0;
            var withdrawn = false;
            var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    var begunAfter = Volatile.Read(ref withdrawn);
                    if (await house.Read(JusticeSteps.Adon, extract) is not null && begunAfter) Interlocked.Increment(ref late);
                }
            })).ToList();
            Assert.True((await house.Withdraw(handle, consent)).IsDone);
            Volatile.Write(ref withdrawn, true);
            await Task.Delay(40, CaseHouse.Cancel);
            await stop.CancelAsync();
            await Task.WhenAll(readers);
            Assert.Equal(0, late);
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Stop_AfterAWithdrawal_IsConfirmedOnceAndBothSidesSeeIt(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var consent = await house.CriminalConsent(handle);
        var extract = await house.Given(handle, consent);
        var (adon, marrek, rapporteur) = (await house.Who(JusticeSteps.Adon), await house.Who(JusticeSteps.Marrek), await house.Who("amra.quist@ombuds.example"));
        Assert.Equal(WriteEnd.Absent, (await Stop(adon)).End);
        await house.Withdraw(handle, consent);
        Assert.True((await house.Kept(CaseHouse.Mira, handle, extract)).Line.AwaitsStop);
        Assert.Single(await house.Ask<ExtractDesk, IReadOnlyList<ExtractLine>>(desk => desk.ToStop(adon, CaseHouse.Cancel)));
        Assert.Equal(WriteEnd.Absent, (await Stop(marrek)).End);
        Assert.True((await Stop(adon)).IsDone);
        Assert.Equal(WriteEnd.Absent, (await Stop(adon)).End);
        Assert.False((await house.Kept(CaseHouse.Mira, handle, extract)).Line.AwaitsStop);
        Assert.Empty(await house.Ask<ExtractDesk, IReadOnlyList<ExtractLine>>(desk => desk.ToStop(adon, CaseHouse.Cancel)));
        Assert.Equal([(2026, 1)], await house.Ask<JusticeFacts, IReadOnlyList<(int, int)>>(facts => facts.WithdrawalsAcknowledged(rapporteur, CaseHouse.Cancel)));
        Assert.Empty(await house.Ask<JusticeFacts, IReadOnlyList<(int, int)>>(facts => facts.WithdrawalsAcknowledged(adon, CaseHouse.Cancel)));

        Task<WriteAnswer> Stop(Platform.Accounts.Viewer who) => house.Write<ExtractDesk>(desk => desk.Stop(extract, house.Process(who), CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Give_LongTextInAnotherScript_ArrivesAsItWasWritten(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var note = string.Concat(Enumerable.Repeat("Паспорт забрали; «обещали» вернуть — ₸ العربية 🙂 <b>\"x\"</b>\n", 160))[..7999].Trim();
        var handle = await house.FullCase("Öwez Ñaýyzow", note);
        var extract = await house.Given(handle, await house.CriminalConsent(handle));
        var view = (await house.Read(JusticeSteps.Adon, extract))!;
        Assert.Equal(["Öwez Ñaýyzow", note], view.Parts.Select(part => part.Text));
        var adon = await house.App.SignIn(JusticeSteps.Adon);
        var page = await adon.Page($"/justice/extracts/{extract}");
        Assert.Contains("«обещали» вернуть", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main b b"));
        Assert.Contains("Adon Reskil", page.QuerySelector(".reader")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(view.Line.Serial, page.QuerySelector(".reader.printed")!.TextContent, StringComparison.Ordinal);
    }
}
