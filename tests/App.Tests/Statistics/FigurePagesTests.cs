using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Pages.Evidence.Figures;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Statistics;

public sealed class FigurePagesTests
{
    private static readonly string[] Open = ["/evidence", "/evidence/figures/sdg-16-2-2", "/evidence/figures/sdg", "/evidence/figures/releases", "/evidence/figures/population", "/evidence/figures/next-year"];
    private static readonly string[] Inside = ["/evidence/figures/work", "/evidence/figures/sdg-16-2-2?working=true"];

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Pages_ForEveryRole_ShowPublishedToAllAndWorkingViewToHelpersOnly(Engine engine)
    {
        await using var app = await AppHost.StartDemonstration(engine);
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = await app.SignIn(role);
            var side = await app.SideOf(role);
            foreach (var path in Open) Assert.Single((await client.Page(path)).QuerySelectorAll("h1"));
            foreach (var path in Inside)
                Assert.Equal(side is Side.Support or Side.Coordination ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
            var behind = (await client.Page("/evidence/figures/sdg-16-2-2")).QuerySelector("#behind");
            Assert.Equal(role is Role.Coordinator or Role.Rapporteur, behind is not null);
            Assert.Equal(role == Role.Coordinator ? HttpStatusCode.OK : role == Role.Rapporteur ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden,
                await Status(client, "/evidence/figures/past-cases"));
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Figure_OfTheDemonstration_ProtectsAndGivesTheSameFileTwice(Engine engine)
    {
        await using var app = await AppHost.StartDemonstration(engine);
        var client = await app.SignIn(Role.Investigator);
        var page = await client.Page("/evidence/figures/sdg-16-2-2");
        Assert.Contains("per 100,000", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("td.prot"));
        var path = page.QuerySelector("a[href*='handler=File']")!.GetAttribute("href")!;
        var file = await client.GetStringAsync(path);
        Assert.Equal(file, await client.GetStringAsync(path));
        Assert.Contains("protected", file, StringComparison.Ordinal);
        // No open count of the file stands for one to ten persons.
        foreach (var cells in file.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')))
            Assert.True(cells[5] == "protected" || int.Parse(cells[5], System.Globalization.CultureInfo.InvariantCulture) is 0 or >= 11, "a small count is in the file");
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Facts_OfTheDemonstration_AreWhatACountOfTheCasesGives(Engine engine)
    {
        await using var app = await AppHost.StartDemonstration(engine);
        await using var scope = app.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var keys = scope.ServiceProvider.GetRequiredService<KeyFile>();
        var facts = await db.Set<PersonFactRow>().AsNoTracking().Where(row => row.Origin == FactOrigin.Case).ToDictionaryAsync(row => row.Subject);
        var cases = await db.Set<CaseRow>().AsNoTracking().ToListAsync();
        var steps = (await db.Set<CaseStepRow>().AsNoTracking().ToListAsync()).ToLookup(step => step.File);
        Assert.Equal(cases.Count, facts.Count);
        foreach (var row in cases)
        {
            var fact = facts[keys.Pseudonym(row.File)];
            var decision = steps[row.File].FirstOrDefault(step => step.Step == "S11")?.State;
            Assert.Equal((row.Sex, row.Form, row.IsChild), (fact.Sex, fact.Form, fact.Age == PersonAge.Child));
            Assert.Equal(decision == StepState.Done, fact.Decision is PersonDecision.Identified or PersonDecision.Reversed);
            Assert.Equal(decision == StepState.DeclinedByBody, fact.Decision == PersonDecision.Negative);
            Assert.Equal(steps[row.File].Any(step => step.State == StepState.DeclinedByPerson), fact.Declined);
            Assert.Equal(row.ClosedFor is null ? null : row.ClosedFor == ClosureReason.LostContact, fact.SupportBrokenOff);
            Assert.Equal(steps[row.File].Any(step => step is { Step: "S6", State: StepState.Done }), fact.HoursToSafeNight is not null);
        }
        Assert.InRange(await db.Set<PersonFactRow>().CountAsync(row => row.Origin == FactOrigin.PastRegister), 1450, 1550);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Upload_OfABadTable_ShowsTheLineAndStoresNothing(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var client = await app.SignIn(Role.Coordinator);
        var page = await client.Page("/evidence/figures/population");
        using var form = new MultipartFormDataContent();
        foreach (var input in page.QuerySelectorAll("main form input[type=hidden]")) form.Add(new StringContent(input.GetAttribute("value")!), input.GetAttribute("name")!);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("year,sex,age,region,persons,as_of,source\n2025,female,18+,=HYPERLINK(1),5,2025-07-01,Office\n")), "file", "population.csv");
        var answer = await client.PostAsync("/evidence/figures/population", form);
        var told = await Browsing.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Line 2", told.ErrorSummary()!, StringComparison.Ordinal);
        Assert.Contains("No population", told.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+7", "'+7")]
    [InlineData("@x", "'@x")]
    [InlineData("-3", "'-3")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("women", "women")]
    public void Cell_OfAFile_IsNeverAFormula(string value, string written) => Assert.Equal(written, FigureFile.Cell(value));

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        var status = (await client.GetAsync(path)).StatusCode;
        return status;
    }
}
