using System.Text;
using System.Xml.Linq;
using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Amending;

public sealed class AmendingActTest
{
    private static readonly AmendingActHead Head = new("О внесении изменений", new DateOnly(2026, 3, 1), "12-III");

    public static TheoryData<string, string, string> Chain => InstructionsPropertyTest.Chain;

    [Theory]
    [MemberData(nameof(Chain))]
    public void Read_OfTheAmendingActOfRealVersions_GivesTheNewerExactly(string older, string newer, string language)
    {
        var (before, after) = (Laws.Real(older), Laws.Real(newer));
        var xml = AmendingAct.Write(before, after, language, Head);
        Assert.Equal([], AkomaNtosoSchema.Faults(xml));
        var bytes = Encoding.UTF8.GetBytes(xml);
        Assert.True(AmendingAct.Is(bytes));
        var reading = AmendingAct.Read(before, bytes);
        Assert.True(reading.IsCarried, string.Join("\n", reading.Faults.Select(fault => fault.Message)));
        Assert.True(reading.Act.Root.SameTree(after.Root));
        var document = XDocument.Parse(xml);
        var ids = document.Descendants().Select(element => element.Attribute("eId")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var named = document.Descendants().Where(element => element.Name.LocalName is "source" or "old" or "new" && element.Parent!.Name.LocalName == "textualMod").Select(element => element.Attribute("href")!.Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, href => Assert.Contains(href[1..], ids));
        Assert.All(document.Descendants().Where(element => element.Name.LocalName == "destination"), place => Assert.NotNull(before.Find(place.Attribute("href")!.Value.Split("!main~")[1])));
    }

    [Fact]
    public void Read_OfTheAmendingActOfAnyReform_GivesItsNextVersion() => ActTexts.Pair.Sample(pair =>
    {
        var reading = AmendingAct.Read(pair.Older, Encoding.UTF8.GetBytes(AmendingAct.Write(pair.Older, pair.Newer, "ru", Head)));
        Assert.True(pair.Older.Root.SameTree(pair.Newer.Root) || reading.IsCarried && reading.Act.Root.SameTree(pair.Newer.Root), string.Join("\n", reading.Faults.Select(fault => fault.Message)));
    }, iter: 60);

    [Theory]
    [InlineData("<akomaNtoso><act><mod>", "not well-formed")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><akomaNtoso><mod>&x;</mod></akomaNtoso>", "document type")]
    [InlineData("<akomaNtoso><FRBRlanguage language='est'/><mod/></akomaNtoso>", "not read")]
    [InlineData("<akomaNtoso><FRBRlanguage language='rus'/></akomaNtoso>", "no instruction")]
    [InlineData("<akomaNtoso><FRBRlanguage language='rus'/><mod>Сделать лучше.</mod></akomaNtoso>", "not one that is known")]
    [InlineData("<akomaNtoso><FRBRlanguage language='rus'/><mod>Статью 5 дополнить частью 2 следующего содержания: <quotedStructure/></mod></akomaNtoso>", "")]
    public void Read_OfWhatIsNoAmendingAct_NamesTheFault(string xml, string reason)
    {
        var reading = AmendingAct.Read(Laws.Text("Статья 5. Права\n1. Право.\n"), Encoding.UTF8.GetBytes(xml));
        Assert.Contains(reason, Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
        Assert.Null(reading.Act);
    }
}
