using Xunit;

namespace Throughline.App.Tests.Words;

public sealed class StringsScriptTests
{
    [Fact]
    public void Check_ThisCheckout_FindsNothingMissingUnusedOrHardCoded()
    {
        var (code, printed) = StringsScript.OverThisCheckout("--check");
        Assert.True(code == 0, "Run script/strings and read what it says.\n" + printed);
    }

    [Theory]
    [InlineData("<p>Hello there</p>", "hard-coded text “Hello there”")]
    [InlineData("<nav aria-label=\"Main part\"></nav>", "hard-coded aria-label “Main part”")]
    [InlineData("<input placeholder=\"Type here\">", "hard-coded placeholder “Type here”")]
    [InlineData("<a title='@(old) version'>1</a>", "hard-coded title")]
    [InlineData("@if (x) {<b>Bold words</b>} else { y(); }", "hard-coded text “Bold words”")]
    [InlineData("@foreach (var a in b)\n{\n  if (a > 1) { <text>inside</text> }\n}", "hard-coded text “inside”")]
    [InlineData("<p>@(late ? \"Too late\" : T[\"In time\"])</p>", "hard-coded text “Too late”")]
    [InlineData("@{ ViewData[\"Title\"] = \"My page\"; }", "hard-coded text “My page”")]
    public void Check_WordsOutsideT_FailsAndNamesThem(string page, string fault)
    {
        using var script = new StringsScript().With("src/App/Pages/Sample.cshtml", page).WithWords("Texts.resx", ("In time", "In time"));
        var (code, printed) = script.Run("--check");
        Assert.Equal(1, code);
        Assert.Contains(fault, printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p class=\"lead words\" data-kind=\"other words\">@T[\"Fine\"] · – 12 &nbsp; @Model.Name.In(\"en\").Text</p>")]
    [InlineData("@* a note for the reader *@<code>throughline serve</code> Throughline YAML @(x ? 1 : 2)@if (Model.Kind == \"state\") {@T[\"Fine\"]}")]
    [InlineData("@{ var when = \"not shown\"; }<i lang=\"@(when ?? \"en\")\" aria-label=\"@T[\"Fine\"]\">@T[\"Fine\"]</i>")]
    public void Check_NothingButTAndSigns_Passes(string page)
    {
        using var script = new StringsScript().With("src/App/Pages/Sample.cshtml", page).WithWords("Texts.resx", ("Fine", "Fine"));
        var (code, printed) = script.Run("--check");
        Assert.True(code == 0, printed);
    }

    [Fact]
    public void Run_KeysInEveryForm_CollectsThemSorted()
    {
        using var script = new StringsScript()
            .With("src/App/Pages/A.cshtml", """<p aria-label="@T["In an attribute"]">@(n == 1 ? T["One {0}", "value"] : T["Many <b> & {0}", n])</p>""")
            .With("src/App/Pages/B.cs", """"
                // T["In a comment"]
                var (a, b) = code switch { 1 => (T["First arm"], T["Second arm"]), _ => (T[@"Said ""so"""], T["With \"quotes\""]) };
                var c = T[kind == "law" ? "When law" : "When not"];
                var d = T["Joined " + "words"]; var e = $"{T["In a hole"]}"; var f = T["""Raw words"""];
                public static string Say(this IStringLocalizer<Texts> words) => words["small first"];
                """");
        Assert.Equal(0, script.Run().Code);
        string[] keys = ["First arm", "In a hole", "In an attribute", "Joined words", "Many <b> & {0}", "One {0}", "Raw words", "Said \"so\"", "Second arm", "When law", "When not", "With \"quotes\"", "~small first"];
        Assert.Equal(keys, script.Words("Texts.resx").Select(word => word.Name));
        Assert.All(script.Words("Texts.resx"), word => Assert.Equal(word.Name.TrimStart('~'), word.Text));
        Assert.Equal(0, script.Run("--check").Code);
    }

    [Fact]
    public void Check_MissingUnusedAndBadWords_NamesEach()
    {
        using var script = new StringsScript()
            .With("src/App/Pages/Shared/_Layout.cshtml", """@T["In the shell"]@T["Count {0}", 1]@T[Model.Word]@T[$"Value {x}"]@T["Twin"]@T["tWIN"]@T["TWIN"]""")
            .WithWords("Texts.resx", ("Gone", "Gone"), ("Count {0}", "Number {0}"))
            .WithWords("Texts.ru.resx", ("Count {0}", "Счёт {1}"));
        var (code, printed) = script.Run("--check");
        Assert.Equal(1, code);
        Assert.Contains("Texts.resx: missing “In the shell” (src/App/Pages/Shared/_Layout.cshtml)", printed, StringComparison.Ordinal);
        Assert.Contains("Texts.resx: unused “Gone”", printed, StringComparison.Ordinal);
        Assert.Contains("“Count {0}” says “Number {0}”", printed, StringComparison.Ordinal);
        Assert.Contains("Texts.ru.resx: “Count {0}” has other placeholders than “Счёт {1}”", printed, StringComparison.Ordinal);
        Assert.Contains("Texts.ru.resx: no words for “In the shell”", printed, StringComparison.Ordinal);
        Assert.Contains("nobody knows the words of T[Model.Word]", printed, StringComparison.Ordinal);
        Assert.Contains("a text with values inside cannot be translated", printed, StringComparison.Ordinal);
        Assert.Contains("“TWIN” differs from “Twin” by its case only", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MessageOfAModule_IsAKeyWhereItIsShown()
    {
        using var script = new StringsScript()
            .With("src/App/Pages/A.cs", "Problem = T[answer.Problem!];")
            .With("src/Modules/Cases/Desk.cs", "return Refused(\"Choose one of the answers.\"); throw new InvalidOperationException(\"This is a bug.\");")
            .WithWords("Texts.resx");
        var (_, printed) = script.Run("--check");
        Assert.Contains("missing “Choose one of the answers.”", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("This is a bug.", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownArgument_SaysSoInOneLine()
    {
        using var script = new StringsScript();
        Assert.Equal((2, "strings: unknown argument '--all'; use --check, --list LANGUAGE, or nothing.\n"), script.Run("--all"));
    }
}
