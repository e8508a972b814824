using System.Globalization;
using System.Runtime.CompilerServices;
using Throughline.Funding.Claims;
using Throughline.Funding.Contracts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Reports;
using Throughline.Funding.Sources;
using Throughline.Law;
using Throughline.Partners;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.App.Demonstration;

/// <summary>The money of the invented country: planned before it is spent, claimed every second month, paid some days later.</summary>
internal sealed class DemonstrationMoney(SimulatedScopes scopes, DemonstrationCast cast, DateTime now)
{
    private const string Country = "XA";
    private const string Tal = "XAT";

    private readonly MoneyFile _file = SampleYaml.Read<MoneyFile>("money.yaml");
    private readonly List<string> _contracts = [];
    private readonly DateOnly _month = new(now.Year, now.Month, 1);

    private Viewer Officer { get; } = cast.One(Role.FundingOfficer, "social-protection");

    /// <summary>Plans everything at the beginning, so that the first help already finds its contract.</summary>
    public async Task Plan(DateTime at, CancellationToken cancel)
    {
        foreach (var unit in _file.Units)
            await Do<TariffBook>(at, book => book.AddUnit(new NewUnit(unit.Key, unit.Name, unit.Many, ServiceWords.Find(unit.Service)!.Value, unit.Daily), Act("unit.add", at), cancel), unit.Key);
        foreach (var tariff in _file.Tariffs)
        {
            var added = new NewTariff(tariff.Unit, tariff.Provider is { } key ? cast.Bodies[key].Id : null, new Money(Amount(tariff.Price), Tal), First(tariff.From), tariff.Until is { } until ? Last(until) : null, tariff.Basis);
            await Do<TariffBook>(at, book => book.AddTariff(added, Act("tariff.add", at), cancel), tariff.Unit);
        }
        var sources = new Dictionary<string, (string Handle, string Currency)>(StringComparer.Ordinal);
        foreach (var source in _file.Sources) sources[source.Key] = (await Source(source, at, cancel), source.Currency ?? Tal);
        var parts = new Dictionary<string, (string Handle, string Currency)>(StringComparer.Ordinal);
        foreach (var part in _file.Allocations)
        {
            var (handle, currency) = sources[part.Source];
            var added = new NewAllocation(handle, Enum.Parse<AllocationKind>(part.Kind), part.Name, part.Code, new Money(Amount(part.Amount), currency));
            parts[part.Key] = (await Do<FundingLedger>(at, ledger => ledger.AddAllocation(added, Act("allocation.add", at), cancel), part.Key), currency);
        }
        foreach (var contract in _file.Contracts) await Contract(contract, parts[contract.Allocation], at, cancel);
    }

    /// <summary>Claims what was given every second month, and pays it twelve days later.</summary>
    public async IAsyncEnumerable<DateTime> Live(DateTime begin, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var month = new DateOnly(begin.Year, begin.Month, 1).AddMonths(2); ; month = month.AddMonths(2))
        {
            var at = OfficeHours.Next(month.AddDays(4).ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc));
            yield return at;
            var claims = new List<string>();
            foreach (var contract in _contracts)
            {
                var answer = await scopes.At(at, services => services.GetRequiredService<FundingLedger>().Claim(new NewClaim(contract, month.AddDays(-1), $"A-{month:yyyy-MM}"), Act("claim.enter", at), cancel));
                if (answer.Handle is { } claim) claims.Add(claim);
            }
            yield return at = OfficeHours.Next(at.AddDays(12));
            foreach (var claim in claims) await Pay(claim, at, cancel);
        }
    }

    private Task Pay(string handle, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
    {
        if (await services.GetRequiredService<FundingBooks>().Claim(handle, Officer, cancel) is not var (contract, claim)) throw new InvalidDataException("A claim that was entered is not there.");
        var answer = await services.GetRequiredService<FundingLedger>().Pay(new NewPayment(handle, new Money(claim.Owed, contract.Card.Currency), DateOnly.FromDateTime(at), null), Act("claim.pay", at), cancel);
        if (!answer.IsDone) throw new InvalidDataException($"The demonstration was refused: {answer.Problem}");
    });

    private async Task<string> Source(MoneyFile.SourceSample source, DateTime at, CancellationToken cancel)
    {
        var (from, until) = source.Year is { } years ? (new DateOnly(now.Year + years, 1, 1), new DateOnly(now.Year + years, 12, 31)) : (First(source.From), Last(source.Until));
        string? provision = null;
        if (source is { Act: { } act, At: { } eId })
            provision = (await scopes.At(at, services => services.GetRequiredService<ProvisionAddresses>().Find(act, eId, new DateOnly(2020, 1, 1), cancel)))?.Handle;
        var added = new NewSource(
            source.Name.Replace("{year}", from.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), Enum.Parse<SourceType>(source.Type), cast.Bodies[source.Owner].Id, source.Basis,
            provision, source.Code, Enum.Parse<BudgetLevel>(source.Level), from.Year, new Money(Amount(source.Amount), source.Currency ?? Tal), from, until);
        return await Do<FundingLedger>(at, ledger => ledger.AddSource(added, Act("source.add", at), cancel), source.Key);
    }

    private async Task Contract(MoneyFile.ContractSample contract, (string Handle, string Currency) part, DateTime at, CancellationToken cancel)
    {
        var proposal = contract.Recommendation is { } number
            ? (await scopes.At(at, services => services.GetRequiredService<RecommendationLedger>().List(Officer, Country, null, cancel))).FirstOrDefault(card => card.Number == number)?.Handle
            : null;
        var added = new NewContract(
            part.Handle, cast.Bodies[contract.Provider].Id, First(contract.From), Last(contract.Until),
            [.. contract.Lines.Select(line => new NewContractLine(line.Unit, line.Volume, new Money(Amount(line.Price), part.Currency)))], contract.Milestones, proposal, contract.Serial);
        _contracts.Add(await Do<FundingLedger>(at, ledger => ledger.AddContract(added, Act("contract.add", at), cancel), contract.Provider));
    }

    private async Task<string> Do<T>(DateTime at, Func<T, Task<MoneyAnswer>> act, string what) where T : notnull
    {
        var answer = await scopes.At(at, services => act(services.GetRequiredService<T>()));
        return answer.Handle is { } handle && answer.IsDone ? handle : throw new InvalidDataException($"money.yaml, {what}: {string.Format(CultureInfo.InvariantCulture, answer.Problem ?? "", [.. answer.Values])}");
    }

    private Platform.Data.ProcessContext Act(string process, DateTime at) => DemonstrationCast.Act(Officer, process, "budget", at);

    private DateOnly First(int months) => _month.AddMonths(months);

    private DateOnly Last(int months) => _month.AddMonths(months + 1).AddDays(-1);

    private static long Amount(string text) => Money.Read(text) ?? throw new InvalidDataException($"money.yaml: '{text}' is no amount.");
}
