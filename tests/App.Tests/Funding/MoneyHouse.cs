using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Help;
using Throughline.Funding.Claims;
using Throughline.Funding.Contracts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Reports;
using Throughline.Funding.Sources;
using Throughline.Partners;
using Throughline.Partners.Deliveries;
using Throughline.Partners.Units;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Funding;

/// <summary>The small country of <see cref="CaseHouse"/> with units, tariffs and money in tal. The clock stands at Wednesday 4 November 2026.</summary>
internal sealed class MoneyHouse : IAsyncDisposable
{
    public const string Tace = "tace.hollin@social.example";
    public const string Tal = "XAT";
    public const string Nights = "bed-night-women";
    public const string Hours = "counselling-hour";

    public static readonly DateOnly Today = new(2026, 11, 4);
    public static readonly DateOnly Begin = new(2026, 1, 1);
    public static readonly DateOnly End = new(2026, 12, 31);

    private MoneyHouse(CaseHouse cases) => Cases = cases;

    public CaseHouse Cases { get; }

    public static CancellationToken Cancel => CaseHouse.Cancel;

    public static async Task<MoneyHouse> Open(Engine engine)
    {
        var house = new MoneyHouse(await CaseHouse.Open(engine));
        await house.Done<TariffBook>((book, process) => book.AddUnit(Unit(Nights, "bed-night", "bed-nights", PartnerService.ShelterWomen, true), process, Cancel));
        await house.Done<TariffBook>((book, process) => book.AddUnit(Unit(Hours, "counselling hour", "counselling hours", PartnerService.Psychology, false), process, Cancel));
        return house;
    }

    public static NewUnit Unit(string key, string name, string many, PartnerService service, bool daily) =>
        new(key, new Dictionary<string, string> { ["en"] = name }, new Dictionary<string, string> { ["en"] = many }, service, daily);

    public async Task<MoneyAnswer> Write<T>(Func<T, ProcessContext, Task<MoneyAnswer>> work, string user = Tace) where T : notnull
    {
        var who = await Cases.Who(user);
        return await Cases.Ask<T, MoneyAnswer>(desk => work(desk, Cases.Process(who)));
    }

    public async Task<string> Done<T>(Func<T, ProcessContext, Task<MoneyAnswer>> work) where T : notnull
    {
        var answer = await Write(work);
        Assert.True(answer.IsDone, answer.Problem);
        return answer.Handle!;
    }

    public async Task<NewSource> Source(long amount, DateOnly? from = null, DateOnly? until = null) =>
        new("State social order 2026", SourceType.StateSocialOrder, await Cases.Body("social-protection"), "Law 61, art. 22", null, "1014-07", BudgetLevel.National, 2026, new Money(amount, Tal), from ?? Begin, until ?? End);

    public async Task<string> Allocation(long amount)
    {
        var plan = await Source(amount);
        var source = await Done<FundingLedger>((ledger, process) => ledger.AddSource(plan, process, Cancel));
        return await Done<FundingLedger>((ledger, process) => ledger.AddAllocation(new NewAllocation(source, AllocationKind.Lot, "Lot 3, safe housing", null, new Money(amount, Tal)), process, Cancel));
    }

    public async Task<NewContract> Contract(string allocation, string unit, int volume, long price, DateOnly? until = null, string body = "lantern-house") =>
        new(allocation, await Cases.Body(body), Begin, until ?? End, [new NewContractLine(unit, volume, new Money(price, Tal))]);

    /// <summary>A contract with Lantern House for so many units, its source as large as itself.</summary>
    public async Task<string> Bought(string unit, int volume, long price = 24_000, DateOnly? until = null)
    {
        var contract = await Contract(await Allocation(volume * price), unit, volume, price, until);
        return await Done<FundingLedger>((ledger, process) => ledger.AddContract(contract, process, Cancel));
    }

    public async Task<HelpAnswer> Give(string handle, string unit, int quantity, DateOnly? day = null, string body = "lantern-house")
    {
        var (who, provider) = (await Cases.Who(CaseHouse.Mira), await Cases.Body(body));
        return await Cases.Ask<HelpDesk, HelpAnswer>(desk => desk.RecordHelp(handle, [new HelpGiven(unit, quantity, provider, day ?? Today)], Cases.Process(who), Cancel));
    }

    public async Task<HelpView> Help(string handle)
    {
        var who = await Cases.Who(CaseHouse.Mira);
        return (await Cases.Ask<HelpDesk, HelpView?>(desk => desk.Of(handle, who, Cancel)))!;
    }

    public async Task<Throughline.Cases.WriteAnswer> Reverse(string handle, string delivery)
    {
        var who = await Cases.Who(CaseHouse.Mira);
        return await Cases.Write<HelpDesk>(desk => desk.Reverse(handle, delivery, ReversalReason.WrongEntry, Cases.Process(who), Cancel));
    }

    public async Task<ContractView> Contract(string handle)
    {
        var who = await Cases.Who(Tace);
        return (await Cases.Ask<FundingBooks, ContractView?>(books => books.Contract(handle, who, Cancel)))!;
    }

    /// <summary>What the check of the data finds in the books; empty when everything is explained and nothing overspent.</summary>
    public async Task<IReadOnlyList<string>> Findings()
    {
        await using var scope = Cases.App.Scope();
        return await scope.ServiceProvider.GetServices<IDataCheck>().Single(check => check.Name == "funding").Find(Cancel);
    }

    public ValueTask DisposeAsync() => Cases.DisposeAsync();
}
