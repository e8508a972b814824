using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Terminology;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(TermBase terms) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public IReadOnlyList<TermCard> Found { get; private set; } = [];

    /// <summary>Languages of the terms, the program's own first.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public async Task OnGet(CancellationToken cancel)
    {
        Found = await terms.List(Viewer, Country.Code, Search, CultureInfo.CurrentUICulture.Name, cancel);
        var all = Found.SelectMany(card => card.Words.Texts.Keys).Distinct(StringComparer.Ordinal).ToList();
        Languages = [.. LanguageChoice.Names.Select(each => each.Code).Where(all.Contains), .. all.Where(code => !LanguageChoice.IsOffered(code)).Order(StringComparer.Ordinal)];
        Strip = new ChainStrip(ChainKind.Provision);
    }
}
