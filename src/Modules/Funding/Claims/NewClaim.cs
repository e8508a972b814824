namespace Throughline.Funding.Claims;

/// <summary>A claim for the open deliveries of a contract up to a day.</summary>
/// <param name="Contract">Handle of the contract.</param>
/// <param name="Until">Weeks that begin after this day are left for a later claim.</param>
/// <param name="Act">Number of the act of completed services, or null.</param>
public sealed record NewClaim(string Contract, DateOnly Until, string? Act);
