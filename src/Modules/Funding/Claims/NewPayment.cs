using Throughline.Partners.Units;

namespace Throughline.Funding.Claims;

/// <summary>A payment on a claim.</summary>
/// <param name="Claim">Handle of the claim.</param>
/// <param name="Amount">Amount, at most what is still owed, in the currency of the source.</param>
/// <param name="Day">Day of the payment.</param>
/// <param name="Reference">Number of the payment order, or null.</param>
public sealed record NewPayment(string Claim, Money Amount, DateOnly Day, string? Reference);
