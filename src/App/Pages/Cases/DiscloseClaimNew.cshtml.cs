using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Pages.Justice;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Justice.Claims;
using Throughline.Justice.Facts;
using Throughline.Justice.Rules;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Write, Section.LegalAid)]
public sealed class DiscloseClaimNewModel(CaseDesk desk, ClaimDesk claims, ChainStrips strips) : DisclosePage(desk, strips)
{
    [BindProperty]
    public ClaimForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        ProblemField = "route";
        if (!ModelState.IsValid || Form.Route is not { } route) return await Again(handle, T["Choose the way of the claim."], cancel);
        var heads = new List<ClaimHead>();
        foreach (var kind in Enum.GetValues<LossKind>())
        {
            if (Form.Loss?.GetValueOrDefault(kind.ToString()) is not { } typed || string.IsNullOrWhiteSpace(typed)) continue;
            ProblemField = $"loss-{kind}";
            if (JusticeWords.Amount(typed) is not { } minor) return await Again(handle, T["Enter the amount in figures, above 0."], cancel);
            heads.Add(new ClaimHead(kind, minor));
        }
        ProblemField = "from-day";
        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(Form.Day))
        {
            if (!DateOnly.TryParseExact(Form.Day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return await Again(handle, T["Write the day as 2026-11-04."], cancel);
            day = read;
        }
        var answer = await claims.Open(handle, new NewClaim(route, heads, Form.Against, Form.From, day), Process("claim.open", "compensation is claimed", "SOP step S15, form F27"), cancel);
        return Led(answer, $"/cases/{handle}/claims/{answer.Handle}", T["The claim is begun."]) ?? await Shown(handle, cancel);
    }

    private Task<IActionResult> Again(string handle, string problem, CancellationToken cancel)
    {
        Problem = problem;
        return Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel) =>
        await LoadHeld(handle, cancel) && Sees(Section.LegalAid) ? Page() : Absent();

    public sealed record ClaimForm
    {
        public ClaimRoute? Route { get; init; }

        public Dictionary<string, string?>? Loss { get; init; }

        public string? Against { get; init; }

        public LimitationEvent? From { get; init; }

        public string? Day { get; init; }
    }
}
