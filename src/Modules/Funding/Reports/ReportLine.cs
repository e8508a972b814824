using Throughline.Partners.Units;

namespace Throughline.Funding.Reports;

/// <summary>One kind of unit in a report.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Target">Units bought by all contracts of the source.</param>
/// <param name="Actual">Units given in this time.</param>
/// <param name="Spent">Their worth, minor units.</param>
/// <param name="People">People who were given some; not protected yet.</param>
public sealed record ReportLine(ServiceUnit Unit, int Target, int Actual, long Spent, int People);
