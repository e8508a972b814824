using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Hosting;
using Throughline.App.Tests.Harness;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Law.Practice;

public sealed class PracticeLibraryTests
{
    private static readonly Viewer Lawyer = new(new Guid("00000000-0000-7000-8000-000000000001"), Guid.Empty, Role.LegalExpert, Side.Coordination, UserState.Normal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Ensure_AtEachStart_AddsTheProgramsCardsOnceAndKeepsWhatWasChanged(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var added = await PracticeSupply.Ensure(app.Services, Cancel);
        Assert.True(added >= 20, $"Only {added} cards.");
        var card = (await All(app)).First(known => known.Facts.Country == "KZ");
        Assert.All(await All(app), known => Assert.False(known.IsVerified));
        Assert.Empty(await Do(app, library => library.Save(card.Handle, card.Facts with { Measure = "Ours" }, card.Version, Process(), Cancel)));
        Assert.Equal(0, await PracticeSupply.Ensure(app.Services, Cancel));
        Assert.Contains(await All(app), known => known.Facts.Measure == "Ours");
        Assert.Equal(added, (await All(app)).Count);
        // Each card names its source, and those of the two neighbours whose practice was asked for are there.
        Assert.All(await All(app), known => Assert.NotEmpty(known.Facts.Source));
        Assert.Superset(new HashSet<string> { "UZ", "KZ", "GE", "LV", "MD", "BG", "UA" }, (await All(app)).Select(known => known.Facts.Country).ToHashSet());
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Judge_ASecondTime_KeepsTheFirstAndAVerificationFallsWithTheNextChange(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        await PracticeSupply.Ensure(app.Services, Cancel);
        var card = (await All(app))[0];
        Assert.Equal("Because", Assert.Single(await Do(app, library => library.Judge(card.Handle, "XA", PracticeJudgementValue.Applies, " ", Process(), Cancel))).Field);
        Assert.Equal("Value", Assert.Single(await Do(app, library => library.Judge(card.Handle, "XA", null, "Why", Process(), Cancel))).Field);
        Assert.Empty(await Do(app, library => library.Judge(card.Handle, "XA", PracticeJudgementValue.Applies, "It fits.", Process(), Cancel)));
        Assert.Empty(await Do(app, library => library.Judge(card.Handle, "XA", PracticeJudgementValue.DoesNot, "No budget code.", Process(), Cancel)));
        Assert.Empty(await Do(app, library => library.Judge(card.Handle, "KZ", PracticeJudgementValue.Applies, "Elsewhere.", Process(), Cancel)));
        Assert.Equal("VerifiedBy", Assert.Single(await Do(app, library => library.Verify(card.Handle, "", new DateOnly(2026, 11, 1), card.Version, Process(), Cancel))).Field);
        Assert.Empty(await Do(app, library => library.Verify(card.Handle, "Law chair", new DateOnly(2026, 11, 1), card.Version, Process(), Cancel)));
        var judged = (await All(app)).Single(known => known.Handle == card.Handle);
        Assert.True(judged.IsVerified);
        Assert.Equal([PracticeJudgementValue.DoesNot, PracticeJudgementValue.Applies], judged.Judgements.Select(judgement => judgement.Value));
        Assert.Contains("in between", Assert.Single(await Do(app, library => library.Save(card.Handle, card.Facts, card.Version, Process(), Cancel))).Line, StringComparison.Ordinal);
        Assert.Empty(await Do(app, library => library.Save(card.Handle, card.Facts with { Result = "Other" }, judged.Version, Process(), Cancel)));
        Assert.False((await All(app)).Single(known => known.Handle == card.Handle).IsVerified);
        var reader = Lawyer with { Role = Role.CaseManager, Side = Side.Support };
        Assert.NotEmpty(await Do(app, library => library.Judge(card.Handle, "XA", PracticeJudgementValue.Applies, "Mine.", Process(reader), Cancel)));
    }

    [Theory]
    [InlineData("Country", "kz")]
    [InlineData("Source", "")]
    [InlineData("Topic", "weather")]
    [InlineData("Criteria", "TIP-99")]
    public async Task Save_WithAnUnknownWord_NamesTheFieldAndStoresNothing(string field, string value)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var draft = new PracticeDraft("KZ", "Measure", "Words", "Source", "2024", null, null, "nrm", [], null);
        draft = field switch { "Country" => draft with { Country = value }, "Source" => draft with { Source = value }, "Topic" => draft with { Topic = value }, _ => draft with { Criteria = [value] } };
        Assert.Equal(field, Assert.Single(await Do(app, library => library.Save(null, draft, 0, Process(), Cancel))).Field);
        Assert.Empty(await All(app));
    }

    [Fact]
    public async Task Card_InOneClick_BecomesARecommendationThatNamesIt()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        await PracticeSupply.Ensure(app.Services, Cancel);
        var expert = await app.SignIn(Role.LegalExpert);
        var shelf = await expert.Page("/law/practice?country=LV");
        var path = Assert.Single(shelf.QuerySelectorAll("main h2 a")).GetAttribute("href")!;
        Assert.Contains("To be verified", shelf.QuerySelector("main .rows li")!.TextContent, StringComparison.Ordinal);
        var form = (await expert.Page(path)).QuerySelector("a[href^='/law/recommendations/add?card=']")!.GetAttribute("href")!;
        var page = await expert.Page(form);
        Assert.Contains("commission of four", page.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);
        var answer = await expert.Submit(form, page, null, ("Form.Addressee", "ministry-justice"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("R-01", (await expert.Page(path)).QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await expert.Page("/law/recommendations")).QuerySelector($"main a[href='{path}']"));
        var criterion = await expert.Page("/law/criteria/COE-12-6");
        Assert.NotNull(criterion.QuerySelector($"#practice-elsewhere a[href='{path}']"));
    }

    private static ProcessContext Process(Viewer? who = null) => new(who ?? Lawyer, "test.write", "test", "test", new DateTime(2026, 11, 4, 8, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 4, 8, 0, 0, DateTimeKind.Utc));

    private static async Task<IReadOnlyList<FieldRefusal>> Do(AppHost app, Func<PracticeLibrary, Task<IReadOnlyList<FieldRefusal>>> work)
    {
        await using var scope = app.Scope();
        return await work(scope.ServiceProvider.GetRequiredService<PracticeLibrary>());
    }

    private static async Task<IReadOnlyList<PracticeCard>> All(AppHost app)
    {
        await using var scope = app.Scope();
        return await scope.ServiceProvider.GetRequiredService<PracticeLibrary>().All(Lawyer, "XA", null, Cancel);
    }
}
