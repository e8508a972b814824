using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Cases.Facts;
using Throughline.Cases.Referrals;
using Throughline.Partners;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Xunit;

namespace Throughline.App.Tests.Partners;

public sealed class AgreementTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    private static AgreementDraft Draft(IReadOnlyList<Section>? annex, DateOnly? end = null, params string[] parties) => new(
        AgreementKind.Cooperation, "Clinic and centre", parties.Length == 0 ? ["open-door", "city-clinic"] : parties, "The clinic sees whom the centre sends.", [PartnerService.Health], annex, "Law 61, art. 33", null, Start, end);

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Referral_WhereTheCountryRequiresAnAnnex_NeedsBothConsentAndAnnex(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, sabel) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Sabel));
        var handle = await house.Case();
        var consent = await house.Consent(handle, sections: [Section.Health, Section.SupportNotes]);

        // By default the consent alone decides.
        await house.Referral(handle, consent, sections: [Section.Health]);

        Assert.True((await house.Ask<AgreementRegister, SaveAnswer>(register => register.Choose(true, "Law 61, art. 33", new DateOnly(2026, 11, 1), 0, house.Process(sabel), CaseHouse.Cancel))).IsDone);
        var refused = await house.Write<ReferralDesk>(desk => desk.Draft(handle, new NewReferral(consent, "health", [Section.Health], false), house.Process(mira), CaseHouse.Cancel));
        Assert.Contains("No agreement between the two bodies permits this", refused.Problem, StringComparison.Ordinal);

        var agreement = await Stored(house, Draft([Section.Health, Section.Identity]));
        var sent = await house.Referral(handle, consent, sections: [Section.Health, Section.SupportNotes]);
        var view = await house.Ask<ReferralDesk, ReferralView?>(desk => desk.Find(sent, mira, CaseHouse.Cancel));
        // The annex names health and identity, the consent health and support notes: only what both name goes out.
        Assert.Equal([Section.Health], view!.Sections);

        var draft = await house.Done<ReferralDesk>(desk => desk.Draft(handle, new NewReferral(consent, "health", [Section.Health], false), house.Process(mira), CaseHouse.Cancel));
        Assert.True((await house.Ask<AgreementRegister, SaveAnswer>(register => register.EndEarly(agreement, new DateOnly(2026, 11, 4), "The clinic moved.", 1, house.Process(sabel), CaseHouse.Cancel))).IsDone);
        house.Clock.Move(TimeSpan.FromDays(1));
        Assert.Contains("No agreement between", (await house.Act(CaseHouse.Mira, draft, ReferralAct.Send)).Problem, StringComparison.Ordinal);
        // What was sent while the annex held is not accepted either: nothing opens that no paper permits.
        Assert.Contains("No agreement between", (await house.Act(CaseHouse.Toma, sent, ReferralAct.Accept)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_WithoutAnAnnexWhereOneIsRequired_IsRefusedAndChangesNothing()
    {
        await using var house = await CaseHouse.Open(Engine.Sqlite);
        var (zira, sabel) = (await house.Who(CaseHouse.Zira), await house.Who(CaseHouse.Sabel));
        var screening = await house.Screening(CaseHouse.Zira);
        var handOver = new HandOver(await house.Body("open-door"), false, false, "uz", Throughline.Cases.Consents.GivenHow.Written, Throughline.Cases.Consents.ConsentGiver.Person);
        await house.Ask<AgreementRegister, SaveAnswer>(register => register.Choose(true, "Law 61, art. 33", Start, 0, house.Process(sabel), CaseHouse.Cancel));
        var refused = await house.Write<HandOverDesk>(desk => desk.Send(screening, handOver, house.Process(zira), CaseHouse.Cancel));
        Assert.Equal(WriteEnd.Refused, refused.End);
        await Stored(house, Draft([Section.Screening], null, "police-migration", "open-door"));
        Assert.Equal(WriteEnd.Done, (await house.Write<HandOverDesk>(desk => desk.Send(screening, handOver, house.Process(zira), CaseHouse.Cancel))).End);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Save_OfAnAgreement_RefusesWhatIsWrongAndOverwritesNothing(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, sabel) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Sabel));
        Task<SaveAnswer> Save(AgreementDraft draft, Viewer who, string? handle = null, int version = 0) => house.Ask<AgreementRegister, SaveAnswer>(register => register.Save(handle, draft, version, house.Process(who), CaseHouse.Cancel));
        Assert.True((await Save(Draft([Section.Health]), mira)).IsAbsent);
        Assert.Equal("Parties", Assert.Single((await Save(Draft(null, null, "open-door"), sabel)).Refusals).Field);
        Assert.Equal("Parties", Assert.Single((await Save(Draft(null, null, "open-door", "nobody"), sabel)).Refusals).Field);
        Assert.Equal("Annex", Assert.Single((await Save(Draft([]), sabel)).Refusals).Field);
        Assert.Equal("Annex", Assert.Single((await Save(Draft([Section.Investigation]), sabel)).Refusals).Field);
        Assert.Equal("End", Assert.Single((await Save(Draft(null, new DateOnly(2025, 1, 1)), sabel)).Refusals).Field);
        Assert.Equal("Contract", Assert.Single((await Save(Draft(null) with { Kind = AgreementKind.SocialContract }, sabel)).Refusals).Field);
        Assert.Empty(await All(house, sabel));

        var handle = (await Save(Draft([Section.Health], new DateOnly(2026, 12, 14)), sabel)).Handle!;
        // A change of the parties alone is a save as well, so the second of two editors is told.
        Assert.True((await Save(Draft([Section.Health], new DateOnly(2026, 12, 14), "open-door", "city-clinic", "lantern-house"), sabel, handle, 1)).IsDone);
        Assert.Contains("in between", Assert.Single((await Save(Draft(null), sabel, handle, 1)).Refusals).Line, StringComparison.Ordinal);
        var card = Assert.Single(await All(house, mira));
        Assert.Equal((3, 2), (card.Parties.Count, card.Version));
        Assert.Equal(AgreementState.EndsSoon, card.StateOn(new DateOnly(2026, 11, 4)));
        Assert.Equal(AgreementState.InForce, card.StateOn(new DateOnly(2026, 9, 14)));
        Assert.Equal(AgreementState.Over, card.StateOn(new DateOnly(2026, 12, 15)));
    }

    [Fact]
    public async Task List_OfAgreements_ShowsTheNearestEndFirst()
    {
        await using var house = await CaseHouse.Open(Engine.Sqlite);
        foreach (var (title, end) in ((string, DateOnly?)[])[("Without end", null), ("Late", new DateOnly(2027, 5, 1)), ("Soon", new DateOnly(2026, 12, 1)), ("Over", new DateOnly(2026, 6, 1))])
            await Stored(house, Draft(null, end) with { Title = title });
        Assert.Equal(["Soon", "Late", "Without end", "Over"], (await All(house, await house.Who(CaseHouse.Mira))).Select(card => card.Title));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Pages_OfAnAgreement_AddItNoteABreachAndEndIt(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var coordinator = await app.SignIn(Role.Coordinator);
        var today = await Today(app);
        string Iso(int days) => today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var page = await coordinator.Page("/partners/agreements/add");
        var parties = page.QuerySelectorAll("input[name='Form.Parties']").Take(2).Select(box => ("Form.Parties", box.GetAttribute("value")!)).ToArray();
        var wrong = await Browsing.Parse(await (await coordinator.Submit("/partners/agreements/add", page, "#agreement", [.. parties, ("Form.Kind", "Memorandum"), ("Form.Title", "Kept words"), ("Form.Start", "yesterday")])).Content.ReadAsStringAsync());
        Assert.Contains("first day", wrong.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal("Kept words", wrong.QuerySelector("#Title")!.GetAttribute("value"));

        var answer = await coordinator.Submit("/partners/agreements/add", page, "#agreement",
            [.. parties, ("Form.Kind", "Memorandum"), ("Form.Title", "Two bodies"), ("Form.Scope", "They meet."), ("Form.LegalBasis", "Law 61"), ("Form.HasAnnex", "true"), ("Form.Annex", "Health"), ("Form.Start", Iso(-10)), ("Form.End", Iso(40))]);
        var path = answer.Headers.Location!.ToString();
        var shown = await coordinator.Page(path);
        Assert.Contains("Ends in 40 days", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two bodies", (await coordinator.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await coordinator.Submit(path + "?handler=Breach", shown, "#breach", ("Breach.On", Iso(-1)), ("Breach.What", "No answer for a week."));
        Assert.Contains("No answer for a week.", (await coordinator.Page(path)).QuerySelector("#breaches")!.TextContent, StringComparison.Ordinal);
        await coordinator.Submit(path + "?handler=End", await coordinator.Page(path), "#end", ("End.LastDay", Iso(0)), ("End.Because", "Replaced."));
        var reader = await app.SignIn(Role.CaseManager);
        var over = await reader.Page(path);
        Assert.Contains("Replaced.", over.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(over.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Answers_OfReferrals_AreCountedByDirectionAndProtectedUnderEleven()
    {
        await using var house = await CaseHouse.Open(Engine.Sqlite);
        var (mira, marrek) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Marrek));
        var handle = await house.Case();
        var consent = await house.Consent(handle);
        var referrals = new List<string>();
        for (var i = 0; i < 10; i++) referrals.Add(await house.Referral(handle, consent, crisis: true));
        house.Clock.Move(TimeSpan.FromHours(5));
        foreach (var referral in referrals.Take(9)) Assert.True((await house.Act(CaseHouse.Toma, referral, ReferralAct.Accept)).IsDone);
        var few = await Line();
        Assert.True(few.Sent.IsProtected && few.ToAcknowledge is null && few.SilentPercent is null);

        for (var i = 0; i < 12; i++) referrals.Add(await house.Referral(handle, consent, crisis: true));
        house.Clock.Move(TimeSpan.FromHours(30));
        foreach (var referral in referrals.Skip(10).Take(11)) Assert.True((await house.Act(CaseHouse.Toma, referral, ReferralAct.Acknowledge)).IsDone);
        // One taken back before its deadline is counted nowhere.
        var recalled = await house.Referral(handle, consent, crisis: true);
        await house.Done<ReferralDesk>(desk => desk.Act(recalled, new ReferralMove(ReferralAct.Revoke, ReferralReason.NoPlace, null, null, 2), house.Process(mira), CaseHouse.Cancel));
        var line = await Line();
        Assert.Equal(22, line.Sent.Value);
        Assert.Equal(30, line.ToAcknowledge!.Upper);
        Assert.Equal(5, line.ToAcknowledge.Lower);
        // Nine answers are too few for a spread of their own, and nine in time too few to be told.
        Assert.Null(line.ToAnswer);
        Assert.True(line.InTime.IsProtected);
        Assert.Empty(await house.Ask<AnswerFacts, IReadOnlyList<AnswerFigures>>(facts => facts.Of(marrek, new DateOnly(2026, 11, 6), null, CaseHouse.Cancel)));

        async Task<AnswerFigures> Line() => (await house.Ask<AnswerFacts, IReadOnlyList<AnswerFigures>>(facts => facts.Of(mira, new DateOnly(2026, 11, 6), null, CaseHouse.Cancel)))
            .Single(figures => figures.Direction == AnswerDirection.CivilSocietyToState);
    }

    [Fact]
    public void Figures_OfADirectionThatNobodyAnswers_CallItSilentOnceTheMonthIsOver()
    {
        AnswerFactRow Row(DateOnly due) => new() { Subject = "x", Direction = AnswerDirection.StateToCivilSociety, Month = due, DueMonth = due };
        var rows = Enumerable.Range(0, 12).Select(_ => Row(new DateOnly(2026, 10, 1))).Concat(Enumerable.Range(0, 12).Select(_ => Row(new DateOnly(2026, 11, 1)))).ToList();
        var line = AnswerFacts.Figures(rows, new DateOnly(2026, 11, 1), 11)[0];
        Assert.Equal((24, 12, 50), (line.Sent.Value, line.Silent.Value, line.SilentPercent));
        Assert.Null(line.ToAcknowledge);
    }

    // Today in the country, whose midnight is not UTC's.
    private static async Task<DateOnly> Today(AppHost app)
    {
        await using var scope = app.Scope();
        return (await scope.ServiceProvider.GetRequiredService<CountryRegister>().Get(CaseHouse.Cancel)).Calendar.LocalDate(scope.ServiceProvider.GetRequiredService<TimeProvider>().UtcNow());
    }

    private static async Task<string> Stored(CaseHouse house, AgreementDraft draft)
    {
        var sabel = await house.Who(CaseHouse.Sabel);
        var answer = await house.Ask<AgreementRegister, SaveAnswer>(register => register.Save(null, draft, 0, house.Process(sabel), CaseHouse.Cancel));
        Assert.True(answer.IsDone, answer.Refusals.FirstOrDefault()?.Line);
        return answer.Handle!;
    }

    private static Task<IReadOnlyList<AgreementCard>> All(CaseHouse house, Viewer who) =>
        house.Ask<AgreementRegister, IReadOnlyList<AgreementCard>>(register => register.All(who, new DateOnly(2026, 11, 4), CaseHouse.Cancel));
}
