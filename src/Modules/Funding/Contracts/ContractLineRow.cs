using Throughline.Partners;
using Throughline.Platform.Data;

namespace Throughline.Funding.Contracts;

// Units bought at a price. Given counts the booked ones; the ledger explains it delivery by delivery.
internal sealed class ContractLineRow : IVersioned
{
    public Guid Id { get; set; }
    public Guid ContractId { get; set; }
    public Guid UnitId { get; set; }
    public PartnerService Service { get; set; }
    public long Price { get; set; }
    public int Volume { get; set; }
    public int Given { get; set; }
    public int Version { get; set; }

    public int Left => Volume - Given;
}
