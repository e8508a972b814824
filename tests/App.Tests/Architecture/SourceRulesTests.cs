using Xunit;

namespace Throughline.App.Tests.Architecture;

public sealed class SourceRulesTests
{
    private static readonly string[] Text =
        [".cs", ".cshtml", ".csproj", ".props", ".targets", ".slnx", ".json", ".yaml", ".yml", ".md", ".css", ".js", ".mjs", ".sh", ".txt", ".xml", ".svg", ".csv", "/run", "script/server", "script/throughline", "script/test", "script/bench", "script/migration"];

    [Fact]
    public void Names_InTheSources_SayWhatAThingIs() => Breaches.None(SourceRules.VagueNames(Checkout.Read(".cs")));

    [Theory]
    [InlineData("public sealed class Case" + "Manager(AppDb db)")]
    [InlineData("internal static class Date" + "Helpers")]
    [InlineData("record struct Text" + "Util;")]
    [InlineData("interface I" + "Utilities")]
    public void Names_ThatSayNothing_AreRefused(string line) => Assert.Single(SourceRules.VagueNames([new SourceFile("src/a.cs", [line])]));

    [Theory]
    [InlineData("internal sealed class ConsentRegister(UserManager<Account> users)")]
    [InlineData("public sealed record Utilisation(int Beds)")]
    [InlineData("public sealed class IconTagHelper : TagHelper")]
    public void Names_OfTheField_Pass(string line) => Breaches.None(SourceRules.VagueNames([new SourceFile("src/a.cs", [line])]));

    [Fact]
    public void Files_InTheSources_AreShortOrSayWhyNot() => Breaches.None(SourceRules.LongFiles(Checkout.Read(".cs", ".cshtml", ".js", ".mjs")));

    [Fact]
    public void Files_OverFourHundredLinesWithoutReason_AreRefused()
    {
        string[] lines = [.. Enumerable.Repeat("x", 401)];
        Assert.Single(SourceRules.LongFiles([new SourceFile("src/a.cs", lines)]));
        Breaches.None(SourceRules.LongFiles([new SourceFile("src/a.cs", [.. lines.Take(400)])]));
        Breaches.None(SourceRules.LongFiles([new SourceFile("src/a.cs", ["// Long because: one table of a convention.", .. lines])]));
        Breaches.None(SourceRules.LongFiles([new SourceFile("src/Database/Migrations/Sqlite/1_Initial.cs", lines)]));
    }

    [Fact]
    public void Files_OfTheRepository_NameNoFolderOfOneMachine() => Breaches.None(SourceRules.FoldersOfOneMachine(Checkout.Read(Text)));

    [Theory]
    [InlineData("src/a.cs", "var path = \"/" + "work/data\";")]
    [InlineData("docs/a.md", "see /" + "home/someone/notes")]
    [InlineData("src/a.cs", "Path.Combine(root, \".." + "/shared\")")]
    public void Files_ThatNameAFolderOfOneMachine_AreRefused(string path, string line) =>
        Assert.Single(SourceRules.FoldersOfOneMachine([new SourceFile(path, [line])]));

    [Theory]
    [InlineData("tests/a.cs", "\".." + "/shared/data\"")]
    [InlineData("src/a.cs", "an ordinary page /law/work/1 and src/homework")]
    public void Files_ThatNameNone_Pass(string path, string line) => Breaches.None(SourceRules.FoldersOfOneMachine([new SourceFile(path, [line])]));
}
