using System.Diagnostics;
using System.Text;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Search;

public sealed class SuggestionsTest(ITestOutputHelper output)
{
    [Theory]
    [InlineData("law-61_2026-10-01.md", 1, 3)]
    [InlineData("law-61_2026-10-01.ru.md", 1, 40)]
    [InlineData(Laws.Uruguay, 2, 40)]
    public void For_JudgedCriteria_FindsMoreThanPlainBm25(string name, int column, double margin)
    {
        var act = name == Laws.Uruguay ? Laws.Real(name) : Laws.Act(File.ReadAllBytes(Path.Combine(Judgements.Samples, "ardania", "law", name)), name);
        var criteria = Judgements.Criteria();
        var suggestions = new Suggestions(ProvisionIndex.Of(act), Judgements.Thesaurus());
        var plain = Judgements.PlainBm25(act);
        foreach (var heldOut in new[] { false, true })
        {
            var judged = Judgements.Of(column).Where(entry => Judgements.IsHeldOut(entry.Id) == heldOut).ToList();
            var anchor = Judgements.Recall(judged, id => plain(criteria[id]));
            var ours = Judgements.Recall(judged, id => suggestions.For(criteria[id], 10).Select(suggestion => suggestion.Provision.EId));
            output.WriteLine($"{name} {(heldOut ? "held out" : "dev")} {judged.Count} criteria: recall@10 plain BM25 {anchor:0.0}, ours {ours:0.0}");
            if (!heldOut)
            {
                foreach (var (id, articles) in judged)
                {
                    var ten = suggestions.For(criteria[id], 10).Select(suggestion => suggestion.Provision.EId).ToArray();
                    foreach (var missed in articles.Where(article => !Array.Exists(ten, eId => eId.EndsWith($"art_{article}", StringComparison.Ordinal))))
                    {
                        output.WriteLine($"  missed {id} {missed}");
                    }
                }
            }
            else
            {
                Assert.True(ours >= Math.Min(anchor + margin, 99), $"{ours:0.0} against {anchor:0.0}");
            }
        }
    }

    [Fact]
    public void For_ProvisionThatHoldsTheWords_SaysWhich()
    {
        var act = Laws.Text("Article 1. Housing\n1. A victim is given safe housing in a shelter.\nArticle 2. Fees\n1. No fee is due.\nArticle 3. Force\n1. It enters into force.\nArticle 4. Names\n1. Names are kept.");
        var found = Assert.Single(new Suggestions(ProvisionIndex.Of(act), Thesaurus.Empty).For(Criterion("Suitable housing is provided in shelters."), 10));
        Assert.Equal("art_1", found.Provision.EId);
        Assert.Contains(found.Reasons, reason => reason.Contains("housing", StringComparison.OrdinalIgnoreCase) && reason.Contains("shelter", StringComparison.Ordinal));
        Assert.DoesNotContain(found.Reasons, reason => reason.Contains('%', StringComparison.Ordinal));
    }

    [Fact]
    public void For_NothingAlike_FindsNone()
    {
        var act = Laws.Text("Article 1. Bees\n1. Honey is sweet.\nArticle 2. Trees\n1. Leaves are green.");
        Assert.Empty(new Suggestions(ProvisionIndex.Of(act), Judgements.Thesaurus()).For(Criterion("Suitable housing is provided."), 10));
    }

    [Fact]
    public void For_UzbekInBothScripts_FindsTheSame()
    {
        foreach (var text in new[] { "1-modda. Boshpana\nJabrlanuvchiga boshpana beriladi va bu uchun.\n2-modda. Jarima\nJarima uchun va bilan.\n3-modda. Kuch\nQonun va.", "1-модда. Бошпана\nЖабрланувчига бошпана берилади ва бу учун.\n2-модда. Жарима\nЖарима учун ва билан.\n3-модда. Куч\nҚонун ва." })
        {
            var act = Laws.Text(text) with { Language = "uz" };
            Assert.Equal("art_1", new Suggestions(ProvisionIndex.Of(act), Judgements.Thesaurus()).For(Criterion("A shelter is provided."), 10)[0].Provision.EId);
        }
    }

    [Fact]
    public void For_LargeCode_TakesAtMostTwoSeconds()
    {
        var act = Laws.Real("vrks_2025-09-01.md");
        var text = new StringBuilder();
        foreach (var copy in Enumerable.Range(0, 3))
        {
            foreach (var unit in act.All().Skip(1))
            {
                text.Append(unit.Kind == UnitKind.Article ? $"\n§ {copy * 200 + 1 + text.Length % 97}. {unit.Heading}\n" : $"{unit.Text}\n");
            }
        }
        var code = Laws.Text(text.ToString(), "code.txt") with { Language = "et" };
        var criteria = Judgements.Criteria();
        var thesaurus = Judgements.Thesaurus();
        var clock = Stopwatch.StartNew();
        var suggestions = new Suggestions(ProvisionIndex.Of(code), thesaurus);
        Assert.True(criteria.Values.Sum(criterion => suggestions.For(criterion, 10).Count) > criteria.Count);
        output.WriteLine($"{text.Length / 1024} KB, {criteria.Count} criteria: {clock.ElapsedMilliseconds} ms");
        Assert.True(clock.ElapsedMilliseconds < 10_000, $"{clock.ElapsedMilliseconds} ms"); // A debug build on a shared machine; the target of 2 s is of a release build.
    }

    [Theory]
    [InlineData("", "no idea")]
    [InlineData("en: a [x]", "before the first idea")]
    [InlineData("idea a\nen: b [x]", "source x is not told")]
    [InlineData("source x: y\nidea a\nen b", "TAG: term")]
    [InlineData("source x: y\nidea a\nidea a", "told twice")]
    public void Parse_BadThesaurus_SaysWhatAndWhere(string text, string part)
    {
        var (read, fault) = Thesaurus.Parse(text);
        Assert.Null(read);
        Assert.Contains(part, fault!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static CriterionText Criterion(string statement) =>
        new("X-1", "en", "", "", statement, "", new Dictionary<string, IReadOnlyList<string>>());
}
