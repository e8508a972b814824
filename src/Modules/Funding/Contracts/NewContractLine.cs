using Throughline.Partners.Units;

namespace Throughline.Funding.Contracts;

/// <summary>Units bought.</summary>
/// <param name="Unit">Key of the unit.</param>
/// <param name="Volume">How many, above 0.</param>
/// <param name="Price">Price of one, in the currency of the source.</param>
public sealed record NewContractLine(string Unit, int Volume, Money Price);
