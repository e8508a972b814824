using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class ExpectModel(ExpectationRegister expectations, ProposalShelf shelf, Benchmark benchmark) : ProposalFormPage(shelf)
{
    [BindProperty(SupportsGet = true, Name = "criterion")]
    public string? Asked { get; set; }

    [BindProperty]
    public ExpectForm Form { get; set; } = new();

    public Benchmark Benchmark => benchmark;

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var criterion = Asked ?? Proposal.Recommendations.Select(card => card.Criterion).FirstOrDefault();
        var before = (await expectations.On(Viewer, handle, Today, cancel)).FirstOrDefault(each => each.Criterion.Id == criterion);
        Form = new ExpectForm { Criterion = criterion, Value = before?.Expected, Reasons = before?.Reasons };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        // The criterion is chosen in the form, so the version is that of the expectation it would replace now; two at once are told apart by the store.
        var before = (await expectations.On(Viewer, handle, Today, cancel)).FirstOrDefault(each => each.Criterion.Id == Form.Criterion);
        Refusals = (await expectations.Expect(handle, Form.Criterion ?? "", Form.Value ?? (VerdictValue)(-1), Form.Reasons ?? "", before?.Version ?? 0, Process("proposal.expect", "expected verdict", "law reform"), cancel)).Refusals;
        if (Refusals.Count > 0) return Page();
        Flash(T["Saved as a preview; the verdict itself is given when the law is there."]);
        return Redirect(Back + "#what-if");
    }

    public sealed record ExpectForm
    {
        public string? Criterion { get; init; }

        public VerdictValue? Value { get; init; }

        public string? Reasons { get; init; }
    }
}
