using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class CostsModel(ProposalCosts costs, ProposalShelf shelf) : ProposalFormPage(shelf)
{
    private const int Spare = 4;

    [BindProperty]
    public List<CostRow> Rows { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var lines = await costs.On(Viewer, handle, cancel);
        Rows = [.. lines.Select(line => new CostRow { What = line.What, Amount = line.Minor is { } minor ? (minor / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null, Currency = line.Currency, Source = line.Source })];
        Fill();
        Version = Proposal.Card.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Rows = [.. Rows.Where(row => !string.IsNullOrWhiteSpace(row.What) || !string.IsNullOrWhiteSpace(row.Amount) || !string.IsNullOrWhiteSpace(row.Source))];
        Refusals = [.. Rows.Select((row, at) => (row, at)).Where(each => Minor(each.row.Amount) is null && !string.IsNullOrWhiteSpace(each.row.Amount))
            .Select(each => new FieldRefusal($"Lines-{each.at}", "Write the amount as a number such as 12500 or 12500.50."))];
        if (Refusals.Count == 0)
        {
            var outcome = await costs.Set(handle, Version, [.. Rows.Select(row => new CostLine(row.What ?? "", Minor(row.Amount), (row.Currency ?? "").Trim().ToUpperInvariant(), row.Source ?? ""))], Process("proposal.costs", "costs of a proposal", "law reform"), cancel);
            if (outcome.IsStored)
            {
                Flash(T["Saved."]);
                return Redirect(Back);
            }
            Refusals = outcome.Refusals;
        }
        ModelState.Clear();
        Fill();
        return Page();
    }

    private void Fill() => Rows.AddRange(Enumerable.Range(0, Spare).Select(_ => new CostRow { Currency = Rows.Count > 0 ? Rows[^1].Currency : null }));

    // Spaces group digits, and a comma is a decimal sign where no point stands.
    private static long? Minor(string? text)
    {
        var plain = string.Concat((text ?? "").Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 1_000_000_000_000m ? (long)decimal.Round(amount * 100m) : null;
    }

    public sealed record CostRow
    {
        public string? What { get; init; }

        public string? Amount { get; init; }

        public string? Currency { get; init; }

        public string? Source { get; init; }
    }
}
