using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Terminology;

[Needs(ActionKind.Write, Section.Law)]
public sealed class EditModel(TermBase terms) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "term")]
    public string? Term { get; set; }

    [BindProperty]
    public TermForm Form { get; set; } = new();

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Provision);
        if (string.IsNullOrEmpty(Term)) return Page();
        if (await terms.Find(Viewer, Term, cancel) is not { } card) return Absent();
        var other = card.Words.Texts.FirstOrDefault(pair => !LanguageChoice.IsOffered(pair.Key));
        Form = new TermForm
        {
            Words = card.Words.Texts.Where(pair => LanguageChoice.IsOffered(pair.Key)).ToDictionary(pair => pair.Key, string? (pair) => pair.Value, StringComparer.Ordinal), Other = other.Key, OtherWords = other.Value,
            Source = card.Source, VerifiedBy = card.VerifiedBy, Note = card.Note, Version = card.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Provision);
        var words = Form.Words.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        if (!string.IsNullOrWhiteSpace(Form.OtherWords)) words[(Form.Other ?? "").Trim()] = Form.OtherWords;
        var outcome = await terms.Keep(Country.Code, string.IsNullOrEmpty(Term) ? null : Term, Form.Version, new TermDraft(words, Form.Source ?? "", Form.VerifiedBy, Form.Note), Process("term.keep", "term of the term base", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Saved."]);
        return Redirect("/law/termbase");
    }

    public async Task<IActionResult> OnPostRemove(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Provision);
        var outcome = await terms.Remove(Term ?? "", Form.Version, Process("term.remove", "term of the term base", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Taken out of the base."]);
        return Redirect("/law/termbase");
    }

    public sealed record TermForm
    {
        public Dictionary<string, string?> Words { get; init; } = [];

        public string? Other { get; init; }

        public string? OtherWords { get; init; }

        public string? Source { get; init; }

        public string? VerifiedBy { get; init; }

        public string? Note { get; init; }

        public int Version { get; init; }
    }
}
