using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Documents;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.LegalText;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Open, Section.Law)]
public sealed partial class ShowModel(
    ProposalShelf shelf, ViewLedger views, PositionLedger positions, ExpectationRegister expectations, VerdictRegister verdicts, Benchmark benchmark,
    CommentLedger comments, WordingOverlaps overlaps, ApprovalDesk approval, ProposalCosts costs, DraftedActs draftedActs, LawPapers papers, OrganisationRegister organisations, ChainStrips strips) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "draft")]
    public int? Draft { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty]
    public ViewForm Form { get; set; } = new();

    [BindProperty(Name = "Said")]
    public CommentForm Said { get; set; } = new();

    public IReadOnlyList<CommentCard> Comments { get; private set; } = [];

    public IReadOnlyList<OverlapCard> Overlaps { get; private set; } = [];

    public ApprovalSheet? Approval { get; private set; }

    public IReadOnlyList<CostLine> Costs { get; private set; } = [];

    /// <summary>Acts of which an amending act can be made, with why not where it cannot.</summary>
    public IReadOnlyList<DraftedAct> Drafted { get; private set; } = [];

    public ProposalPage Shown { get; private set; } = null!;

    public IReadOnlyList<ViewCard> Views { get; private set; } = [];

    public IReadOnlyList<PositionCard> Positions { get; private set; } = [];

    public IReadOnlyList<ExpectationCard> Expected { get; private set; } = [];

    /// <summary>What the recommendations answer, with the latest verdict on each.</summary>
    public IReadOnlyList<(Criterion Criterion, VerdictCard? Verdict)> Answers { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public bool MayDraft => Viewer.May(ActionKind.Write, Section.Drafting);

    public bool MayAdopt => Viewer.May(ActionKind.Approve, Section.Law);

    /// <summary>Language the wording is shown in: the one asked for, else the reader's, else the official one.</summary>
    public string? Worded => Shown.Languages.Any(each => each.Language == TextLanguage(Language)) ? TextLanguage(Language) : Shown.Languages.Select(each => each.Language).FirstOrDefault();

    public IEnumerable<PositionCard> OnDraft => Positions.Where(card => card.Draft == Shown.Draft);

    public ViewCard? Own => Views.FirstOrDefault(view => view.Own);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new ViewForm { Leaning = Own?.Leaning, Text = Own?.Text };
        return Page();
    }

    public async Task<IActionResult> OnPostView(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await views.Give(handle, Form.Leaning ?? (ViewLeaning)(-1), Form.Text ?? "", Process("view.give", "view of a participant", "review of a proposal"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Your view is kept without your name. You may change or withdraw it while the review lasts."]);
        return Redirect($"/law/proposals/{handle}#views");
    }

    public async Task<IActionResult> OnPostWithdraw(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await views.Withdraw(handle, Process("view.withdraw", "view of a participant", "review of a proposal"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Your view is withdrawn."]);
        return Redirect($"/law/proposals/{handle}#views");
    }

    public async Task<IActionResult> OnGetWord(string handle, string? kind, CancellationToken cancel)
    {
        if (!Enum.TryParse<LawDocumentKind>(kind ?? nameof(LawDocumentKind.ThreeColumn), out var chosen) || !Enum.IsDefined(chosen)) return Absent();
        return await papers.OfProposal(Viewer, chosen, handle, Draft, Language ?? CultureInfo.CurrentUICulture.Name, Dates, Today, cancel) is { } file ? File(file.Bytes, WordFile.Type, file.Name) : Absent();
    }

    public async Task<IActionResult> OnGetAmending(string handle, string act, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var drafted = (await draftedActs.With(Viewer, [handle], Language, Today, cancel)).FirstOrDefault(each => each.Key == act);
        if (drafted is null || drafted.Faults.Count > 0 || !Instructions.Languages.Contains(drafted.Language)) return Absent();
        var xml = AmendingAct.Write(drafted.Older, drafted.Newer, drafted.Language, new AmendingActHead(Shown.Card.Title, Shown.Adoption?.Facts.Adopted, Shown.Adoption?.Facts.ActNumber));
        return File(Encoding.UTF8.GetBytes(xml), "application/akn+xml", $"{Shown.Card.Label}-{drafted.Key}-{drafted.Language}.akn.xml");
    }

    public async Task<IActionResult> OnPostComment(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var draft = new CommentDraft(Said.Unit, Worded, Said.Passage, Said.Suggested, Said.Text ?? "", Said.ForBody);
        var outcome = await comments.Comment(handle, draft, Process("comment.write", "comment on a draft", "review of a proposal"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Your comment is kept. The answer will stand beside it."]);
        return Redirect($"/law/proposals/{handle}#comments");
    }

    public async Task<IActionResult> OnPostWithdrawComment(string handle, string comment, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await comments.Withdraw(comment, Process("comment.withdraw", "comment on a draft", "review of a proposal"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Your comment is withdrawn."]);
        return Redirect($"/law/proposals/{handle}#comments");
    }

    /// <summary>A reason cut at the criteria it names, so that they can be links.</summary>
    public IEnumerable<(string Text, bool IsCriterion)> Pieces(string reason) => CriterionId().Split(reason).Where(piece => piece.Length > 0).Select(piece => (piece, benchmark.Find(piece) is not null));

    /// <summary>What a body is called: by the directory, in the reader's language, else as it was written.</summary>
    public string NameOf(PositionCard card) => card.Body is { } key ? Body(key) : card.Name;

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await shelf.Open(Viewer, handle, Draft, Today, cancel) is not { } page) return false;
        Shown = page;
        await NameBodies(organisations, cancel);
        Views = await views.On(Viewer, handle, page.Draft, cancel);
        Positions = await positions.On(Viewer, handle, Today, cancel);
        Expected = await expectations.On(Viewer, handle, Today, cancel);
        Comments = await comments.OnProposal(Viewer, handle, cancel);
        Overlaps = page.IsEarlier ? [] : await overlaps.On(Viewer, handle, cancel);
        Approval = await approval.Open(Viewer, handle, Today, cancel);
        Costs = await costs.On(Viewer, handle, cancel);
        Drafted = page.IsEarlier || page.Adoption is not null ? [] : await draftedActs.With(Viewer, [handle], TextLanguage(Language), Today, cancel);
        var answers = new List<(Criterion, VerdictCard?)>();
        foreach (var id in page.Recommendations.Select(card => card.Criterion).Distinct())
            if (benchmark.Find(id) is { } criterion) answers.Add((criterion, await verdicts.History(Viewer, id, page.Card.Country, Today, cancel) is [var latest, ..] ? latest : null));
        Answers = answers;
        Strip = await strips.At(new ChainLink(ChainKind.Proposal, handle), Viewer, cancel, T["{0}, draft {1}", page.Card.Label, page.Draft]);
        return true;
    }

    [GeneratedRegex("([A-Z][A-Z0-9]{1,7}-[0-9][A-Za-z0-9-]*)")]
    private static partial Regex CriterionId();

    public sealed record ViewForm
    {
        public ViewLeaning? Leaning { get; init; }

        public string? Text { get; init; }
    }

    public sealed record CommentForm
    {
        public int Unit { get; init; }

        public string? Passage { get; init; }

        public string? Suggested { get; init; }

        public string? Text { get; init; }

        public bool ForBody { get; init; }
    }
}
