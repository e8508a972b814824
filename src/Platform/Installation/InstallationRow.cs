namespace Throughline.Platform.Installation;

internal sealed class InstallationRow
{
    public int Id { get; set; } = 1;
    public bool Demonstration { get; set; }
    public bool Practice { get; set; }
    public DateTime CreatedAt { get; set; }
    public bool DemonstrationLoaded { get; set; }
    public string? TourCase { get; set; }
    public Guid? HostOrganisationId { get; set; }
    public string? CountryCode { get; set; }
    public string? CountryName { get; set; }
    public string? TimeZone { get; set; }
    public string? Currency { get; set; }
    public string Languages { get; set; } = "en";
    public byte[]? SetUpTokenHash { get; set; }
    public DateTime? SetUpTokenExpires { get; set; }
}
