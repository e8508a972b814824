using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Practice;

[Needs(ActionKind.Write, Section.Law)]
public sealed class EditModel(PracticeLibrary library, Benchmark benchmark) : PracticeEditing(benchmark)
{
    private string _handle = "";

    public override string Back => $"/law/practice/{_handle}";

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await Hang(handle, cancel) is not { } card) return Absent();
        var facts = card.Facts;
        Form = new PracticeForm
        {
            Country = facts.Country, Measure = facts.Measure, Words = facts.Words, Source = facts.Source, Dated = facts.Dated, Result = facts.Result, Conditions = facts.Conditions,
            Topic = facts.Topic, Criteria = string.Join(' ', facts.Criteria), ToVerify = facts.ToVerify, Version = card.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (await Hang(handle, cancel) is null) return Absent();
        Refusals = await library.Save(handle, Typed(), Form.Version, Process("practice.edit", "practice of another country", "library"), cancel);
        if (Refusals.Count > 0) return Page();
        Flash(T["Saved. It is to be verified again."]);
        return Redirect(Back);
    }

    private async Task<PracticeCard?> Hang(string handle, CancellationToken cancel)
    {
        _handle = handle;
        Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, T["Practice of others"], null);
        return await library.Find(Viewer, handle, Country.Code, cancel);
    }
}
