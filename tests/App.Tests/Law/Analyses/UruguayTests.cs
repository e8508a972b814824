using System.Text;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Xunit;

namespace Throughline.App.Tests.Law.Analyses;

/// <summary>A real law read from end to end against the core benchmark by two accounts. What they find here is chosen by the test and says nothing of that law.</summary>
public sealed class UruguayTests
{
    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Analysis_OfARealLaw_IsReadByTwoSettledAndClosed_EachVerdictOnItsWords(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var cancel = LawSamples.Cancel;
        var path = Path.Combine(Environment.GetEnvironmentVariable("THROUGHLINE_DATA") ?? "", "laws", "uruguay_19643.md");
        Assert.SkipUnless(File.Exists(path), "The real acts are not here: set THROUGHLINE_DATA to the folder that holds laws/uruguay_19643.md.");
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        var imported = await house.Ask<ActShelf, ImportOutcome>(shelf => shelf.Import(new ActUpload(bytes, "uruguay_19643.md", null,
            new ActFacts("UY", "law", "General Assembly", null, "Ley 19.643", "test"), new EditionFacts(new DateOnly(2018, 8, 20), "es", true)), ShelfHouse.Process(ShelfHouse.Lawyer), cancel));
        Assert.True(imported.IsStored, imported.Refusal);
        var day = new DateOnly(2026, 1, 1);
        var (one, two) = (await Reader(house, "One"), await Reader(house, "Two"));
        var begun = await house.Ask<AnalysisDesk, AnalysisOutcome>(desk => desk.Begin(new AnalysisDraft("UY", "Ley 19.643 against the core", ["core"], day, null, one.Handle, two.Handle), ShelfHouse.Process(ShelfHouse.Lawyer), cancel));
        Assert.True(begun.IsStored, begun.Refusals.FirstOrDefault()?.Line);
        var handle = begun.Handle;
        var sheet = (await house.Ask<AnalysisShelf, AnalysisSheet?>(shelf => shelf.Open(one.Viewer, handle, cancel)))!;
        Assert.Equal(63, sheet.Criteria.Count());
        var n = 0;
        var suggested = 0;
        foreach (var criterion in sheet.Criteria.Select(line => line.Criterion).ToList())
        {
            var found = await house.Ask<ProvisionSuggestions, IReadOnlyList<SuggestedProvision>>(suggestions => suggestions.For(one.Viewer, "UY", criterion, day, 3, cancel));
            suggested += found.Count > 0 ? 1 : 0;
            // They differ on every seventh; what both quote stands in the law.
            var quotes = found.Count > 0 ? new[] { new QuoteDraft(imported.Edition.ActKey, found[0].EId, day, Beginning(found[0].Words)) } : [];
            var value = quotes.Length > 0 ? VerdictValue.PartlyAligned : VerdictValue.NotAligned;
            Assert.True((await Give(house, handle, one.Viewer, criterion.Id, value, quotes)).IsStored, criterion.Id);
            Assert.True((await Give(house, handle, two.Viewer, criterion.Id, n++ % 7 == 0 ? VerdictValue.Unknown : value, n % 7 == 1 ? [] : quotes)).IsStored, criterion.Id);
        }
        Assert.True(suggested >= 55, $"Only {suggested} of 63 criteria had a suggestion.");
        var passed = await house.Ask<AnalysisDesk, AnalysisOutcome>(desk => desk.PassAgreed(handle, ShelfHouse.Process(ShelfHouse.Lawyer), cancel));
        Assert.Equal(54, passed.Settled);
        sheet = (await house.Ask<AnalysisShelf, AnalysisSheet?>(shelf => shelf.Open(one.Viewer, handle, cancel)))!;
        Assert.Equal((63, 54), (sheet.Agreement.Read, sheet.Agreement.Same));
        foreach (var line in sheet.Criteria.Where(line => line.State == ReadingState.Differing).ToList())
            Assert.True((await house.Ask<AnalysisDesk, AnalysisOutcome>(desk => desk.Settle(handle, line.Criterion.Id, new SettlementDraft(VerdictValue.Unknown, "One of two could not tell.", []), ShelfHouse.Process(ShelfHouse.Lawyer), cancel))).IsStored);
        Assert.True((await house.Ask<AnalysisDesk, AnalysisOutcome>(desk => desk.Close(handle, false, ShelfHouse.Process(ShelfHouse.Lawyer), cancel))).IsStored);
        var standing = await house.Ask<VerdictRegister, IReadOnlyList<CriterionStanding>>(register => register.Standing(ShelfHouse.Lawyer, "UY", LawSamples.Today, cancel));
        Assert.Equal(63, standing.Count(each => each.Verdict is not null));
        Assert.Equal(("Ley 19.643 against the core", day), await house.Ask<LawEvents, (string, DateOnly)?>(events => events.LastAnalysis(ShelfHouse.Lawyer, "UY", cancel)));
        var bench = await house.Ask<WordingBench, IReadOnlyList<ModelWording>>(wordings => wordings.On(ShelfHouse.Lawyer, "TIP-06-3a", "XA", LawSamples.Today, cancel));
        Assert.All(bench, each => Assert.Equal(("UY", "es"), (each.Country, each.Language)));
        Assert.NotEmpty(bench);
    }

    // Whole words of the beginning, without the sign that says that more follows.
    private static string Beginning(string words) => string.Join(' ', words.TrimEnd('…').Split(' ').Take(6));

    private static Task<AnalysisOutcome> Give(ShelfHouse house, string handle, Viewer who, string criterion, VerdictValue value, QuoteDraft[] quotes) =>
        house.Ask<AnalysisDesk, AnalysisOutcome>(desk => desk.Give(handle, criterion, new BlindDraft(value, "Chosen by the test.", quotes), ShelfHouse.Process(who), LawSamples.Cancel));

    private static async Task<(string Handle, Viewer Viewer)> Reader(ShelfHouse house, string name)
    {
        var account = new Account { Id = RecordId.New(), UserName = Handle.New(), WorkName = name, Role = Role.LegalExpert, OrganisationId = Guid.CreateVersion7(), SecurityStamp = "x" };
        await house.Ask<AppDb, int>(async db =>
        {
            db.Add(account);
            return await db.SaveChangesAsync(LawSamples.Cancel);
        });
        return (account.Handle, new Viewer(account.Id, account.OrganisationId, Role.LegalExpert, Side.Coordination, UserState.Normal));
    }
}
