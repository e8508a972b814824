using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Agreements;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class RuleModel(AgreementRegister agreements) : TogetherPage
{
    public AgreementRule Rule { get; private set; } = null!;

    [BindProperty]
    public RuleForm Form { get; set; } = new();

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Partners);

    public async Task OnGet(CancellationToken cancel)
    {
        Rule = await agreements.Rule(cancel);
        Form = new RuleForm { Needed = Rule.Needed, LegalBasis = Rule.LegalBasis, Since = Iso(Rule.Since ?? Today), Version = Rule.Version };
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Rule = await agreements.Rule(cancel);
        var answer = await agreements.Choose(Form.Needed, Form.LegalBasis, Day(Form.Since), Form.Version, Process("agreement.rule", "agreements and consent", "country"), cancel);
        return Led(answer, "/partners/agreements/rule", T["Recorded. It holds from its first day on."]) ?? Page();
    }

    public sealed record RuleForm
    {
        public bool Needed { get; init; }

        public string? LegalBasis { get; init; }

        public string? Since { get; init; }

        public int Version { get; init; }
    }
}
