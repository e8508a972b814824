using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Proposals;

// First the act and the place are chosen by a plain GET; then its words stand in the form to be changed.
[Needs(ActionKind.Write, Section.Drafting)]
public sealed class UnitModel(ProposalDesk desk, ProposalShelf shelf, ActShelf acts, CommentLedger comments, WordingOverlaps overlaps, WordingBench bench, KeptWordings kept, TermBase terms) : ProposalFormPage(shelf)
{
    private readonly ProposalShelf _shelf = shelf;

    [BindProperty(SupportsGet = true, Name = "n")]
    public int? Ordinal { get; set; }

    [BindProperty(SupportsGet = true, Name = "act")]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true, Name = "move")]
    public UnitMove Chosen { get; set; }

    [BindProperty(SupportsGet = true, Name = "place")]
    public string? Place { get; set; }

    // A comment whose suggested words are taken up.
    [BindProperty(SupportsGet = true, Name = "comment")]
    public string? Comment { get; set; }

    // Another proposal on the same words, to be brought together with this one; which of two words is taken at each conflict.
    [BindProperty(SupportsGet = true, Name = "merge")]
    public string? Merge { get; set; }

    private List<string> Pick => [.. Request.Query.Where(pair => pair.Key.StartsWith("pick.", StringComparison.Ordinal) && pair.Value == "1").Select(pair => pair.Key[5..])];

    // An earlier wording to be put back, counted from the latest.
    [BindProperty(SupportsGet = true, Name = "back")]
    public int? PutBack { get; set; }

    /// <summary>Words that were replaced while this is a draft, the latest first.</summary>
    public IReadOnlyList<(string Language, string Words, DateTime ReplacedAt)> Earlier { get; private set; } = [];

    /// <summary>How other countries put what the recommendations of this proposal answer.</summary>
    public IReadOnlyList<ModelWording> Wordings { get; private set; } = [];

    /// <summary>What was put into the form for the drafter to look at; null when nothing was.</summary>
    public string? PutIn { get; private set; }

    // What was typed and not saved, to be put back into the form.
    [BindProperty(SupportsGet = true, Name = "kept")]
    public bool PutKept { get; set; }

    /// <summary>Instant of words that were typed here and not saved; null when there are none.</summary>
    public DateTime? KeptAt { get; private set; }

    /// <summary>Terms of the term base in the words as they stand or are proposed.</summary>
    public IReadOnlyList<TermCard> Terms { get; private set; } = [];

    [BindProperty]
    public UnitForm Form { get; set; } = new();

    public IReadOnlyList<(string Key, string ShortTitle)> Acts { get; private set; } = [];

    /// <summary>The words as they stand; null until act and place are chosen, or where nothing stands there.</summary>
    public CurrentText? Current { get; private set; }

    /// <summary>True when act and place are chosen.</summary>
    public bool IsPlaced => !string.IsNullOrEmpty(Act) && !string.IsNullOrWhiteSpace(Place) && (Current is not null || Chosen == UnitMove.Missing);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        if (Ordinal is { } wanted)
        {
            if (Proposal.Units.FirstOrDefault(unit => unit.Ordinal == wanted) is not { } unit) return Absent();
            (Act, Place) = (Act ?? unit.ActKey, Place ?? unit.EId ?? unit.Place);
            if (!Request.Query.ContainsKey("move")) Chosen = unit.Move;
            await Read(cancel);
            Form = new UnitForm
            {
                Num = unit.Num, Heading = unit.Heading, Reason = unit.Reason, Version = Proposal.Card.Version,
                Proposed = Words(text => unit.Move == UnitMove.Change && unit.In(text.Language) is { } wording && wording.Language == text.Language ? wording.Proposed : null),
            };
            Earlier = await _shelf.Earlier(Viewer, handle, wanted, cancel);
            await PutWordsIn(handle, wanted, cancel);
            await PutKeptIn(handle, cancel);
            return Page();
        }
        await Read(cancel);
        if (!string.IsNullOrWhiteSpace(Place) && Current is null && Chosen != UnitMove.Missing)
            Refusals = [new FieldRefusal("place", T["There is no such place in the text of today. Write it as art. 18(2), or look in the act."])];
        Form = new UnitForm { Version = Proposal.Card.Version, Proposed = Words(_ => null) };
        if (IsPlaced) await PutKeptIn(handle, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        await Read(cancel);
        var proposed = Form.Proposed.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        var outcome = await desk.SaveUnit(handle, Form.Version, new UnitDraft(Ordinal, Act ?? "", Chosen, Place ?? "", Form.Num, Form.Heading, Form.Reason ?? "", proposed) { TakesUp = string.IsNullOrEmpty(Comment) ? null : Comment }, Process("proposal.word", "wording of a unit", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        await kept.Drop(handle, Where, Process("wording.drop", "kept words of a unit", "law reform"), cancel);
        Flash(Proposal.Card.State == ProposalState.Draft ? T["Saved."] : T["Saved as draft {0}. The bodies are asked again on the new words.", Proposal.Card.Draft + 1]);
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostKeep(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var fields = Form.Proposed.Where(pair => pair.Value is not null).ToDictionary(pair => "Proposed." + pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        foreach (var (name, value) in new[] { ("Num", Form.Num), ("Heading", Form.Heading), ("Reason", Form.Reason) })
            if (value is not null) fields[name] = value;
        return await kept.Keep(handle, Where, fields, Process("wording.keep", "kept words of a unit", "law reform"), cancel) ? new NoContentResult() : new StatusCodeResult(StatusCodes.Status409Conflict);
    }

    public async Task<IActionResult> OnPostDrop(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        await kept.Drop(handle, Where, Process("wording.drop", "kept words of a unit", "law reform"), cancel);
        Flash(T["Thrown away."]);
        return Redirect(Here());
    }

    /// <summary>Address of this form, with something more to say.</summary>
    public string Here(string? more = null) => $"/law/proposals/{Proposal.Card.Handle}/unit?n={Ordinal}&act={Act}&move={Chosen}&place={Uri.EscapeDataString(Place ?? "")}{more}";

    public async Task<IActionResult> OnPostRemove(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        await Read(cancel);
        var outcome = await desk.RemoveUnit(handle, Form.Version, Ordinal ?? 0, Process("proposal.unit.remove", "a unit was taken out", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Taken out of the package."]);
        return Redirect(Back);
    }

    // Words of a comment, of two drafts together, or of an earlier wording, in the form for a person to look at; nothing is stored by it.
    private async Task PutWordsIn(string handle, int ordinal, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Comment) && await comments.Suggestion(Viewer, handle, Comment, cancel) is var (language, words))
        {
            Form.Proposed[language] = words;
            PutIn = T["The suggested words stand in the form. Look at them and save; the comment is answered with that."];
        }
        else if (!string.IsNullOrEmpty(Comment))
        {
            (Comment, PutIn) = (null, T["The words this comment is on have changed since. Take up by hand what still fits, and answer the comment."]);
        }
        else if (!string.IsNullOrEmpty(Merge) && (await overlaps.On(Viewer, handle, cancel)).FirstOrDefault(card => card.Ordinal == ordinal && card.Other.Handle == Merge) is { } overlap)
        {
            foreach (var wording in overlap.Wordings) Form.Proposed[wording.Language] = MergeModel.Joined(wording, Pick);
            PutIn = T["The words of both proposals stand in the form. Read them as a whole before you save."];
        }
        else if (PutBack is { } back && back >= 0 && back < Earlier.Count)
        {
            Form.Proposed[Earlier[back].Language] = Earlier[back].Words;
            PutIn = T["The earlier words stand in the form again. Save to keep them."];
        }
    }

    private string Where => $"{Ordinal}|{Act}|{Chosen}|{Place}";

    private async Task PutKeptIn(string handle, CancellationToken cancel)
    {
        if (await kept.Find(Viewer, handle, Where, cancel) is not var (fields, at)) return;
        KeptAt = at;
        if (!PutKept) return;
        foreach (var (name, value) in fields)
            if (name.StartsWith("Proposed.", StringComparison.Ordinal)) Form.Proposed[name[9..]] = value;
        Form = Form with { Num = fields.GetValueOrDefault("Num") ?? Form.Num, Heading = fields.GetValueOrDefault("Heading") ?? Form.Heading, Reason = fields.GetValueOrDefault("Reason") ?? Form.Reason };
        (KeptAt, PutIn) = (null, T["What you typed stands in the form again. Save to keep it."]);
    }

    private async Task Read(CancellationToken cancel)
    {
        var models = new List<ModelWording>();
        foreach (var criterion in Proposal.Recommendations.Select(card => card.Criterion).Distinct()) models.AddRange(await bench.On(Viewer, criterion, Proposal.Card.Country, Today, cancel));
        Wordings = models;
        Acts = await acts.Keys(Viewer, Proposal.Card.Country, cancel);
        if (!string.IsNullOrEmpty(Act) && !string.IsNullOrWhiteSpace(Place)) Current = await _shelf.Current(Viewer, Act, Place, Today, cancel);
        var found = new List<TermCard>();
        foreach (var text in Current?.Texts ?? []) found.AddRange(await terms.In(Viewer, Proposal.Card.Country, text.Language, text.Text, cancel));
        Terms = [.. found.DistinctBy(card => card.Handle)];
    }

    // A change begins with the words as they stand; a new provision with none, or without its number and heading as it was worded.
    private Dictionary<string, string?> Words(Func<CurrentWords, string?> worded)
    {
        var words = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var text in Current?.Texts ?? [])
        {
            var unit = Proposal.Units.FirstOrDefault(unit => unit.Ordinal == Ordinal);
            var own = unit is { Move: UnitMove.Insert } && unit.Wordings.FirstOrDefault(wording => wording.Language == text.Language) is { } inserted
                ? Bare(inserted.Proposed, unit.Num, unit.Heading) : null;
            words[text.Language] = worded(text) ?? own ?? (Chosen == UnitMove.Change && text.Needed ? text.Text : "");
        }
        return words;
    }

    private static string Bare(string whole, params string?[] heads)
    {
        foreach (var head in heads.OfType<string>())
            if (whole.StartsWith(head, StringComparison.Ordinal)) whole = whole[head.Length..].TrimStart();
        return whole;
    }

    public sealed record UnitForm
    {
        public string? Num { get; init; }

        public string? Heading { get; init; }

        public string? Reason { get; init; }

        public Dictionary<string, string?> Proposed { get; init; } = [];

        public int Version { get; init; }
    }
}
