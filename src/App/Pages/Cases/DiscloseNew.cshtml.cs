using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Consents;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Files;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Disclose, Section.Outcome)]
public sealed class DiscloseNewModel(CaseDesk desk, DisclosureDesk disclosures, ConsentLedger ledger, ChainStrips strips) : DisclosePage(desk, strips)
{
    /// <summary><c>order</c> for a demand without consent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public bool ByOrder => By == "order";

    [BindProperty]
    public ExtractForm Form { get; set; } = new();

    public IReadOnlyList<DisclosureItem> Items { get; private set; } = [];

    /// <summary>Live consents for criminal proceedings.</summary>
    public IReadOnlyList<ConsentLine> Consents { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel)) return Absent();
        ProblemField = "chosen";
        if (!ModelState.IsValid || Form.Purpose is not { } purpose) return await Again(handle, T["Choose what it may be used for."], cancel);
        var chosen = Form.Chosen ?? [];
        if (!ByOrder)
        {
            var wish = new NewDisclosure(Form.Consent ?? "", purpose, Days(Form.Days), chosen);
            var given = await disclosures.Give(handle, wish, Process("extract.give", "extract under the person's consent", "SOP step S14, form F25"), cancel);
            return Led(given, $"/cases/{handle}/disclose/{given.Handle}", T["The extract is made. It can be withdrawn at any time."]) ?? await Shown(handle, cancel);
        }
        if (BodyOf(Form.Recipient) is not { } recipient) return await Again(handle, T["Choose the one body of police or prosecution it is for."], cancel);
        if (Happening("extract.demand", "a demand without consent was entered", "court order or imminent danger") is not { } process) return await Shown(handle, cancel);
        ProblemField = "chosen";
        var demand = new NewDemand(recipient, Form.Basis ?? DisclosureBasis.Consent, Form.Who ?? "", Form.Law ?? "", Form.Why ?? "", purpose, Days(Form.Days), chosen);
        var answer = await disclosures.Demand(handle, demand, process, cancel);
        return Led(answer, $"/cases/{handle}/disclose/{answer.Handle}", T["Entered in the register. Nothing crosses before a second person confirms."]) ?? await Shown(handle, cancel);
    }

    private Task<IActionResult> Again(string handle, string problem, CancellationToken cancel)
    {
        Problem = problem;
        return Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel) || await disclosures.Choice(handle, Viewer, cancel) is not { } items || await ledger.Of(handle, Viewer, cancel) is not { } lines) return Absent();
        Items = items;
        Consents = [.. lines.Where(line => line.Basis == ConsentBasis.Live && line.Purpose == ConsentPurpose.CriminalProceedings)];
        return Page();
    }

    public sealed record ExtractForm
    {
        public string? Consent { get; init; }

        public string? Recipient { get; init; }

        public DisclosureBasis? Basis { get; init; }

        public string? Who { get; init; }

        public string? Law { get; init; }

        public string? Why { get; init; }

        public ExtractPurpose? Purpose { get; init; }

        public string? Days { get; init; } = "90";

        public string[]? Chosen { get; init; }
    }
}
