using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Funding.Facts;
using Throughline.Funding.Reports;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

/// <summary>One contract: where its money came from, what it bought, the gap ahead.</summary>
[Needs(ActionKind.Open, Section.Money)]
public sealed class MoneyContractModel(FundingBooks books, DeliveryFacts facts, RecommendationLedger recommendations, ChainStrips strips) : MoneyPage
{
    public ContractView View { get; private set; } = null!;

    /// <summary>Cost of a whole stay, over all sources; null when too few people stand behind it.</summary>
    public CostSpread? Cost { get; private set; }

    public RecommendationCard? Recommendation { get; private set; }

    public string Heading
    {
        get
        {
            var card = View.Card;
            var left = MoneyWords.Sum(card.Left);
            if (card.Until < Today) return T["{0} was not used. The contract ended on {1}.", left, Dates.Day(card.Until)];
            if (card.From > Today) return T["{0} to spend from {1}", left, Dates.Day(card.From)];
            if (card.Left == 0) return T["All of it is used; the contract runs until {0}", Dates.Day(card.Until)];
            if (View.Gap is { From: { } from } gap && gap.Until is { } until)
                return from > card.Until
                    ? T["{0} left. The contract ends on {1}; nothing follows until {2}.", left, Dates.Day(card.Until), Dates.Day(until.AddDays(1))]
                    : T["{0} left. The units run out on {1}.", left, Dates.Day(from.AddDays(-1))];
            return T["{0} left. The contract ends on {1}.", left, Dates.Day(card.Pace.Ends)];
        }
    }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await books.Contract(handle, Viewer, cancel) is not { } view) return Absent();
        View = view;
        await LoadBodies(cancel);
        Cost = await facts.PerPerson(Viewer, Today.AddMonths(-18), Today, view.Card.Currency, null, cancel);
        if (view.Recommendation is { } proposal) Recommendation = await recommendations.Find(Viewer, proposal, cancel);
        var label = view.GapUnit is { } unit ? T["{0} a {1}", MoneyWords.Sum(view.GapPrice), unit.Name.Read()].Value : view.Card.Number;
        Strip = await strips.At(new ChainLink(ChainKind.Evidence, "money/" + handle), Viewer, cancel, view.Gap?.From is null ? label : T["{0}; gap ahead", label])
            ?? new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, label, null);
        return Page();
    }

    /// <summary>Where a bar stands: the place of month <paramref name="at"/> of the chart.</summary>
    public static int X(int at) => 56 + at * 90;

    /// <summary>Height of so many units when the tallest month has <paramref name="most"/>.</summary>
    public static int Height(int units, int most) => most == 0 ? 0 : units * 150 / most;

    public string MonthName(DateOnly month) => month.ToString("MMM", CultureInfo.CurrentCulture);
}
