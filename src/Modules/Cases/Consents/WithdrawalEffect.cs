using Throughline.Platform.Access;

namespace Throughline.Cases.Consents;

/// <summary>What a withdrawal will do, shown before it is done.</summary>
/// <param name="Consent">The consent.</param>
/// <param name="Closes">Sections the recipient can open now and will not be able to open from then on.</param>
/// <param name="Referrals">Number of referrals that stop; each receiver must confirm that use has stopped.</param>
/// <param name="Extracts">Number of extracts for criminal proceedings that close; the receiver must confirm likewise.</param>
public sealed record WithdrawalEffect(ConsentLine Consent, IReadOnlyList<Section> Closes, int Referrals, int Extracts = 0);
