using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Documents;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Templates;

[Needs(ActionKind.Open, Section.Drafting)]
public sealed class IndexModel(TemplateShelf shelf) : LawPage
{
    public IReadOnlyList<TemplateCard> Own { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "Kind")]
    public LawDocumentKind Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "Language")]
    public string? Language { get; set; }

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Drafting);

    public async Task OnGet(CancellationToken cancel) => await Load(cancel);

    public async Task<IActionResult> OnGetFile(bool own, CancellationToken cancel)
    {
        if (!Enum.IsDefined(Kind) || !LanguageChoice.IsOffered(Language)) return Absent();
        var bytes = own ? await shelf.Find(Viewer, Country.Code, Kind.ToString(), Language!, cancel) : Program();
        return bytes is null ? Absent() : File(bytes, WordFile.Type, $"{Kind}-{Language}.docx");
    }

    public async Task<IActionResult> OnPost(IFormFile? file, CancellationToken cancel)
    {
        await Load(cancel);
        if (!Enum.IsDefined(Kind) || !LanguageChoice.IsOffered(Language)) return Absent();
        if (file is null || file.Length is 0 or > TemplateShelf.MostBytes) return Told(new FieldRefusal("File", "Choose a Word file of at most 4 MB."));
        using var stream = new MemoryStream();
        await file.CopyToAsync(stream, cancel);
        var bytes = stream.ToArray();
        if (WordTemplate.Fault(bytes, LawDocumentLayout.Names(Kind).ToHashSet(StringComparer.Ordinal)) is { } fault) return Told(new FieldRefusal("File", fault));
        var outcome = await shelf.Put(Country.Code, Kind.ToString(), Language!, Path.GetFileName(file.FileName), bytes, Process("template.put", "template of a paper", "law reform"), cancel);
        if (!outcome.IsStored) return Told(outcome.Refusals[0]);
        Flash(T["The template is in place. The next paper is made from it."]);
        return Redirect("/law/templates");
    }

    public async Task<IActionResult> OnPostRemove(CancellationToken cancel)
    {
        await Load(cancel);
        var outcome = await shelf.Remove(Country.Code, Kind.ToString(), Language ?? "", Process("template.remove", "template of a paper", "law reform"), cancel);
        if (!outcome.IsStored) return Told(outcome.Refusals[0]);
        Flash(T["The paper is made from the program's own template again."]);
        return Redirect("/law/templates");
    }

    private byte[] Program()
    {
        var (ui, format) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Language!);
            return LawDocumentLayout.Template(Kind, T, Language!);
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (ui, format);
        }
    }

    private PageResult Told(FieldRefusal refusal)
    {
        Refusals = [refusal];
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Own = await shelf.List(Viewer, Country.Code, cancel);
        Strip = new ChainStrip(ChainKind.Proposal);
    }
}
