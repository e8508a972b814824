using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Throughline.Browser.Tests.Journey;

/// <summary>The whole chain, walked by the five people whose work it joins, each in a browser of their own.</summary>
public sealed partial class ChainJourneyTests(Browsing browsing)
{
    private const string OwnAct = """
        ---
        title: "Order on waiting rooms at the border"
        short_title: "Order 7"
        identifier: "order-7"
        country: "XA"
        rank: "order"
        issuing_body: "Ministry of Justice"
        in_force: "2026-02-01"
        language: "en"
        text_status: "working translation, not official"
        source: "invented for a test"
        ---
        # Order on waiting rooms at the border

        ##### Article 1. Waiting room

        1. Each border post keeps a quiet room for a person who waits for a decision on the recovery and reflection period.

        2. Nobody is questioned in that room.

        ##### Article 2. Water and rest

        1. Water, food and rest are given before any question is asked.
        """;

    private string _sent = "";
    private string _case = "";
    private string _number = "";

    [Fact]
    public async Task Chain_WalkedByFivePeople_LeadsFromACriterionToAServiceAndBackToEvidence()
    {
        await Expert();
        await Coordinator();
        await Border();
        await CaseManager();
        await Clinic();
        await Evidence();
    }

    private async Task Expert()
    {
        await using var darin = await Traveller.SignIn(browsing, "Darin Mossel");
        await darin.Go("law", "1-law");
        await darin.Page.Locator("#verdict").SelectOptionAsync("recheck");
        await darin.Send("form.filter button");
        await darin.Stop("1-to-re-check");
        await darin.Follow("a[href='/law/criteria/COE-13']", "1-criterion");
        await darin.Follow("a[href^='/law/criteria/COE-13/verdict']", "1-verdict");
        await darin.Choose("Form.Value", "PartlyAligned");
        await darin.Write("Form.Reasons", "A body may now ask for the period too. It is still up to thirty days, where the criterion asks for at least thirty.");
        foreach (var filled in await darin.Page.Locator("textarea[name^='Form.Quotes']").AllAsync()) await filled.FillAsync("");
        foreach (var filled in await darin.Page.Locator("input[name$='.Unit']").AllAsync()) await filled.FillAsync("");
        await darin.Page.Locator("[name='Form.Quotes[0].Act']").SelectOptionAsync("law-61");
        await darin.Write("Form.Quotes[0].Date", "2026-10-01");
        await darin.Write("Form.Quotes[0].Unit", "art. 18(2)");
        await darin.Write("Form.Quotes[0].Words", "on their application or at the request of a body of the National Mechanism");
        await darin.Send("form:has([name='Form.Reasons']) button");
        Assert.Equal("/law/criteria/COE-13", darin.Path);
        await darin.Stop("1-renewed");
        Assert.Equal("on their application or at the request of a body of the National Mechanism", await darin.Words("main mark.hit"));
        await Assertions.Expect(darin.Page.Locator(".vs .tag.again")).ToHaveCountAsync(0);

        await darin.Go("law/acts", "1-acts");
        await darin.Follow("a[href='/law/acts/add']", "1-add-act");
        await darin.Attach("#File", "order-7.md", OwnAct);
        await darin.Send("form[enctype] button");
        await darin.Stop("1-own-act");
        Assert.Equal("Order on waiting rooms at the border", await darin.Words("main h1"));
        Assert.Contains("Nobody is questioned in that room.", await darin.Words("main .lawtext"), StringComparison.Ordinal);

        await darin.Go("law/criteria/COE-13", "1-criterion-again");
        await darin.Follow("a[href^='/chain?kind=Criterion']", "1-chain");
        var chain = await darin.Words();
        Assert.Contains("art. 18(2)", chain, StringComparison.Ordinal);
        Assert.Contains("S8", chain, StringComparison.Ordinal);
    }

