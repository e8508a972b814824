using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Evidence;

/// <summary>Units that services are counted in, and their tariffs.</summary>
[Needs(ActionKind.List, Section.Money)]
public sealed class MoneyTariffsModel(TariffBook book) : MoneyPage
{
    public IReadOnlyList<ServiceUnit> Units { get; private set; } = [];

    public IReadOnlyList<Tariff> Tariffs { get; private set; } = [];

    public bool MayEdit => TariffBook.MayEdit(Viewer);

    [BindProperty]
    public TariffForm Form { get; set; } = new();

    public async Task OnGet(CancellationToken cancel)
    {
        await Load(cancel);
        Form = new TariffForm { From = Typed(Today) };
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        if (!MayEdit) return Absent();
        if (!Amount(Form.Price, "price", out var price) || !Day(Form.From, "from", out var from)) return Page();
        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(Form.Until))
        {
            if (!Day(Form.Until, "until", out var last)) return Page();
            until = last;
        }
        Guid? provider = null;
        if (!string.IsNullOrEmpty(Form.Provider)) provider = BodyOf(Form.Provider) ?? Guid.Empty;
        var answer = await book.AddTariff(new NewTariff(Form.Unit ?? "", provider, new Money(price, Country.Currency), from, until, Form.Basis ?? ""), Process("tariff.add", "tariff of a unit", "tariffs"), cancel);
        return Led(answer, "/evidence/money/tariffs", T["The tariff is added."]) ?? Page();
    }

    public async Task<IActionResult> OnPostEnd(CancellationToken cancel)
    {
        await Load(cancel);
        if (!MayEdit) return Absent();
        if (!Day(Form.Last, "last", out var last)) return Page();
        var answer = await book.EndTariff(Form.Tariff ?? "", last, Form.Version, Process("tariff.end", "tariff of a unit", "tariffs"), cancel);
        return Led(answer, "/evidence/money/tariffs", T["The tariff has a last day now."]) ?? Page();
    }

    public async Task<IActionResult> OnPostUnit(CancellationToken cancel)
    {
        await Load(cancel);
        if (!MayEdit) return Absent();
        if (Form.Service is not { } service)
        {
            Wrong("service", T["Choose the service that the unit counts."]);
            return Page();
        }
        var unit = new NewUnit(Form.Key?.Trim() ?? "", English(Form.Name), English(Form.Many), service, Form.Daily);
        var answer = await book.AddUnit(unit, Process("unit.add", "unit of a service", "tariffs"), cancel);
        return Led(answer, "/evidence/money/tariffs", T["The unit is added."]) ?? Page();
    }

    private static Dictionary<string, string> English(string? text) => new() { ["en"] = text?.Trim() ?? "" };

    private async Task Load(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        Units = await book.Units(Viewer, cancel);
        Tariffs = await book.Tariffs(Viewer, cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Units and tariffs"], null);
    }

    public sealed record TariffForm
    {
        public string? Unit { get; init; }

        public string? Provider { get; init; }

        public string? Price { get; init; }

        public string? From { get; init; }

        public string? Until { get; init; }

        public string? Basis { get; init; }

        public string? Tariff { get; init; }

        public string? Last { get; init; }

        public int Version { get; init; }

        public string? Key { get; init; }

        public string? Name { get; init; }

        public string? Many { get; init; }

        public PartnerService? Service { get; init; }

        public bool Daily { get; init; }
    }
}
