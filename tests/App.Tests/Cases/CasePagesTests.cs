using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Files;
using Throughline.Partners;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Cases;

public sealed partial class CasePagesTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Screening_FromTheFirstPageToAnOpenCase_WorksWithoutScripts(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var mira = await house.App.SignIn(CaseHouse.Mira);
        var start = await mira.Page("/screenings/new");
        var wrong = await Follow(mira, await mira.Submit("/screenings/new", start, null, ("Form.DutyTold", "true")));
        Assert.NotNull(wrong.ErrorSummary());
        var answer = await mira.Submit("/screenings/new", start, null, ("Form.DutyTold", "true"), ("Form.Place", "yes"), ("Form.Consent", "Spoken"), ("Form.Age", "Adult"), ("Form.Language", "uz"));
        var address = answer.Headers.Location!.ToString();
        Assert.Matches("^/screenings/[0-9a-z]{26}/question$", address);
        for (var i = 0; i < 40; i++)
        {
            var response = await mira.GetAsync(address);
            if (response.StatusCode == HttpStatusCode.Redirect) break;
            var page = await Browsing.Parse(await response.Content.ReadAsStringAsync());
            await mira.Submit(address, page, null, ("Form.Value", "Yes"), ("Form.Source", "Seen"));
        }
        var screening = address.Replace("/question", "", StringComparison.Ordinal);
        var paused = await mira.Page(screening);
        await mira.Submit(screening, paused, "form[action$='handler=Finish']");
        var result = await mira.Page(screening);
        Assert.Equal("Indicators of trafficking found", result.QuerySelector("h1")!.TextContent);
        var open = result.QuerySelector("a[href^='/cases/new']")!.GetAttribute("href")!;
        var form = await mira.Page(open);
        var made = await mira.Submit(open, form, null, ("Form.How", "Written"), ("Form.Sex", "Female"));
        var shown = await mira.Page(made.Headers.Location!.ToString());
        Assert.Contains("Nothing is shared with the police", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Case – Throughline", shown.Title);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Pages_OfACase_OpenForItsManagerAndAreAbsentForAllOthers(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var screening = await house.Screening(CaseHouse.Mira, Throughline.Cases.Screenings.AgeGroup.Adult, "4.01", "4.02");
        var who = await house.Who(CaseHouse.Mira);
        var handle = await house.Done<CaseDesk>(desk => desk.Open(CaseHouse.Facts(), screening, house.Process(who), CaseHouse.Cancel));
        var consent = await house.Consent(handle);
        var referral = await house.Referral(handle, consent);
        var mira = await house.App.SignIn(CaseHouse.Mira);
        string[] pages =
        [
            "", "/steps", "/notes", "/notes?section=Health", "/consents", $"/consents/{consent}/withdraw", "/refer", "/refer?service=Health", "/identity", "/screening", "/looked", "/people", "/close", "/sheet",
        ];
        foreach (var page in pages)
        {
            var shown = await mira.Page($"/cases/{handle}{page}");
            Assert.Single(shown.QuerySelectorAll("h1"));
            Assert.DoesNotContain(handle, shown.Title, StringComparison.Ordinal);
            Assert.Empty(shown.QuerySelectorAll("[style], script:not([src])"));
        }
        await mira.Page($"/referrals/{referral}");
        foreach (var user in (string[])[CaseHouse.Joren, CaseHouse.Ruta, CaseHouse.Savi, CaseHouse.Zira])
        {
            var other = await house.App.SignIn(user);
            foreach (var page in pages)
            {
                var absent = await other.GetAsync($"/cases/{handle}{page}");
                var nothing = await other.GetAsync($"/cases/{new string('0', 26)}{page}");
                Assert.True(absent.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{user} {page}: {absent.StatusCode}");
                Assert.Equal(nothing.StatusCode, absent.StatusCode);
                Assert.Equal(await Text(nothing), await Text(absent));
            }
            Assert.True((await other.GetAsync($"/referrals/{referral}")).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
            Assert.True((await other.GetAsync($"/screenings/{screening}")).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Referral_ThroughThePages_IsSentAcceptedAndReportedBack(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.Case();
        var consent = await house.Consent(handle);
        var (clinic, coordinator) = (await Handle(house, "city-clinic"), await house.Who(CaseHouse.Sabel));
        var profile = new PartnerProfile([PartnerService.Health], true, true, null, null, true, ["en"], true, true);
        Assert.Equal(PartnerSaved.Done, await house.Ask<PartnerDirectory, PartnerSaved>(directory => directory.Save(clinic, profile, 0, house.Process(coordinator), CaseHouse.Cancel)));
        var (mira, toma) = (await house.App.SignIn(CaseHouse.Mira), await house.App.SignIn(CaseHouse.Toma));
        var refer = $"/cases/{handle}/refer?service=Health";
        var form = await mira.Page(refer);
        var draft = (await mira.Submit(refer, form, "main form[method=post]", ("Form.Consent", consent), ("Form.Sections", "Health"))).Headers.Location!.ToString();
        await mira.Submit(draft, await mira.Page(draft), "form:has(input[value=Send])");
        Assert.Contains("Offered to you (1)", (await toma.Page("/")).Body!.TextContent, StringComparison.Ordinal);
        var offer = (await toma.Page("/referrals")).QuerySelector("main .rows a")!.GetAttribute("href")!;
        var page = await toma.Page(offer);
        Assert.DoesNotContain("/cases/", page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        // Declining without a reason changes nothing and keeps what was typed.
        var wrong = await Follow(toma, await toma.Submit(offer, page, "form:has(input[value=Decline])", ("Form.Remark", "Full until Monday")));
        Assert.Contains("Give a reason from the list.", wrong.ErrorSummary(), StringComparison.Ordinal);
        Assert.Contains("Full until Monday", wrong.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        await toma.Submit(offer, page, "form:has(input[value=Accept])");
        var accepted = await toma.Page(offer);
        await toma.Page(accepted.QuerySelector("main .eyebrow a[href^='/cases/']")!.GetAttribute("href")! + "/notes?section=Health");
        await toma.Submit(offer, accepted, "form:has(input[value=StartService])");
        await toma.Submit(offer, await toma.Page(offer), "form:has(input[value=GiveFeedback])", ("Form.Remark", "Treated."));
        Assert.Contains("Treated.", (await mira.Page(draft)).Body!.TextContent, StringComparison.Ordinal);
        // A stale form: somebody else has moved it on.
        var stale = await Follow(toma, await toma.Submit(offer, accepted, "form:has(input[value=StartService])", ("__once", new string('a', 32))));
        Assert.Contains("Somebody else saved this in between", stale.ErrorSummary(), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Forms_SentTwiceWithTheFutureOrWithMore_ChangeNothing(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.Case();
        var mira = await house.App.SignIn(CaseHouse.Mira);
        var notes = $"/cases/{handle}/notes";
        var form = await mira.Page(notes);
        foreach (var _ in (int[])[1, 2]) Assert.Equal(HttpStatusCode.Redirect, (await mira.Submit(notes, form, null, ("Text", "Once."))).StatusCode);
        Assert.Single((await mira.Page(notes)).QuerySelectorAll("main ol.line li"));
        var future = await Follow(mira, await mira.Submit(notes, await mira.Page(notes), null, ("Text", "Later."), ("HappenedDay", "2126-01-01"), ("HappenedHour", "10:00")));
        Assert.Contains("lies in the future", future.ErrorSummary(), StringComparison.Ordinal);
        // What a form does not offer is not bound: neither the state of the file nor its owner.
        await mira.Submit($"/cases/{handle}/close", await mira.Page($"/cases/{handle}/close"), "form[action$='handler=Ask']", ("Reason", "GoalsMet"), ("Case.State", "Closed"), ("ClosedFor", "GoalsMet"), ("OwnerId", Guid.CreateVersion7().ToString()));
        Assert.Contains("A closure waits for a second person", (await mira.Page($"/cases/{handle}")).Body!.TextContent, StringComparison.Ordinal);
        var consents = $"/cases/{handle}/consents";
        var year = await Follow(mira, await mira.Submit(consents, await mira.Page(consents), null, ("Form.Recipient", await Handle(house, "city-clinic")), ("Form.Purpose", "HealthCare"), ("Form.Sections", "Health"), ("Form.Days", "366"), ("Form.How", "Written"), ("Form.Giver", "Person")));
        Assert.Contains("at most 365 days", year.ErrorSummary(), StringComparison.Ordinal);
        Assert.Equal("366", year.QuerySelector("#days")!.GetAttribute("value"));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Identity_OpenedOnThePage_IsSealedAgainByOneButton(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.Case();
        var mira = await house.App.SignIn(CaseHouse.Mira);
        await mira.Submit($"/cases/{handle}/identity", await mira.Page($"/cases/{handle}/identity"), null, ("Form.Name", "Invented Person"));
        Assert.DoesNotContain("Invented Person", (await mira.Page($"/cases/{handle}")).Body!.TextContent, StringComparison.Ordinal);
        var wrong = await Follow(mira, await mira.Submit($"/cases/{handle}", await mira.Page($"/cases/{handle}"), "form[action$='handler=Open']", ("Reason", "")));
        Assert.Contains("why you open it", wrong.ErrorSummary(), StringComparison.Ordinal);
        await mira.Submit($"/cases/{handle}", await mira.Page($"/cases/{handle}"), "form[action$='handler=Open']", ("Reason", "to book the clinic"));
        var open = await mira.Page($"/cases/{handle}");
        Assert.Contains("Invented Person", open.Body!.TextContent, StringComparison.Ordinal);
        await mira.Submit($"/cases/{handle}", open, "form[action$='handler=Seal']");
        Assert.DoesNotContain("Invented Person", (await mira.Page($"/cases/{handle}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mira Halvor", (await mira.Page($"/cases/{handle}/looked")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Two worlds that differ only in a hidden support file answer the police byte for byte alike.</summary>
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task TwoWorlds_HiddenSupportFile_AnswersThePoliceAlike(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var screening = await house.Screening(CaseHouse.Zira, Throughline.Cases.Screenings.AgeGroup.Adult, "4.01");
        HttpClient[] police = [await house.App.SignIn(CaseHouse.Zira), await house.App.SignIn(CaseHouse.Marrek), await house.App.SignIn("hadra.solvin@border.example"), await house.App.SignIn("adon.reskil@prosecutor.example")];
        var procedure = (await house.Ask<Throughline.Procedures.ProcedureShelf, IReadOnlyList<Throughline.Procedures.ProcedureCard>>(async shelf => await shelf.All(await house.Who(CaseHouse.Sabel), CaseHouse.Cancel))).Single().Handle;
        var hidden = new string('7', 26);
        string[] Pages(string handle) =>
        [
            "/", "/people", "/screenings", "/screenings/new", $"/screenings/{screening}", $"/screenings/{screening}/hand-over", "/cases", "/cases?show=Late", "/cases?show=Closed", "/cases?show=Children", "/cases/new",
            "/referrals", "/referrals?side=sent", "/procedures", $"/procedures/{procedure}", $"/procedures/{procedure}/steps/S6", $"/procedures/{procedure}/steps/S9",
            $"/chain?kind=ProcedureStep&id={procedure}%2FS6", $"/chain?kind=CaseAction&id={procedure}%2FS6", $"/chain?kind=Evidence&id={procedure}%2FS6", "/partners", "/help",
            $"/cases/{handle}", $"/cases/{handle}/steps", $"/cases/{handle}/consents", $"/cases/{handle}/notes", $"/cases/{handle}/looked", $"/cases/{handle}/sheet", $"/referrals/{handle}", $"/screenings/{handle}", $"/screenings/{handle}/question",
        ];
        var before = new List<string>();
        foreach (var client in police) foreach (var page in Pages(hidden)) before.Add(await Answer(client, page));
        Assert.Contains(before, answer => answer.StartsWith("OK", StringComparison.Ordinal));

        // The other world: a full support case with everything that can leave a trace.
        var mira = await house.Who(CaseHouse.Mira);
        var handle = "";
        for (var i = 0; i < 12; i++) handle = await house.Case();
        var consent = await house.Consent(handle);
        await house.Referral(handle, consent);
        var nrm = await house.Body("nrm-coordinator");
        await house.Done<CaseDesk>(desk => desk.Notify(handle, nrm, house.Process(mira), CaseHouse.Cancel));
        var after = new List<string>();
        foreach (var client in police) foreach (var page in Pages(handle)) after.Add(await Answer(client, page));
        Assert.Equal(before.Count, after.Count);
        for (var i = 0; i < before.Count; i++) Assert.Equal(before[i].Replace(hidden, "H", StringComparison.Ordinal), after[i].Replace(handle, "H", StringComparison.Ordinal));
        // The test sees a difference where there is one.
        var owner = await house.App.SignIn(CaseHouse.Mira);
        Assert.NotEqual(await Answer(owner, $"/cases/{hidden}"), await Answer(owner, $"/cases/{handle}"));
    }

    private static async Task<string> Answer(HttpClient client, string page)
    {
        var answer = await client.GetAsync(page);
        return $"{answer.StatusCode} {answer.Headers.Location} {await Text(answer)}";
    }

    private static async Task<string> Text(HttpResponseMessage answer) => Tokens().Replace(await answer.Content.ReadAsStringAsync(), "$1value=\"\"");

    private static async Task<IDocument> Follow(HttpClient client, HttpResponseMessage answer) =>
        await Browsing.Parse(await (await client.Follow(answer)).Content.ReadAsStringAsync());

    private static async Task<string> Handle(CaseHouse house, string key) =>
        (await house.Ask<Platform.Organisations.OrganisationRegister, IReadOnlyList<Platform.Organisations.OrganisationCard>>(register => register.All(CaseHouse.Cancel))).Single(card => card.Key == key).Handle;

    [GeneratedRegex("(name=\"(?:__RequestVerificationToken|__once|__by)\"[^>]*?)value=\"[^\"]*\"")]
    private static partial Regex Tokens();
}
