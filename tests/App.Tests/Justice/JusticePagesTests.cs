using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Disclosures;
using Throughline.Justice.Extracts;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Justice;

public sealed class JusticePagesTests
{
    private const string Canary = "Kanarivogel Zwölfundzwanzig";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Extract_ThroughThePages_IsMadeReadWithdrawnAndConfirmed(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        await house.CriminalConsent(handle);
        var (mira, adon) = (await house.App.SignIn(CaseHouse.Mira), await house.App.SignIn(JusticeSteps.Adon));
        Assert.Contains("Nothing is shared with the police", (await mira.Page($"/cases/{handle}")).Body!.TextContent, StringComparison.Ordinal);
        var make = $"/cases/{handle}/disclose/new";
        var form = await mira.Page(make);
        Assert.DoesNotContain(form.QuerySelectorAll("input[name='Form.Chosen']"), box => box.HasAttribute("checked"));
        Assert.Empty(form.QuerySelectorAll("input[value=Whereabouts]"));
        // Bad input keeps what was typed.
        var wrong = await Browsing.Parse(await (await mira.Submit(make, form, null, ("Form.Days", "400"), ("Form.Chosen", "Name"), ("Form.Purpose", "Trial"))).Content.ReadAsStringAsync());
        Assert.Contains("1 to 90 days", wrong.ErrorSummary(), StringComparison.Ordinal);
        Assert.True(wrong.QuerySelector("input[value=Name]")!.HasAttribute("checked"));
        var made = await mira.Submit(make, wrong, null, ("Form.Days", "20"), ("Form.Chosen", "Name"), ("Form.Chosen", "Note:SupportNotes:1"), ("Form.Purpose", "Trial"));
        var kept = made.Headers.Location!.ToString();
        // Twice: the second sending of the same form counts once.
        await mira.Submit(make, wrong, null, ("Form.Days", "20"), ("Form.Chosen", "Name"), ("Form.Purpose", "Trial"));
        Assert.Equal(1, await house.Ask<AppDb, int>(db => db.Set<ExtractRow>().CountAsync(CaseHouse.Cancel)));
        Assert.Contains("What stayed, and why", (await mira.Page(kept)).Body!.TextContent, StringComparison.Ordinal);
        var shown = await mira.Page($"/cases/{handle}");
        Assert.DoesNotContain("Nothing is shared with the police", shown.Body!.TextContent, StringComparison.Ordinal);
        var home = await adon.Page("/justice");
        var address = home.QuerySelector("aside a[href^='/justice/extracts/']")!.GetAttribute("href")!;
        var serial = home.QuerySelector("aside a[href^='/justice/extracts/']")!.TextContent;
        var page = await adon.Page(address);
        Assert.Contains("Gorvin Ardomel", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("stayed", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Gorvin", page.Title, StringComparison.Ordinal);
        Assert.Equal(address, (await adon.GetAsync($"/justice?serial={serial.ToLowerInvariant()}")).Headers.Location!.ToString());
        var withdraw = (await mira.Page(kept)).QuerySelector("a[href$='/withdraw']")!.GetAttribute("href")!;
        var ask = await mira.Page(withdraw);
        Assert.Contains("One extract for criminal proceedings closes at once", ask.Body!.TextContent, StringComparison.Ordinal);
        await mira.Submit(withdraw, ask, null);
        Assert.Equal(HttpStatusCode.NotFound, (await adon.GetAsync(address)).StatusCode);
        Assert.Contains("No extract with this number is open to you", (await adon.Page($"/justice?serial={serial}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("has not confirmed", (await mira.Page(kept)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Stop using extract", (await adon.Page("/")).Body!.TextContent, StringComparison.Ordinal);
        await adon.Submit("/justice", await adon.Page("/justice"), "form[action$='handler=Stop']");
        Assert.Equal("Withdrawn, and use has stopped", (await mira.Page(kept)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Pages_OfProceedingReferralAndClaim_WorkWithoutScripts(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var (mira, adon, sabel) = (await house.App.SignIn(CaseHouse.Mira), await house.App.SignIn(JusticeSteps.Adon), await house.App.SignIn(CaseHouse.Sabel));
        await Send(sabel, "/justice/time-limits", ("Form.Kind", "Limitation"), ("Form.Route", "Labour"), ("Form.Event", "WagesDue"), ("Form.Amount", "3"), ("Form.Unit", "Months"), ("Form.Basis", "Labour Code, art. 377"), ("Form.From", "2020-01-01"));
        var proceeding = await Send(adon, "/justice/proceedings/new", ("Form.Section", "Prosecution"), ("Form.Articles", "Criminal Code, art. 129(1)\nCriminal Code, art. 130"));
        await Send(adon, proceeding, "form[action$='handler=Accused']", ("Accused.Role", "Recruiter"), ("Accused.Status", "Suspect"), ("Accused.Name", "A Suspect"));
        await Send(adon, proceeding, "form[action$='handler=Move']", ("Move.Stage", "Charge"), ("Move.Reason", "Course"));
        await Send(adon, proceeding, "form[action$='handler=Standing']", ("status", "Accused"), ("identified", "true"));
        await Send(adon, proceeding, "form[action$='handler=Risk']", ("Risk.Kind", "HearingSet"), ("Risk.Day", "2026-11-20"));
        var shown = await adon.Page(proceeding);
        Assert.StartsWith("Charge since", shown.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("An identified victim is suspected or accused here", shown.Body!.TextContent, StringComparison.Ordinal);
        var prosecutor = (await mira.Page($"/cases/{handle}/non-punishment/new")).QuerySelectorAll("#to option").Single(option => option.TextContent.StartsWith("Prosecutor", StringComparison.Ordinal)).GetAttribute("value")!;
        var referral = await Send(mira, $"/cases/{handle}/non-punishment/new", ("Form.Basis", "mandate"), ("Form.Recipient", prosecutor), ("Form.Offence", "Carrying goods"), ("Form.Link", "The passport was held by those who gave the goods."), ("Form.Lawyer", "Ilka Senreth"));
        var received = (await adon.Page("/justice")).QuerySelector("a[href^='/justice/referrals/']")!.GetAttribute("href")!;
        await Send(adon, received, ("Form.Answer", "MoreAsked"), ("Form.Reason", "When was it taken from the person?"));
        await Send(mira, referral, ("Text", "On the first day of work, in March."));
        await Send(adon, received, ("Form.Answer", "Accepted"));
        Assert.Equal("Non-punishment: accepted", (await mira.Page(referral)).QuerySelector("h1")!.TextContent);
        var claim = await Send(mira, $"/cases/{handle}/claims/new", ("Form.Route", "Labour"), ("Form.Loss[Wages]", "12 600,50"), ("Form.From", "WagesDue"), ("Form.Day", "2026-10-01"));
        Assert.Equal("58 days left to claim", (await mira.Page(claim)).QuerySelector("h1")!.TextContent);
        Assert.Contains("Hand in the claim for compensation", (await mira.Page("/")).Body!.TextContent, StringComparison.Ordinal);
        await Send(mira, claim, ("Form.Act", "HandIn"));
        await Send(mira, claim, ("Form.Act", "Award"), ("Form.Amount", "9000"));
        await Send(mira, claim, ("Form.Act", "Pay"), ("Form.Amount", "2500"));
        Assert.StartsWith("2,500.00", (await mira.Page(claim)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var demand = await Send(mira, $"/cases/{handle}/disclose/new?by=order", ("Form.Basis", "CourtOrder"), ("Form.Recipient", prosecutor), ("Form.Who", "District Court"), ("Form.Law", "Order 4"), ("Form.Why", "For the hearing"), ("Form.Purpose", "Trial"), ("Form.Chosen", "Name"));
        Assert.Empty((await mira.Page(demand)).QuerySelectorAll("form[action$='handler=Confirm']"));
        var elsin = await house.App.SignIn(CaseHouse.Elsin);
        Assert.Contains("Confirm or refuse a demand", (await elsin.Page("/")).Body!.TextContent, StringComparison.Ordinal);
        await Send(elsin, demand, "form[action$='handler=Confirm']");
        await Send(elsin, demand, "form[action$='handler=Recall']");
        foreach (var page in (string[])["/", "/justice", proceeding, received])
        {
            var seen = await adon.Page(page);
            Assert.Single(seen.QuerySelectorAll("h1"));
            Assert.Empty(seen.QuerySelectorAll("[style], script:not([src])"));
            Assert.DoesNotContain(handle, seen.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        async Task<string> Send(HttpClient client, string path, params object[] parts)
        {
            var selector = parts.OfType<string>().FirstOrDefault();
            var answer = await client.Submit(path, await client.Page(path), selector, [.. parts.OfType<(string, string)>()]);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{path}: {(await Browsing.Parse(await answer.Content.ReadAsStringAsync())).ErrorSummary()}");
            return answer.Headers.Location!.ToString();
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Canary_OfAPacket_IsNowhereInPlain(Engine engine)
    {
        var logged = new StringBuilder();
        var house = await CaseHouse.Open(engine, builder => builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new Catcher(logged)));
        var handle = await house.FullCase(Canary, Canary);
        var extract = await house.Given(handle, await house.CriminalConsent(handle));
        var demand = await house.Demand(CaseHouse.Mira, handle, DisclosureBasis.ImminentDanger, "Name");
        await house.Confirm(CaseHouse.Elsin, handle, demand);
        var adon = await house.App.SignIn(JusticeSteps.Adon);
        Assert.Contains(Canary, (await adon.Page($"/justice/extracts/{extract}")).Body!.TextContent, StringComparison.Ordinal);
        await house.Do<AppDb>(async db =>
        {
            foreach (var entity in db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()))
            {
                var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
                await foreach (var row in set.AsNoTracking().AsAsyncEnumerable())
                    foreach (var property in entity.GetProperties().Where(property => property.PropertyInfo is not null))
                        Assert.False(Holds(property.PropertyInfo!.GetValue(row)), $"{entity.GetTableName()}.{property.Name}");
            }
        });
        lock (logged) Assert.DoesNotContain(Canary, logged.ToString(), StringComparison.Ordinal);
        if (house.App.Options.Database.File is { } file)
            foreach (var part in (string[])[file, file + "-wal"])
            {
                if (!File.Exists(part)) continue;
                await using var open = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var bytes = new MemoryStream();
                await open.CopyToAsync(bytes);
                Assert.True(bytes.Length > 1000 || part != file);
                Assert.Equal(-1, bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(Canary)));
            }
        await house.DisposeAsync();
    }

    private static bool Holds(object? value) => value switch
    {
        null => false,
        byte[] bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0,
        _ => value.ToString()!.Contains(Canary, StringComparison.Ordinal),
    };

    private sealed class Catcher(StringBuilder into) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (into) into.AppendLine(formatter(state, exception)).Append(exception);
        }

        public void Dispose()
        {
        }
    }
}
