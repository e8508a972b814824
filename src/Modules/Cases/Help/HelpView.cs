using Throughline.Partners.Deliveries;
using Throughline.Partners.Units;

namespace Throughline.Cases.Help;

/// <summary>What was needed and given in one case.</summary>
/// <param name="Needs">Needs, open ones first.</param>
/// <param name="Given">Deliveries, the latest first.</param>
/// <param name="Units">Units that help is counted in.</param>
/// <param name="Referrals">Referrals that help may follow: handle, receiver and word of the service; of a receiver only their own.</param>
/// <param name="OwnOnly">The viewer's body accepted a referral: it records what it gave itself.</param>
/// <param name="MayWrite">The viewer may record.</param>
public sealed record HelpView(
    IReadOnlyList<NeedLine> Needs, IReadOnlyList<DeliveryLine> Given, IReadOnlyList<ServiceUnit> Units,
    IReadOnlyList<(string Handle, Guid ReceiverId, string Service)> Referrals, bool OwnOnly, bool MayWrite);
