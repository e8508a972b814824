namespace Throughline.Justice.Facts;

/// <summary>Compensation awarded in one year and what of it was paid so far: paid is what counts. Raw: pass it through release before showing it.</summary>
/// <param name="Year">Year of the award.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Awards">Claims with an award.</param>
/// <param name="AwardedMinor">Sum awarded, in minor units.</param>
/// <param name="PaidInFull">Awards paid in full.</param>
/// <param name="PaidMinor">Sum paid on these awards so far, in minor units.</param>
public sealed record CompensationSum(int Year, string Currency, int Awards, long AwardedMinor, int PaidInFull, long PaidMinor);
