using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Funding.Forecasts;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

/// <summary>What places would cost, and which line has room.</summary>
[Needs(ActionKind.List, Section.Money)]
public sealed class MoneyPlacesModel(PlacesDesk desk, TariffBook tariffs) : MoneyPage
{
    public IReadOnlyList<ServiceUnit> Units { get; private set; } = [];

    public PlacesCost? Cost { get; private set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "places")]
    public string? Places { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "until")]
    public string? Until { get; set; }

    [BindProperty(SupportsGet = true, Name = "provider")]
    public string? Provider { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        Units = await tariffs.Units(Viewer, cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["What would it cost"], null);
        if (UnitKey is null && Places is null)
        {
            var next = new DateOnly(Today.Year + 1, 1, 1);
            (Places, From, Until) = ("4", Typed(next), Typed(next.AddYears(1).AddDays(-1)));
            return Page();
        }
        if (!Number(Places, "places", out var places) || !Day(From, "from", out var from) || !Day(Until, "until", out var until)) return Page();
        var (cost, answer) = await desk.Ask(new PlacesQuestion(UnitKey ?? "", places, from, until, BodyOf(Provider)), Viewer, cancel);
        if (answer is not null) Wrong(answer.Field ?? "unit", T[answer.Problem!, [.. answer.Values]]);
        Cost = cost;
        return Page();
    }

    public string Heading
    {
        get
        {
            if (Cost is not { } cost) return T["What would more places cost?"];
            var amount = string.Create(CultureInfo.InvariantCulture, $"{MoneyWords.Sum(cost.Amount)} {cost.Currency}");
            return cost.Rooms.Count > 0 && cost.Rooms[0] is { Fits: true } room
                ? T["{0}. {1} has room for it.", amount, room.Allocation.Name]
                : T["{0}. No line has room for it.", amount];
        }
    }
}
