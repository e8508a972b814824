using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Search;

public sealed class ProvisionSearchTest
{
    [Theory]
    [InlineData("Статья 1. Помощь\nПострадавшим оказывается помощь.\nСтатья 2. Иное\nПрочие нормы.", "пострадавший", "Пострадавшим")]
    [InlineData("Article 1. Aid\nVictims are protected.\nArticle 2. Other\nNothing else here.", "victim", "Victims")]
    [InlineData("Artículo 1.- Reparación\nLas víctimas serán atendidas.\nArtículo 2.- Otro\nNada más aquí.", "victima", "víctimas")]
    public void Find_OtherFormOfTheWord_MarksIt(string text, string query, string printed)
    {
        var hit = Assert.Single(ProvisionSearch.Find(ProvisionIndex.Of(Laws.Text(text)), query, 10));
        Assert.Equal("art_1", hit.Provision.EId);
        Assert.Contains($"[{printed}]", hit.Marked, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_PhraseInQuotes_NeedsItsWordsTogether()
    {
        var act = ProvisionIndex.Of(Laws.Text("Article 1. One\nThe reflection period is thirty days.\nArticle 2. Two\nThe period is for reflection."));
        Assert.Equal(["art_1"], ProvisionSearch.Find(act, "\"reflection period\"", 10).Select(hit => hit.Provision.EId));
        Assert.Equal(2, ProvisionSearch.Find(act, "reflection period", 10).Count);
    }

    [Fact]
    public void Find_UzbekLatinQueryInCyrillicAct_Finds()
    {
        var act = ProvisionIndex.Of(Laws.Text("1-модда. Ёрдам\nОдам савдосидан жабрланганларга ёрдам берилади.\n2-модда. Бошқа\nЎзга қоидалар.") with { Language = "uz" });
        Assert.Equal("art_1", Assert.Single(ProvisionSearch.Find(act, "odam savdosi", 10)).Provision.EId);
        Assert.Equal("art_2", Assert.Single(ProvisionSearch.Find(act, "oʻzga", 10)).Provision.EId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("unicorn")]
    [InlineData("\"")]
    public void Find_NothingToFind_IsEmpty(string query) =>
        Assert.Empty(ProvisionSearch.Find(ProvisionIndex.Of(Laws.Text("Article 1. One\nText of one.")), query, 10));
}
