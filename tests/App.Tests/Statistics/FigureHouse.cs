using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Past;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;
using Throughline.Statistics;
using Throughline.Statistics.Population;
using Throughline.Statistics.Releases;

namespace Throughline.App.Tests.Statistics;

/// <summary>What tests of figures do: bring in a population and registers, prepare and approve, each in a scope of its own.</summary>
internal sealed class FigureHouse(AppHost app)
{
    public const string Regions = "Norrin";

    public async Task<Viewer> Viewer(Role role)
    {
        await using var scope = app.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var account = await db.Set<Account>().AsNoTracking().Where(row => row.Role == role).OrderBy(row => row.UserName).FirstAsync();
        var body = (await scope.ServiceProvider.GetRequiredService<OrganisationRegister>().Find(account.OrganisationId, default))!;
        return new Viewer(account.Id, body.Id, role, body.Side, UserState.Normal);
    }

    public static ProcessContext Act(Viewer who, string process)
    {
        var now = TimeProvider.System.UtcNow();
        return new ProcessContext(who, process, "test", "test", now, now);
    }

    public static int LastYear => TimeProvider.System.GetUtcNow().Year - 1;

    public static string Population(int persons = 100_000) => PopulationFile.Header + "\n" + string.Concat(
        from year in new[] { LastYear - 1, LastYear } from sex in new[] { "female", "male" } from age in new[] { "0-17", "18+" } select $"{year},{sex},{age},{Regions},{persons},{year}-07-01,Statistics Office\n");

    public static string Register(int year, int women, int men, int identified, int seed = 0)
    {
        var text = new StringBuilder(PastCasesFile.Header).Append('\n');
        for (var at = 0; at < women + men; at++)
            text.Append(CultureInfo.InvariantCulture, $"{year}-{1 + (at + seed) % 12:00},{(at < women ? "female" : "male")},18+,{(at % 2 == 0 ? "forced-labour" : "sexual-exploitation")},{Regions},{(at % 3 == 0 ? "ngo" : "police")},{(at < identified ? "identified" : "")},,,{at % 40},no,no,no\n");
        return text.ToString();
    }

    public Task<StatisticsAnswer> BringPopulation(string text, Viewer who) => In<PopulationRegister, StatisticsAnswer>(register => register.Import(Encoding.UTF8.GetBytes(text), Act(who, "population.import"), default));

    public Task<PastImportAnswer> BringCases(string text, Viewer who) => In<PastCaseRegister, PastImportAnswer>(register => register.Import(Encoding.UTF8.GetBytes(text), "Register of a test", new HashSet<string> { Regions }, Act(who, "past-cases.import"), default));

    public Task<StatisticsAnswer> Prepare(int year, Viewer who, string? corrects = null, string? reason = null) => In<ReleaseLedger, StatisticsAnswer>(ledger => ledger.Prepare(year, corrects, reason, Act(who, "release.prepare"), default));

    public Task<StatisticsAnswer> Approve(string handle, Viewer who, int version = 1) => In<ReleaseLedger, StatisticsAnswer>(ledger => ledger.Approve(handle, version, Act(who, "release.approve"), default));

    public Task<ReleaseView?> Latest(int? year, Viewer who) => In<ReleaseLedger, ReleaseView?>(ledger => ledger.Latest(year, who, default));

    public async Task<T> In<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = app.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
