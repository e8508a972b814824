using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Consents;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.Outcome)]
public sealed class ConsentsModel(CaseDesk desk, ConsentLedger ledger, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "consents";

    [BindProperty]
    public ConsentForm Form { get; set; } = new();

    public IReadOnlyList<ConsentLine> Lines { get; private set; } = [];

    public IEnumerable<OrganisationCard> Recipients => Bodies.Where(card => card.Side is Side.Support or Side.Enforcement && card.Id != Case.OrganisationId).OrderBy(card => card.Name.Read(), StringComparer.CurrentCulture);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        ProblemField = "give";
        if (BodyOf(Form.Recipient) is not { } recipient) return await Again(handle, T["Choose the organisation the consent is for."], cancel);
        if (!ModelState.IsValid || Form.Purpose is not { } purpose || Form.How is not { } how || Form.Giver is not { } giver) return await Again(handle, T["Say what for, how the consent was given and by whom."], cancel);
        if (!int.TryParse(Form.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days)) return await Again(handle, T["Say for how many days the consent holds, from 1."], cancel);
        if (Happening("consent.give", "consent of the person", "SOP step S9; Law on the mechanism, consent") is not { } process) return await Shown(handle, cancel);
        var answer = await ledger.Give(handle, new NewConsent(recipient, purpose, Form.Sections ?? [], days, Form.Language ?? "", how, giver), process, cancel);
        ProblemField = "give";
        return Led(answer, $"/cases/{handle}/consents", T["The consent stands in the ledger. It can be withdrawn at any time."]) ?? await Shown(handle, cancel);
    }

    private Task<IActionResult> Again(string handle, string problem, CancellationToken cancel)
    {
        Problem = problem;
        return Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || await ledger.Of(handle, Viewer, cancel) is not { } lines) return Absent();
        Lines = lines;
        return Page();
    }

    public sealed record ConsentForm
    {
        public string? Recipient { get; init; }

        public ConsentPurpose? Purpose { get; init; }

        public Section[]? Sections { get; init; }

        public string? Days { get; init; } = "90";

        public string? Language { get; init; } = "en";

        public GivenHow? How { get; init; }

        public ConsentGiver? Giver { get; init; }
    }
}
