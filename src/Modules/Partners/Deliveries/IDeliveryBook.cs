using Throughline.Platform.Data;

namespace Throughline.Partners.Deliveries;

/// <summary>
/// Where deliveries are paid from. The module of money implements it; whoever records help calls it inside its own transaction and commits once, so that
/// help and its booking are stored together or not at all. Nothing here decides whether a person is helped.
/// </summary>
public interface IDeliveryBook
{
    /// <summary>
    /// Books a delivery on exactly one contract: one of that provider for that unit, valid on the day, with enough units left; of several the one that
    /// ends first. False when there is none: the delivery is kept as unfunded.
    /// </summary>
    Task<bool> Book(DeliveryOrder order, ProcessContext process, CancellationToken cancel);

    /// <summary>
    /// Undoes the booking of a delivery and gives its units back; null when done or when nothing was booked. One clear line when it stands in a claim:
    /// nothing changes then.
    /// </summary>
    Task<string?> Undo(string key, ReversalReason reason, ProcessContext process, CancellationToken cancel);

    /// <summary>True when some contract valid on the day has units of the service left.</summary>
    Task<bool> Funds(PartnerService service, DateOnly day, CancellationToken cancel);
}
