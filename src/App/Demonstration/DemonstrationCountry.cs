using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;
using Throughline.Platform.Texts;

namespace Throughline.App.Demonstration;

/// <summary>The invented country's set-up: organisations, calendar, accounts. Everything else rests on it.</summary>
internal static class DemonstrationCountry
{
    /// <summary>Password of every demonstration account; it opens nothing real.</summary>
    public const string Password = "ardania-demonstration";

    private const string Basis = "demonstration";

    public static async Task Load(IServiceProvider services, DateTime at, CancellationToken cancel)
    {
        var system = new Viewer(Guid.Empty, Guid.Empty, Role.Administrator, Side.System, UserState.Normal);
        ProcessContext Process(string name) => new(system, name, "demonstration", Basis, at, at);
        var organisations = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var register = services.GetRequiredService<OrganisationRegister>();
        foreach (var sample in SampleYaml.Read<OrganisationFile>("organisations.yaml").Organisations)
        {
            var card = await register.Add(sample.Key, new LocalizedText(sample.Name, []), Enum.Parse<Side>(sample.Side), Enum.Parse<OrganisationKind>(sample.Kind), sample.Region, Process("organisation.add"), cancel)
                ?? throw new InvalidDataException($"organisations.yaml: {sample.Key} stands twice.");
            organisations[sample.Key] = card.Id;
        }
        var calendar = SampleYaml.Read<CalendarFile>("calendar.yaml");
        var setUp = new CountrySetUp(calendar.Country.Code, calendar.Country.Name["en"], calendar.TimeZone, calendar.Currency.Code, calendar.Languages,
            [.. calendar.WorkingWeeks.Select(week => new WorkingWeek(Day(week.From), [.. week.Days.Select(Enum.Parse<DayOfWeek>)], TimeOnly.Parse(week.Opens, CultureInfo.InvariantCulture), TimeOnly.Parse(week.Closes, CultureInfo.InvariantCulture)))],
            [.. calendar.Holidays.Select(day => new Holiday(Day(day.Date), day.Region, day.Name))]);
        var wrong = await services.GetRequiredService<CountryRegister>().SetUp(setUp, organisations["nrm-coordinator"], Process("country.set-up"), cancel);
        if (wrong is not null) throw new InvalidDataException("calendar.yaml: " + wrong);
        await AddAccounts(services, organisations, Process("account.add"));
    }

    private static async Task AddAccounts(IServiceProvider services, Dictionary<string, Guid> organisations, ProcessContext process)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        var db = services.GetRequiredService<AppDb>();
        db.AccountProcess = process;
        // One hash for all: the password is printed on the sign-in page, and twenty-seven slow hashes would only delay the first start.
        var hash = users.PasswordHasher.HashPassword(new Account(), Password);
        foreach (var sample in SampleYaml.Read<AccountFile>("accounts.yaml").Accounts)
        {
            var account = new Account
            {
                Id = RecordId.New(), UserName = sample.User, Email = sample.User, EmailConfirmed = true, WorkName = sample.Name, PasswordHash = hash,
                Role = Enum.Parse<Role>(sample.Role), OrganisationId = organisations[sample.Organisation], Language = sample.Language,
            };
            var made = await users.CreateAsync(account);
            if (!made.Succeeded) throw new InvalidDataException($"accounts.yaml: {sample.Role} at {sample.Organisation}: {made.Errors.First().Description}");
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
