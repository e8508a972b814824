using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Acts;

[Needs(ActionKind.Write, Section.Law)]
[UploadLimit]
public sealed class AddModel(ActShelf shelf, VerdictRegister verdicts) : LawPage
{
    // The act a further text is added to, by its handle; null for any.
    [BindProperty(SupportsGet = true, Name = "act")]
    public string? To { get; set; }

    [BindProperty]
    public UploadForm Form { get; set; } = new();

    public ActCard? Act { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return Absent();
        if (Form.File is not { Length: > 0 } file) return Refused("File", T["Choose the file with the text of the act. An empty file holds none."]);
        if (file.Length > ActUpload.Limit) return Refused("File", T["The file is larger than 50 MB. Split the act, or hand it in without pictures."]);
        if (!Typed(Form.InForce, out var inForce)) return Refused("InForce", T["Say from which day this text holds, as 2026-10-01."]);
        if (!Typed(Form.Adopted, out var adopted)) return Refused("Adopted", T["Write the day as 2026-10-01, or leave it empty."]);
        if (!Typed(Form.Published, out var published)) return Refused("Published", T["Write the day as 2026-10-01, or leave it empty."]);
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancel);
        var outcome = await shelf.Import(
            new ActUpload(bytes, Path.GetFileName(file.FileName), Act?.Key ?? Form.Key,
                new ActFacts(Act?.Country ?? Form.Country, Form.Rank, Form.Body, Form.Title, Form.ShortTitle, Form.Source, Form.VerifiedBy),
                new EditionFacts(inForce, Form.Language, Form.Authentic ? true : null, adopted, published, Form.MissingAmendment)),
            Process("act.import", "a text of an act was added", "law shelf"), cancel);
        if (!outcome.IsStored) return Refused("File", outcome.Refusal);
        var stored = outcome.Edition;
        var again = (await verdicts.ToReCheck(Viewer, Today, cancel)).Count;
        Flash(T["Stored: {0} units, of which {1} are unchanged, {2} changed and {3} new. {4} verdicts now wait to be checked again.", stored.Provisions, stored.Kept, stored.Changed, stored.New, again]);
        return Redirect($"/law/acts/{stored.ActHandle}?date={LawWords.Iso(stored.InForce)}&language={stored.Language}");
    }

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private async Task<bool> Load(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Provision).With(ChainKind.Provision, T["Acts"], null);
        if (string.IsNullOrEmpty(To)) return true;
        Act = await shelf.Find(Viewer, To, cancel);
        return Act is not null;
    }

    private IActionResult Refused(string field, string line)
    {
        Refusals = [new FieldRefusal(field, line)];
        return Page();
    }

    private static bool Typed(string? text, out DateOnly? date)
    {
        date = LawWords.Day(text?.Trim());
        return date is not null || string.IsNullOrWhiteSpace(text);
    }

    public sealed record UploadForm
    {
        public IFormFile? File { get; init; }

        public string? Key { get; init; }

        public string? InForce { get; init; }

        public string? Language { get; init; }

        public bool Authentic { get; init; }

        public string? Country { get; init; }

        public string? Rank { get; init; }

        public string? Body { get; init; }

        public string? Title { get; init; }

        public string? ShortTitle { get; init; }

        public string? Source { get; init; }

        public string? VerifiedBy { get; init; }

        public string? Adopted { get; init; }

        public string? Published { get; init; }

        public string? MissingAmendment { get; init; }
    }
}
