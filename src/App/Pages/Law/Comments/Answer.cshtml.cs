using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Comments;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class AnswerModel(CommentLedger comments) : LawPage
{
    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public CommentCard Card { get; private set; } = null!;

    public string Back { get; private set; } = "";

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    public async Task<IActionResult> OnGet(string comment, CancellationToken cancel)
    {
        if (!await Load(comment, cancel)) return Absent();
        Form = new AnswerForm { Answer = Card.Answer, Reply = Card.Reply, Version = Card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string comment, CancellationToken cancel)
    {
        if (!await Load(comment, cancel)) return Absent();
        var outcome = await comments.Answer(comment, Form.Version, Form.Answer ?? (CommentAnswer)(-1), Form.Reply ?? "", Process("comment.answer", "answer to a comment", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["The answer stands beside the comment."]);
        return Redirect(Back);
    }

    private async Task<bool> Load(string comment, CancellationToken cancel)
    {
        if (await comments.Find(Viewer, comment, cancel) is not var (card, proposal, recommendation)) return false;
        (Card, Back) = (card, proposal is null ? $"/law/recommendations/{recommendation}#comments" : $"/law/proposals/{proposal}#comments");
        Strip = new ChainStrip(ChainKind.Proposal);
        return true;
    }

    public sealed record AnswerForm
    {
        public CommentAnswer? Answer { get; init; }

        public string? Reply { get; init; }

        public int Version { get; init; }
    }
}
