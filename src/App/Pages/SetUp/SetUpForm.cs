using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.SetUp;

/// <summary>What is typed at the first start.</summary>
public sealed class SetUpForm
{
    public string? Address { get; set; }

    public string? WorkName { get; set; }

    public string? HostKey { get; set; }

    public string? HostName { get; set; }

    public Side? HostSide { get; set; }

    public OrganisationKind HostKind { get; set; } = OrganisationKind.CivilSociety;

    public string? CountryCode { get; set; }

    public string? CountryName { get; set; }

    public string? TimeZone { get; set; }

    public List<DayOfWeek> Days { get; set; } = [];

    public TimeOnly? Opens { get; set; }

    public TimeOnly? Closes { get; set; }

    public string? Holidays { get; set; }

    public string Language { get; set; } = "en";

    public List<string> OtherLanguages { get; set; } = [];

    public string? Currency { get; set; }
}
