using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Shell;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Files;
using Throughline.Justice.Claims;
using Throughline.Justice.Extracts;
using Throughline.Justice.Facts;
using Throughline.Justice.NonPunishment;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Justice;

/// <summary>Two worlds that differ only in hidden support files answer an investigator alike, on every route and search there is.</summary>
public sealed partial class NonInferenceTests
{
    private static readonly string Nothing = new('7', 26);

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task TwoWorlds_ThatDifferInAHiddenFile_AnswerAnInvestigatorByteByByte(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        // What both worlds have: one case that disclosed to the prosecutor, and a proceeding.
        var open = await house.FullCase("Known Person");
        var known = await house.Given(open, await house.CriminalConsent(open), "Name");
        var serial = (await house.Read(JusticeSteps.Adon, known))!.Line.Serial;
        var proceeding = await house.Proceeding();
        var routes = Routes(house.App);
        Assert.True(routes.Count > 60, $"Only {routes.Count} routes were found.");
        var (adon, marrek) = (await house.App.SignIn(JusticeSteps.Adon), await house.App.SignIn(JusticeSteps.Marrek));
        var before = await Everything(Nothing, Nothing, "E-777-777");
        Assert.Contains(before, answer => answer.Contains("200", StringComparison.Ordinal) && answer.Contains(serial, StringComparison.Ordinal));

        // The other world: the same person's full file with another body's extract, one that waits for a second person, a lawyer's draft, a claim and money.
        var hidden = await house.FullCase("Known Person");
        var (mira, joren) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Joren));
        var foreign = await house.Given(hidden, await house.CriminalConsent(hidden, "border-guard-karvand"), "Name");
        var waiting = await house.Demand(CaseHouse.Mira, hidden, DisclosureBasis.CourtOrder, "Name");
        await house.Done<ClaimDesk>(desk => desk.Open(hidden, new NewClaim(ClaimRoute.Criminal, [new ClaimHead(LossKind.Wages, 500_00)], "A company", null, null), house.Process(mira), CaseHouse.Cancel));
        var body = await house.Body("border-guard-karvand");
        var referral = await house.Done<NonPunishmentDesk>(desk => desk.Send(hidden, new NewNonPunishment(body, NonPunishmentBasis.LegalAidMandate, null, "Crossing without papers", null, "The passport was taken on the first day.", "A lawyer"), house.Process(mira), CaseHouse.Cancel));
        for (var i = 0; i < 12; i++) await house.Case();
        var consent = await house.Consent(hidden);
        await house.Referral(hidden, consent);
        var foreignSerial = (await house.Kept(CaseHouse.Mira, hidden, foreign)).Line.Serial;
        foreach (var handle in (string[])[hidden, foreign, waiting, referral, consent])
        {
            var after = await Everything(handle, handle, foreignSerial);
            Assert.Equal(before.Count, after.Count);
            for (var i = 0; i < before.Count; i++)
                Assert.Equal(before[i], after[i].Replace(handle, Nothing, StringComparison.Ordinal).Replace(foreignSerial, "E-777-777", StringComparison.Ordinal));
        }
        // The test sees a difference where there is one.
        Assert.NotEqual(await Answer(await house.App.SignIn(CaseHouse.Mira), "GET", $"/cases/{Nothing}"), await Answer(await house.App.SignIn(CaseHouse.Mira), "GET", $"/cases/{hidden}"));

        async Task<List<string>> Everything(string first, string other, string wanted)
        {
            var answers = new List<string>();
            foreach (var client in (HttpClient[])[adon, marrek])
            {
                foreach (var route in routes) answers.Add(await Answer(client, "GET", Fill(route, first, other)));
                foreach (var search in (string[])[$"/justice?serial={wanted}", $"/justice?serial={first}", "/justice?serial=Known+Person", $"/chain?kind=CaseAction&id={first}", $"/chain?q={wanted}", "/partners?q=Known", $"/cases?q={wanted}", $"/justice/proceedings/{proceeding}?serial={wanted}"])
                    answers.Add(await Answer(client, "GET", search));
                foreach (var post in (string[])[$"/justice/extracts/{first}", $"/justice/referrals/{first}", $"/justice/proceedings/{first}?handler=Move", "/justice?handler=Stop", $"/cases/{first}/disclose/new", $"/cases/{first}/disclose/{other}?handler=Confirm"])
                    answers.Add(await Answer(client, "POST", post, first));
            }
            return answers;
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Timing_OfAnAbsentAndAForeignExtract_LiesClose(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var handle = await house.FullCase();
        var foreign = await house.Given(handle, await house.CriminalConsent(handle, "police-migration"), "Name");
        var ended = await house.Given(handle, await house.CriminalConsent(handle, days: 1), "Name");
        house.Clock.Move(TimeSpan.FromDays(2));
        var adon = await house.App.SignIn(JusticeSteps.Adon);
        string[] paths = [$"/justice/extracts/{Nothing}", $"/justice/extracts/{foreign}", $"/justice/extracts/{ended}", $"/cases/{Nothing}", $"/cases/{handle}"];
        foreach (var path in paths) await adon.GetAsync(path);
        var times = paths.ToDictionary(path => path, _ => new List<double>());
        for (var round = 0; round < 25; round++)
            foreach (var path in paths)
            {
                var watch = Stopwatch.StartNew();
                await adon.GetAsync(path);
                times[path].Add(watch.Elapsed.TotalMilliseconds);
            }
        var medians = paths.Select(path => times[path].Order().ElementAt(12)).ToList();
        // A wide bound: it finds a search through files or a decryption, not a microsecond.
        foreach (var (absent, other) in ((int, int)[])[(0, 1), (0, 2), (3, 4)])
            Assert.True(Math.Abs(medians[absent] - medians[other]) < Math.Max(15, medians[absent]), $"{paths[absent]}: {medians[absent]:F1} ms, {paths[other]}: {medians[other]:F1} ms");
    }

    private static List<string> Routes(AppHost app) => [.. app.Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal)];

    // The first parameter of a case's page is the case; every other one is what hangs on it.
    private static string Fill(string route, string first, string other)
    {
        var number = 0;
        return Parameter().Replace(route, match => match.Value.Contains("int", StringComparison.Ordinal) ? "1" : number++ == 0 ? first : other);
    }

    private static async Task<string> Answer(HttpClient client, string method, string path, string? handle = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["extract"] = handle ?? "", ["Proceeding"] = handle ?? "", ["Version"] = "1" });
        var answer = await client.SendAsync(request);
        var headers = string.Join(';', answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Set-Cookie" or "Content-Length")).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}={Nonce().Replace(string.Join(',', header.Value), "")}"));
        return $"{method} {path}: {(int)answer.StatusCode} {headers}\n{Tokens().Replace(await answer.Content.ReadAsStringAsync(), "$1value=\"\"")}";
    }

    [GeneratedRegex("(name=\"(?:__RequestVerificationToken|__once|__by)\"[^>]*?)value=\"[^\"]*\"")]
    private static partial Regex Tokens();

    [GeneratedRegex("'nonce-[^']*'")]
    private static partial Regex Nonce();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
