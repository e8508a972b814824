using Throughline.Platform.Texts;

namespace Throughline.Partners.Units;

internal sealed class UnitRow
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Key { get; set; }
    public required LocalizedText Name { get; set; }
    public required LocalizedText Many { get; set; }
    public PartnerService Service { get; set; }
    public bool Daily { get; set; }

    public ServiceUnit Unit() => new(Id, Handle, Key, Name, Many, Service, Daily);
}
