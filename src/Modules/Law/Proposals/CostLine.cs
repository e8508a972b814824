namespace Throughline.Law;

/// <summary>What a proposal would cost, one line of its financial justification.</summary>
/// <param name="What">What is paid for.</param>
/// <param name="Minor">Amount a year in the smallest unit of the currency; null where nobody has worked it out.</param>
/// <param name="Currency">Currency, three letters.</param>
/// <param name="Source">Where the money would come from.</param>
public sealed record CostLine(string What, long? Minor, string Currency, string Source);