    private async Task Coordinator()
    {
        await using var sabel = await Traveller.SignIn(browsing, "Sabel Ruhn");
        await sabel.Go("procedures", "2-procedures");
        await sabel.Follow("a:text-is('Version 3.2')", "2-version");
        await sabel.Follow("a[href$='/steps/S8']", "2-step");
        await sabel.Follow("a[href^='/chain?kind=ProcedureStep']", "2-chain-of-step");
        // Both ways: the step leads to the criterion, the criterion back to the step.
        Assert.Contains("art. 18", await sabel.Words("main li:has(a[href^='/law/provisions/'])"), StringComparison.Ordinal);
        await sabel.Follow("[role=listitem]:has(a[href='/law/criteria/COE-13']) a[href^='/chain?kind=Criterion']", "2-chain-of-criterion");
        await Assertions.Expect(sabel.Page.Locator("main a[href$='/steps/S8']").First).ToBeVisibleAsync();

        await sabel.Go("procedures/new", "2-new");
        await sabel.Attach("#file", "own.sop.yaml", Sample().Replace("version: \"3.2\"", "version: \"3.9\"", StringComparison.Ordinal));
        await sabel.Send("form[enctype] button");
        Assert.Matches("^/procedures/[0-9a-z]{26}$", sabel.Path);
        await sabel.Stop("2-own-version");
        Assert.Contains("3.9", await sabel.Words("main"), StringComparison.Ordinal);
        Assert.Contains("0 errors", await sabel.Words("main aside"), StringComparison.Ordinal);
    }

    // The officer reads in another language: fields are found by what they are, not by their words.
    private async Task Border()
    {
        await using var hadra = await Traveller.SignIn(browsing, "Hadra Solvin");
        await hadra.Go("", "3-today");
        await hadra.Follow("a[href='/screenings/new']", "3-before");
        await hadra.Page.Locator("main [name='Form.DutyTold']").CheckAsync();
        await hadra.Choose("Form.Place", "yes");
        await hadra.Choose("Form.Consent", "Spoken");
        await hadra.Choose("Form.Age", "Adult");
        await hadra.Write("Form.Language", "ru");
        await hadra.Send("form button.btn-primary");
        await hadra.Stop("3-question");
        var screening = hadra.Path.Replace("/question", "", StringComparison.Ordinal);
        var asked = 0;
        for (; hadra.Path.EndsWith("/question", StringComparison.Ordinal); asked++)
        {
            Assert.True(asked < 60, "The questions do not end.");
            await hadra.Choose("Form.Value", "Yes");
            await hadra.Send("form button.btn-primary");
        }
        Assert.True(asked > 1);
        Assert.Equal(screening, hadra.Path);
        await hadra.Stop("3-paused");
        await hadra.Send("form[action$='handler=Finish'] button");
        await hadra.Stop("3-result");

        await hadra.Follow("a[href$='/hand-over']", "3-hand-over");
        await hadra.Page.Locator("main label:has([name='Form.Receiver'])").Filter(new() { HasTextRegex = OpenDoor() }).ClickAsync();
        await hadra.Choose("Form.Giver", "Person");
        await hadra.Choose("Form.How", "SpokenBeforeWitness");
        await hadra.Send("form button.btn-primary");
        Assert.Equal(screening, hadra.Path);
        await hadra.Stop("3-handed-over");
        Assert.Matches(OpenDoor(), await hadra.Words());
        await Assertions.Expect(hadra.Page.Locator("main a[href$='/hand-over']")).ToHaveCountAsync(0);
    }

