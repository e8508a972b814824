using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Practice;

[Needs(ActionKind.Write, Section.Law)]
public sealed class AddModel(PracticeLibrary library, Benchmark benchmark) : PracticeEditing(benchmark)
{
    public override string Back => "/law/practice";

    public void OnGet() => Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, T["Practice of others"], null);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        OnGet();
        Refusals = await library.Save(null, Typed(), 0, Process("practice.add", "practice of another country", "library"), cancel);
        if (Refusals.Count > 0) return Page();
        Flash(T["The card is stored. It says “to be verified” until somebody has checked it."]);
        return Redirect(Back);
    }
}
