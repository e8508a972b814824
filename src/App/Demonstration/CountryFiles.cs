namespace Throughline.App.Demonstration;

internal sealed class OrganisationFile
{
    public Dictionary<string, Dictionary<string, string>> Services { get; set; } = [];
    public List<OrganisationSample> Organisations { get; set; } = [];
}

internal sealed class OrganisationSample
{
    public string Key { get; set; } = "";
    public Dictionary<string, string> Name { get; set; } = [];
    public string Side { get; set; } = "";
    public string Kind { get; set; } = "";
    public string? Region { get; set; }
    public List<string> Services { get; set; } = [];
}

internal sealed class AccountFile
{
    public List<AccountSample> Accounts { get; set; } = [];
}

internal sealed class AccountSample
{
    public string User { get; set; } = "";
    public string Name { get; set; } = "";
    public string Role { get; set; } = "";
    public string Organisation { get; set; } = "";
    public string Language { get; set; } = "en";
}

internal sealed class CalendarFile
{
    public CountrySample Country { get; set; } = new();
    public List<string> Languages { get; set; } = [];
    public CurrencySample Currency { get; set; } = new();
    public string TimeZone { get; set; } = "";
    public List<WeekSample> WorkingWeeks { get; set; } = [];
    public List<HolidaySample> Holidays { get; set; } = [];
}

internal sealed class CountrySample
{
    public string Code { get; set; } = "";
    public Dictionary<string, string> Name { get; set; } = [];
}

internal sealed class CurrencySample
{
    public string Code { get; set; } = "";
}

internal sealed class WeekSample
{
    public string From { get; set; } = "";
    public List<string> Days { get; set; } = [];
    public string Opens { get; set; } = "";
    public string Closes { get; set; } = "";
}

internal sealed class HolidaySample
{
    public string Date { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Region { get; set; }
}
