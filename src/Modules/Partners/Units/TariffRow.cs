using Throughline.Platform.Data;

namespace Throughline.Partners.Units;

internal sealed class TariffRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid UnitId { get; set; }

    // Null: the national tariff.
    public Guid? ProviderId { get; set; }
    public long Price { get; set; }
    public required string Currency { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }
    public required string Basis { get; set; }
    public int Version { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}
