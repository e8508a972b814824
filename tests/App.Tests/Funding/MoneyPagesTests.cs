using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Xunit;
using static Throughline.App.Tests.Funding.MoneyHouse;

namespace Throughline.App.Tests.Funding;

public sealed class MoneyPagesTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task EveryPageOfMoney_ReadByTheFundingOfficer_NamesNoCaseNoPersonAndNoDayOfADelivery(Engine engine)
    {
        await using var app = await AppHost.StartDemonstration(engine);
        var client = await app.SignIn(Role.FundingOfficer);
        var texts = await Crawl(client);
        Assert.True(texts.Count > 15, $"Only {texts.Count} pages were found.");
        await using var scope = app.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var numbers = await db.Set<CaseRow>().Select(row => row.Number).ToListAsync(CaseHouse.Cancel);
        var handles = await db.Set<PersonFile>().Select(row => row.Handle).ToListAsync(CaseHouse.Cancel);
        Assert.True(numbers.Count > 50);
        foreach (var (path, text) in texts)
        {
            Assert.DoesNotContain(numbers, number => text.Contains(number, StringComparison.Ordinal));
            Assert.DoesNotContain(handles, handle => text.Contains(handle, StringComparison.Ordinal));
            Assert.False(text.Contains("/cases/", StringComparison.Ordinal), $"{path} leads to a case.");
            Assert.DoesNotContain("Gorvin", text, StringComparison.Ordinal);
        }
        // A line of a delivery is a week, a pseudonym, units and a mark, and nothing else.
        var lines = 0;
        foreach (var (path, text) in texts.Where(page => page.Path.StartsWith("/evidence/money/contracts/", StringComparison.Ordinal)))
        {
            foreach (var row in (await Browsing.Parse(text)).QuerySelectorAll("#dl tbody tr"))
            {
                var cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
                Assert.Matches("^[0-9]{1,2} [0-9]{4}$", cells[0]);
                Assert.Matches("^[a-z]+-[0-9]{4}$", cells[1]);
                Assert.Equal(4, cells.Count);
                lines++;
            }
        }
        Assert.True(lines > 20, $"Only {lines} lines of deliveries were read.");
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task EveryPageOfMoney_AskedByPoliceAndByACaseManager_IsTurnedAway(Engine engine)
    {
        await using var app = await AppHost.StartDemonstration(engine);
        var paths = (await Crawl(await app.SignIn(Role.FundingOfficer))).Select(page => page.Path).ToList();
        foreach (var user in (string[])[CaseHouse.Marrek, CaseHouse.Zira, "adon.reskil@prosecutor.example", CaseHouse.Mira])
        {
            var client = await app.SignIn(user);
            foreach (var path in paths) Assert.True((await client.GetAsync(path)).StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{user} GET {path}");
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Help_RecordedOnThePage_IsBookedOnceEvenWhenSentTwice(Engine engine)
    {
        await using var house = await Open(engine);
        var contract = await house.Bought(Nights, 10);
        var handle = await house.Cases.Case();
        var client = await house.Cases.App.SignIn(CaseHouse.Mira);
        var path = $"/cases/{handle}/help";
        var page = await client.Page(path);
        var provider = page.QuerySelectorAll("#provider option").Single(option => option.TextContent == "Lantern House").GetAttribute("value")!;
        for (var time = 0; time < 2; time++)
        {
            var answer = await client.Submit(path, page, $"main form[action='{path}']", ("Form.Unit", Nights), ("Form.Quantity", "4"), ("Form.Provider", provider), ("Form.Day", "2026-11-03"), ("Form.Step", "S9"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        Assert.Equal(4, (await house.Contract(contract)).Lines.Single().Given);
        Assert.Contains("by a contract", (await client.Page(path)).QuerySelector("#given")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_WithAWrongNumber_KeepsWhatWasTyped()
    {
        await using var house = await Open(Engine.Sqlite);
        var handle = await house.Cases.Case();
        var client = await house.Cases.App.SignIn(CaseHouse.Mira);
        var path = $"/cases/{handle}/help";
        var answer = await client.Submit(path, await client.Page(path), $"main form[action='{path}']", ("Form.Quantity", "-3"));
        var page = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("whole number from 1 to 366", page.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal("-3", page.QuerySelector("#quantity")!.GetAttribute("value"));
        Assert.Empty((await house.Help(handle)).Given);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Forms_FromSourceToPayment_LeadThroughTheWholeChain(Engine engine)
    {
        await using var house = await Open(engine);
        var client = await house.Cases.App.SignIn(Tace);
        Assert.Contains("No money is planned yet", (await client.Page("/evidence/money")).Body!.TextContent, StringComparison.Ordinal);
        var page = await client.Page("/evidence/money/sources/new");
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit("/evidence/money/sources/new", page, null, ("Form.Name", "State social order"), ("Form.Type", "StateSocialOrder"), ("Form.Owner", Option(page, "#owner", "Ministry of Social Protection")),
            ("Form.Basis", "Law 61, art. 22"), ("Form.Level", "National"), ("Form.Amount", "100,000"), ("Form.From", "2026-01-01"), ("Form.Until", "2026-12-31"))).StatusCode);
        page = await client.Page("/evidence/money/allocations/new");
        var source = page.QuerySelectorAll("#source option").Last().GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit("/evidence/money/allocations/new", page, null, ("Form.Source", source), ("Form.Kind", "Lot"), ("Form.Name", "Lot 3"), ("Form.Amount", "50,000"))).StatusCode);
        page = await client.Page("/evidence/money/contracts/new");
        var answer = await client.Submit("/evidence/money/contracts/new", page, null, ("Form.Allocation", page.QuerySelectorAll("#allocation option").Last().GetAttribute("value")!), ("Form.Provider", Option(page, "#provider", "Lantern House")),
            ("Form.From", "2026-01-01"), ("Form.Until", "2026-12-31"), ("Form.Unit", Nights), ("Form.Volume", "100"), ("Form.Price", "240"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var contract = answer.Headers.Location!.ToString();
        Assert.Equal(0, (await house.Give(await house.Cases.Case(), Nights, 7)).Unfunded);
        answer = await client.Submit(contract + "/claim", await client.Page(contract + "/claim"), null);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var claim = answer.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(claim, await client.Page(claim), null)).StatusCode);
        Assert.Contains("Paid in full: 1,680", (await client.Page(claim)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("22,320 left", (await client.Page(contract)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await house.Findings());
    }

    [Fact]
    public async Task Tariffs_OfTheRapporteur_AreReadAndNotWritten()
    {
        await using var house = await Open(Engine.Sqlite);
        var officer = await house.Cases.App.SignIn(Tace);
        var page = await officer.Page("/evidence/money/tariffs");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit("/evidence/money/tariffs", page, "main form:not([action])", ("Form.Unit", Nights), ("Form.Price", "240"), ("Form.From", "2026-01-01"), ("Form.Basis", "Order 12"))).StatusCode);
        var again = await officer.Submit("/evidence/money/tariffs", await officer.Page("/evidence/money/tariffs"), "main form:not([action])", ("Form.Unit", Nights), ("Form.Price", "250"), ("Form.From", "2026-06-01"), ("Form.Basis", "Order 13"));
        Assert.Contains("Another tariff", (await Browsing.Parse(await again.Content.ReadAsStringAsync())).ErrorSummary(), StringComparison.Ordinal);
        var reader = await house.Cases.App.SignIn(Role.Rapporteur);
        Assert.Empty((await reader.Page("/evidence/money/tariffs")).QuerySelectorAll("main form"));
    }

    private static string Option(IDocument page, string select, string text) => page.QuerySelectorAll(select + " option").Single(option => option.TextContent == text).GetAttribute("value")!;

    private static async Task<List<(string Path, string Text)>> Crawl(HttpClient client)
    {
        var left = new Queue<string>(["/evidence/money"]);
        var seen = new HashSet<string>(left);
        var texts = new List<(string, string)>();
        while (left.TryDequeue(out var path) && texts.Count < 60)
        {
            var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            texts.Add((path, text));
            foreach (var link in (await Browsing.Parse(text)).QuerySelectorAll("main a[href^='/evidence/money']"))
                if (link.GetAttribute("href")!.Split('#')[0] is var next && seen.Add(next)) left.Enqueue(next);
        }
        return texts;
    }
}
