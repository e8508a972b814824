using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Throughline.App.Shell;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;
using Xunit;

namespace Throughline.App.Tests.Words;

public sealed partial class ShellWordsTests
{
    private static readonly string[] Spoken = ["aria-label", "placeholder", "title", "alt"];

    [Fact]
    public async Task OpenPages_InBrackets_HaveNoWordOutsideThem()
    {
        await using var app = await Bracketed();
        var known = await Data(app);
        var visitor = app.Visitor();
        var pages = new List<(string Path, IDocument Page)>();
        foreach (var path in (string[])["/sign-in", "/help", "/accessibility"]) pages.Add((path, await visitor.Page(path)));
        foreach (var path in (string[])["/error/400", "/error/403", "/error/404", "/error/413", "/error/500", "/error/503", "/no/such/page"])
            pages.Add((path, await Browsing.Parse(await (await visitor.GetAsync(path)).Content.ReadAsStringAsync())));
        foreach (var (path, page) in pages)
        {
            Assert.True(page.Body!.TextContent.Contains('⟦', StringComparison.Ordinal), path + " shows no text at all.");
            Assert.Equal([], Outside(page.Body, known).Select(words => path + ": " + words));
        }
    }

    [Fact]
    public async Task FrameOfSignedInPages_InBrackets_HasNoWordOutsideThem()
    {
        await using var app = await Bracketed();
        var known = await Data(app);
        var client = await app.SignIn(Role.LegalExpert);
        foreach (var path in (string[])["/", "/account", "/chain", "/procedures"])
        {
            var page = await client.Page(path);
            foreach (var part in page.QuerySelectorAll("header, nav.chain, footer, .skip"))
                Assert.Equal([], Outside(part, known).Select(words => path + ": " + words));
            Assert.Equal(6, page.QuerySelectorAll("nav.chain li").Length);
        }
    }

    [Fact]
    public async Task Outside_WordsWithoutBrackets_AreFound()
    {
        var page = await Browsing.Parse("<main aria-label='Coded label'><p>⟦Fine ⟦nested⟧ words⟧ · 12 Norrland</p><p>⟦Half⟧ done</p></main>");
        Assert.Equal(["Coded label", "done"], Outside(page.Body!, ["Norrland"]));
    }

    [Theory]
    [InlineData("ru", "Вход", "Перейти к основному содержанию")]
    [InlineData("tk", "Ulgama giriş", "Esasy mazmuna geç")]
    [InlineData("en", "Sign in", "Skip to main content")]
    [InlineData("uz", "Sign in", "Skip to main content")]
    public async Task SignIn_AskedInALanguage_SpeaksItOrEnglish(string language, string heading, string skip)
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = await visitor.Page("/sign-in");
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(skip, page.QuerySelector(".skip")!.TextContent);
        Assert.Equal(language == "uz" ? "en" : language, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Localizer_TwinsThatDifferByCase_KeepTheirOwnWords()
    {
        var words = new TextsLocalizer();
        using var russian = new Language("ru");
        Assert.Equal("Черновик", words["Draft"].Value);
        Assert.Equal("черновик", words["draft"].Value);
        Assert.Equal("Страница 2 из 3", words["Page {0} of {1}", 2, 3].Value);
    }

    [Fact]
    public void Localizer_UnknownText_GivesItBackAndSaysSo()
    {
        var unknown = new TextsLocalizer()["Nobody ever wrote this {0}", 1];
        Assert.True(unknown.ResourceNotFound);
        Assert.Equal("Nobody ever wrote this 1", unknown.Value);
    }

    [Fact]
    public void Localizer_EveryTextInEnglish_IsItsOwnKey()
    {
        using var english = new Language("en");
        var texts = new TextsLocalizer().GetAllStrings(true).ToList();
        Assert.True(texts.Count > 500);
        Assert.All(texts, text => Assert.Equal(text.Name, text.Value));
    }

    private static Task<AppHost> Bracketed() => AppHost.Start(Engine.Sqlite, builder => builder.Services.AddSingleton<IStringLocalizer<Texts>, BracketingLocalizer>());

    // Names that are data: the country, organisations, people at work, languages by their own names, the product.
    private static async Task<IReadOnlyList<string>> Data(AppHost app)
    {
        await using var scope = app.Scope();
        var organisations = await scope.ServiceProvider.GetRequiredService<OrganisationRegister>().All(default);
        var people = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Account>().Select(account => account.WorkName).ToListAsync();
        var country = (await scope.ServiceProvider.GetRequiredService<Platform.Installation.CountryRegister>().Find(default))!.Name;
        return [.. organisations.SelectMany(card => card.Name.Texts.Values).Concat(people).Append(country).Concat(LanguageChoice.Names.Select(language => language.Name)).Append("Throughline")
            .Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];
    }

    private static IEnumerable<string> Outside(IElement part, IReadOnlyList<string> known)
    {
        var said = part.QuerySelectorAll("*").Prepend(part).SelectMany(element => Spoken.Select(element.GetAttribute).OfType<string>());
        var read = part.GetDescendants().OfType<IText>().Where(text => text.ParentElement is not { LocalName: "script" or "style" }).Select(text => text.Data);
        foreach (var text in said.Concat(read))
        {
            var rest = text;
            for (var before = ""; before != rest;) (before, rest) = (rest, Bracket().Replace(rest, " "));
            foreach (var name in known) rest = rest.Replace(name, " ", StringComparison.Ordinal);
            if (Word().IsMatch(rest)) yield return rest.Trim(' ', '\n', '·', '1', '2');
        }
    }

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    private sealed class Language : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

        public Language(string name) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

        public void Dispose() => CultureInfo.CurrentUICulture = _before;
    }
}