    private async Task CaseManager()
    {
        await using var mira = await Traveller.SignIn(browsing, "Mira Halvor");
        await mira.Go("", "4-today");
        await mira.Follow("a[href='/referrals']", "4-offers");
        var offer = mira.Page.Locator("main li.task:has(.due)").Filter(new() { HasTextString = "Karvand Gate" }).Locator("a.btn");
        await mira.Go((await offer.First.GetAttributeAsync("href"))!, "4-offer");
        await mira.Send("form:has([name='Form.Act'][value='Accept']) button");
        await mira.Stop("4-accepted");
        await mira.Follow(".eyebrow a[href^='/cases/']", "4-case");
        var file = mira.Path;

        await mira.Go($"{file}/steps", "4-steps");
        await mira.Page.Locator("#S6 summary").ClickAsync();
        await mira.Page.Locator("#S6 [name='Form.Act'][value='Complete']").CheckAsync();
        await mira.Send("#S6 form button");
        await mira.Stop("4-step-done");
        await Assertions.Expect(mira.Page.Locator("#S6 .v-ok")).ToBeVisibleAsync();

        await mira.Go($"{file}/consents", "4-consents");
        await mira.Page.Locator("#to").SelectOptionAsync(new SelectOptionValue { Label = "City clinic" });
        await mira.Page.Locator("#why").SelectOptionAsync("HealthCare");
        await mira.Choose("Form.Sections", "Health");
        await mira.Choose("Form.Giver", "Person");
        await mira.Choose("Form.How", "SpokenBeforeWitness");
        await mira.Write("Form.Language", "ru");
        await mira.Send("#give form button");
        await mira.Stop("4-consent-given");

        await mira.Go($"{file}/refer?service=Health", "4-refer");
        await mira.Send("form[method=post] button");
        Assert.StartsWith("/referrals/", mira.Path, StringComparison.Ordinal);
        await mira.Stop("4-packet");
        await mira.Send("form:has([name='Form.Act'][value='Send']) button");
        await mira.Stop("4-sent");
        _sent = mira.Path;
        _case = file;
        _number = Number().Match(await mira.Words("main .eyebrow")).Value;
        Assert.NotEmpty(_number);
    }

    private async Task Clinic()
    {
        await using var toma = await Traveller.SignIn(browsing, "Toma Quenby");
        await toma.Go("", "5-today");
        await toma.Go("referrals", "5-offers");
        await toma.Follow($"a[href='{_sent}']", "5-offer");
        var offer = await toma.Words();
        Assert.DoesNotContain(_number, offer, StringComparison.Ordinal);
        await Assertions.Expect(toma.Page.Locator("main a[href^='/cases/']")).ToHaveCountAsync(0);
        Assert.Equal(404, await toma.Status(_case));
        await toma.Page.GotoAsync(_sent[1..]);
        await toma.Send("form:has([name='Form.Act'][value='Accept']) button");
        await toma.Stop("5-accepted");
        await toma.Follow(".eyebrow a[href^='/cases/']", "5-what-is-shared");
        Assert.Equal(_case, toma.Path);
        await toma.Go($"{_case}/notes?section=Health", "5-health");
        foreach (var closed in (string[])["/notes", "/notes?section=LegalAid", "/identity", "/screening", "/consents", "/looked"])
            Assert.True(await toma.Status(_case + closed) == 404, $"{closed} of the case opens for the receiving body.");
    }

    private async Task Evidence()
    {
        await using var sabel = await Traveller.SignIn(browsing, "Sabel Ruhn");
        await sabel.Go("evidence/practice", "6-evidence");
        await sabel.Follow("a[href^='/chain?kind=Evidence'][href$='/S9']", "6-chain");
        await sabel.Follow("a[href*='kind=ProcedureStep'][href$='S9']", "6-step");
    }

    // The copy is read where the repository keeps it: artifacts/bin/Browser.Tests/release is four folders down.
    private static string Sample() => File.ReadAllText(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "samples", "ardania", "sop", "adult.sop.yaml")));

    [GeneratedRegex("Open Door Centre|Открытая дверь")]
    private static partial Regex OpenDoor();

    [GeneratedRegex("[2-9B-Y]{3}-[2-9B-Y]{3}")]
    private static partial Regex Number();
}
