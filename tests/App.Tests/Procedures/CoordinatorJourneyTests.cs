using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Pages.Procedures;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Running;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Procedures;
using Throughline.Procedures.Forecasts;
using Throughline.Sop;
using Xunit;

namespace Throughline.App.Tests.Procedures;

/// <summary>A coordinator's way: a template, changes, check and forecast, agreement, in force on a day, and the open cases that a person moves.</summary>
public sealed partial class CoordinatorJourneyTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Journey_FromTheReferenceProcedureToMovedCases_GoesByPagesAlone(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var coordinator = await house.App.SignIn(CaseHouse.Sabel);
        var adult = ProcedureTemplates.Procedures.Single(template => template.Name == "adult");
        // An earlier version is in force and a case runs under it: its id comes before that of the other procedure of this house.
        var earlier = Encoding.UTF8.GetString(ProcedureTemplates.Take(adult, null, "XA", new DateOnly(2026, 11, 4))).Replace("version: \"1.0\"", "version: \"0.9\"", StringComparison.Ordinal).Replace("id: reference-adult", "id: a-reference-adult", StringComparison.Ordinal);
        var uploaded = await ProcedurePagesTests.Upload(coordinator, Encoding.UTF8.GetBytes(earlier));
        Assert.True(uploaded.Headers.Location is not null, uploaded.StatusCode + (await Browsing.Parse(await uploaded.Content.ReadAsStringAsync())).Body!.TextContent);
        var first = uploaded.Headers.Location!.ToString();
        await coordinator.Submit(first + "/in-force", await coordinator.Page(first + "/in-force"), null, ("Form.From", "2026-01-02"));
        var handle = await house.Case();
        var mira = await house.Who(CaseHouse.Mira);
        // The template is taken over; two limits and the places are changed in the editor.
        var templates = await coordinator.Page("/procedures/templates?procedure=adult&numbers=ge");
        Assert.Contains("not verified", templates.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var taken = await coordinator.Submit("/procedures/templates?procedure=adult", await coordinator.Page("/procedures/templates?procedure=adult"), "main form[method=post]");
        var edit = taken.Headers.Location!.ToString();
        var text = ((IHtmlTextAreaElement)(await coordinator.Page(edit)).QuerySelector("#Text")!).Value;
        await coordinator.Submit(edit.Replace("/edit", "/discard", StringComparison.Ordinal), await coordinator.Page(edit.Replace("/edit", "/discard", StringComparison.Ordinal)), "main form");
        text = text.Replace("id: reference-adult", "id: a-reference-adult", StringComparison.Ordinal);
        var draft = (await ProcedurePagesTests.Upload(coordinator, Encoding.UTF8.GetBytes(text))).Headers.Location!.ToString();
        var page = await coordinator.Page(draft + "/edit");
        var changed = Places().Replace(text, "places: 19").Replace("{ id: grounds, title: \"decision on reasonable grounds\", value: 5,", "{ id: grounds, title: \"decision on reasonable grounds\", value: 3,", StringComparison.Ordinal)
            .Replace("{ id: conclusive, title: \"decision on status\", value: 45,", "{ id: conclusive, title: \"decision on status\", value: 60,", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(draft + "/edit", page, "#edit", ("Form.Text", changed), ("do", "save"))).StatusCode);
        Assert.Contains("19 places", (await coordinator.Page(draft + "/forecast")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        // Three bodies are asked; it comes into force when the last has agreed.
        foreach (var body in (string[])["ombudsperson", "open-door", "child-protection"])
            await coordinator.Submit(draft + "?handler=Ask", await coordinator.Page(draft), "#ask", ("Form.Body", body), ("Form.Until", "2026-12-01"));
        var day = ("Form.From", "2026-11-06");
        Assert.Contains("silent", (await Browsing.Parse(await (await coordinator.Submit(draft + "/in-force", await coordinator.Page(draft + "/in-force"), null, day)).Content.ReadAsStringAsync())).ErrorSummary(), StringComparison.Ordinal);
        var letters = (await coordinator.Page(draft)).QuerySelectorAll("#agreement a[href*='/letter/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, letters.Count);
        foreach (var letter in letters) await coordinator.Submit(letter, await coordinator.Page(letter), "main form", ("Form.Answer", "Agreed"), ("Form.Number", "7"), ("Form.Date", "2026-11-03"), ("Form.Signatory", "Deputy head"));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(draft + "/in-force", await coordinator.Page(draft + "/in-force"), null, day, ("__once", new string('z', 32)))).StatusCode);

        // On that day the open case stands on the list with what would change; a person moves it, and it is as promised.
        house.Clock.Move(TimeSpan.FromDays(3));
        var move = (await house.Ask<VersionDesk, IReadOnlyList<VersionMove>>(desk => desk.Waiting(mira, CaseHouse.Cancel))).Single();
        var promised = move.Clocks.Single(clock => clock.Step.Code == "S7");
        var manager = await house.App.SignIn(CaseHouse.Mira);
        await manager.Submit("/cases/versions", await manager.Page("/cases/versions"), "main form", ("Form.Move", "true"));
        var view = await house.Ask<CaseDesk, CaseView?>(desk => desk.Find(handle, mira, CaseHouse.Cancel));
        Assert.Equal("1.0", view!.ProcedureVersion);
        Assert.Equal(promised.Will, view.Steps.Single(step => step.Code == promised.Step.Code).Due);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Keep_Forecast_IsWorkedOutBesideThePagesAndHasAnAddress(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = (await ProcedurePagesTests.Upload(coordinator, await File.ReadAllBytesAsync(Path.Combine(Throughline.App.Demonstration.SampleFolder.Country, "sop", "adult.sop.yaml"), TestContext.Current.CancellationToken))).Headers.Location!.ToString();
        var forecast = await coordinator.Page(path + "/forecast?p.shelter-men=14&years=1");
        var address = forecast.QuerySelector("form[action*='handler=Keep']")!.GetAttribute("action")!;
        var kept = (await coordinator.Submit(address, forecast, "form[action*='handler=Keep']")).Headers.Location!.ToString();
        IDocument page;
        var until = DateTime.UtcNow.AddSeconds(90);
        do
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            page = await coordinator.Page(kept);
        }
        while (page.QuerySelector("progress") is not null && DateTime.UtcNow < until);
        Assert.Contains("1000 runs", page.QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("^With 14 places, [0-9]+ in 100 men", page.QuerySelector("h1")!.TextContent);
        var reader = await app.SignIn(Role.CaseManager);
        Assert.Equal(page.QuerySelector("h1")!.TextContent, (await reader.Page(kept)).QuerySelector("h1")!.TextContent);
        Assert.Null((await reader.Page(kept)).QuerySelector("form[action*='handler=Keep']"));
        // The same question is kept once.
        Assert.Equal(kept, (await coordinator.Submit(address, await coordinator.Page(path + "/forecast?p.shelter-men=14&years=1"), "form[action*='handler=Keep']", ("__once", new string('9', 32)))).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(new Uri(path + "/forecast?run=nothing", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Keep_InterruptedForecast_IsBegunAgainAtTheNextStart(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = (await ProcedurePagesTests.Upload(coordinator, await File.ReadAllBytesAsync(Path.Combine(Throughline.App.Demonstration.SampleFolder.Country, "sop", "adult.sop.yaml"), TestContext.Current.CancellationToken))).Headers.Location!.ToString();
        var forecast = await coordinator.Page(path + "/forecast?years=1");
        var kept = (await coordinator.Submit(forecast.QuerySelector("form[action*='handler=Keep']")!.GetAttribute("action")!, forecast, "form[action*='handler=Keep']")).Headers.Location!.ToString();
        await using var scope = app.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await Finished();
        // As a program that ended in the middle leaves it.
        await db.Set<ForecastRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, KeptState.Running).SetProperty(row => row.Runs, 12).SetProperty(row => row.Done, 5).SetProperty(row => row.Result, (string?)null), TestContext.Current.CancellationToken);
        Assert.Contains("5 of 12", (await coordinator.Page(kept)).QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        scope.ServiceProvider.GetRequiredService<ForecastBell>().Ring();
        await Finished();
        Assert.Contains("12 runs", (await coordinator.Page(kept)).QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);

        // One that cannot be worked out is told as failed and bars nothing.
        await db.Set<ForecastRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, KeptState.Waiting).SetProperty(row => row.Knobs, "{}"), TestContext.Current.CancellationToken);
        scope.ServiceProvider.GetRequiredService<ForecastBell>().Ring();
        var last = DateTime.UtcNow.AddSeconds(60);
        while (await db.Set<ForecastRow>().AsNoTracking().AnyAsync(row => row.State != KeptState.Failed, TestContext.Current.CancellationToken) && DateTime.UtcNow < last)
            await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.True(await db.Set<ForecastRow>().AsNoTracking().AllAsync(row => row.State == KeptState.Failed, TestContext.Current.CancellationToken));

        async Task Finished()
        {
            var until = DateTime.UtcNow.AddSeconds(90);
            while (await db.Set<ForecastRow>().AsNoTracking().AnyAsync(row => row.State != KeptState.Finished, TestContext.Current.CancellationToken) && DateTime.UtcNow < until)
                await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Law_HeldAgainstTheDemonstration_ListsWhatIsMissingOnEitherSide(Engine engine)
    {
        await using var app = await AppHost.StartDemonstration(engine);
        var expert = await app.SignIn(Role.LegalExpert);
        var page = await expert.Page("/procedures/law");
        var sections = page.QuerySelectorAll("main section").ToList();
        Assert.Equal(4, sections.Count);
        var heading = page.QuerySelector("h1")!.TextContent;
        Assert.Equal(sections[0].QuerySelectorAll("tbody tr").Length, int.Parse(Figure().Match(heading).Value, System.Globalization.CultureInfo.InvariantCulture));
        // A right on the list is granted by a verdict on a subject that concerns persons, and leads on to a recommendation.
        Assert.All(sections[0].QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("a[href^='/law/recommendations/add?criterion=']")));
        var reader = await app.SignIn(Role.Investigator);
        Assert.Null((await reader.Page("/procedures/law")).QuerySelector("a[href^='/law/recommendations/add']"));
        var practice = await expert.Page("/evidence/practice");
        if (practice.QuerySelector("a[href*='#regions']") is { } region)
            Assert.NotNull((await expert.Page(region.GetAttribute("href")!.Split('#')[0])).QuerySelector("#regions"));
        Assert.Equal(HttpStatusCode.NotFound, (await expert.GetAsync(new Uri("/evidence/practice?step=S99", UriKind.Relative))).StatusCode);
        Assert.Equal("S9", ((IHtmlInputElement)(await expert.Page("/law/recommendations/add?step=S9")).QuerySelector("#Steps")!).Value);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Edit_TypedAndNotSaved_IsOfferedToThatPersonUntilItIsSavedOrThrownAway(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var coordinator = await app.SignIn(Role.Coordinator);
        var path = (await ProcedurePagesTests.Upload(coordinator, await File.ReadAllBytesAsync(Path.Combine(Throughline.App.Demonstration.SampleFolder.Country, "sop", "adult.sop.yaml"), TestContext.Current.CancellationToken))).Headers.Location!.ToString();
        var page = await coordinator.Page(path + "/edit");
        Assert.Null(page.QuerySelector("a[href$='kept=true']"));
        var keep = page.QuerySelector("#edit")!.GetAttribute("data-keep")!;
        Assert.Equal(HttpStatusCode.NoContent, await Type("half a line of a procedure"));
        var again = await coordinator.Page(path + "/edit");
        Assert.Contains("adult", ((IHtmlTextAreaElement)again.QuerySelector("#Text")!).Value, StringComparison.Ordinal);
        Assert.Equal("half a line of a procedure", ((IHtmlTextAreaElement)(await coordinator.Page(again.QuerySelector("a[href$='kept=true']")!.GetAttribute("href")!)).QuerySelector("#Text")!).Value);
        await coordinator.Submit(path + "/edit?handler=Drop", again, "form[action$='handler=Drop']");
        Assert.Null((await coordinator.Page(path + "/edit")).QuerySelector("a[href$='kept=true']"));
        // What was typed goes with the draft it was typed for.
        Assert.Equal(HttpStatusCode.NoContent, await Type("again"));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(path + "/discard", await coordinator.Page(path + "/discard"), "main form")).StatusCode);

        // As the script of the page sends it.
        async Task<HttpStatusCode> Type(string text)
        {
            var fields = page.QuerySelectorAll("#edit input[type=hidden]").Where(field => field.GetAttribute("name") != "__once").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
            using var content = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("Form.Text", text)));
            return (await coordinator.PostAsync(keep, content, TestContext.Current.CancellationToken)).StatusCode;
        }
    }

    [Fact]
    public void Regions_SmallParts_CanNotBeWorkedOutFromTheOthers()
    {
        var rows = Rows("North", 30, 12).Concat(Rows("South", 25, 3)).Concat(Rows("West", 4, 1)).ToList();
        var shown = StepFacts.Regions(rows, CellProtection.DefaultThreshold);
        Assert.Equal(["North", "South", "West"], shown.Select(region => region.Region));
        Assert.True(shown[2].Reached.IsProtected && shown[2].Late.IsProtected && shown[2].InTime.IsProtected);
        // One hidden region alone would follow from the whole.
        Assert.True(shown.Count(region => region.Reached.IsProtected) >= 2);
        Assert.DoesNotContain(shown, region => region.Late.Value is > 0 and < 11 || region.InTime.Value is > 0 and < 11);
        Assert.Empty(StepFacts.Regions([.. Rows("North", 30, 12)], CellProtection.DefaultThreshold));
        Assert.Empty(StepFacts.Regions([.. Rows("North", 3, 1), .. Rows("South", 2, 1)], CellProtection.DefaultThreshold));

        static IEnumerable<StepFactRow> Rows(string region, int count, int late) => Enumerable.Range(0, count)
            .Select(i => new StepFactRow { Subject = $"{region}{i}", Procedure = "p", Step = "S1", Region = region, HoursTaken = 5, Late = i < late });
    }

    [Fact]
    public void Take_TemplateWithNumbersOfAnotherCountry_WritesThemAndStaysReadable()
    {
        var adult = ProcedureTemplates.Procedures.Single(template => template.Name == "adult");
        var georgia = ProcedureTemplates.Parameters.Single(set => set.Name == "ge");
        var taken = SopReader.Read(ProcedureTemplates.Take(adult, georgia, "XA", new DateOnly(2026, 11, 4)), "taken");
        Assert.Empty(taken.Faults);
        Assert.Equal(("XA", 48L, "hours"), (taken.Procedure!.Country, taken.Procedure.Parameters.Single(parameter => parameter.Id == "grounds").Value, taken.Procedure.Parameters.Single(parameter => parameter.Id == "grounds").Unit));
        foreach (var template in ProcedureTemplates.Procedures)
            foreach (var set in ProcedureTemplates.Parameters)
                Assert.Empty(SopReader.Read(ProcedureTemplates.Take(template, set, "XA", new DateOnly(2026, 11, 4)), template.Name).Faults);
    }

    [GeneratedRegex("places: [0-9]+")]
    private static partial Regex Places();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Figure();
}
