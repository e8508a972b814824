using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Justice.Facts;
using Throughline.Justice.Rules;
using Throughline.Platform.Access;
using Throughline.Platform.Calendar;

namespace Throughline.App.Pages.Justice;

[Needs(ActionKind.List, Section.Procedures)]
public sealed class RulesModel(RuleBook book) : JusticePage
{
    public IReadOnlyList<JusticeRule> Rules { get; private set; } = [];

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Procedures);

    [BindProperty]
    public RuleForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Shown(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        ProblemField = "rule";
        if (!ModelState.IsValid || !int.TryParse(Form.Amount, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || !DateOnly.TryParseExact(Form.From?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            Problem = T["Give the number, and the first day as 2026-11-04."];
            return await Shown(cancel);
        }
        var answer = await book.Record(new JusticeRule(Form.Kind, Form.Route, Form.Event, amount, Form.Unit, Form.Basis ?? "", from, null), Process("justice-rule.record", "time limit recorded", "law of the country"), cancel);
        return Led(answer, "/justice/time-limits", T["The time limit is recorded."]) ?? await Shown(cancel);
    }

    private async Task<IActionResult> Shown(CancellationToken cancel)
    {
        Rules = await book.All(Viewer, cancel);
        Hang(T["Time limits"]);
        return Page();
    }

    public sealed record RuleForm
    {
        public RuleKind Kind { get; init; } = RuleKind.Limitation;

        public ClaimRoute? Route { get; init; }

        public LimitationEvent? Event { get; init; }

        public string? Amount { get; init; }

        public ClockUnit Unit { get; init; } = ClockUnit.Months;

        public string? Basis { get; init; }

        public string? From { get; init; }
    }
}
