using Throughline.Platform.Texts;

namespace Throughline.Cases.Duties;

/// <summary>What a role must report by law, to whom; read to the person before the first question.</summary>
/// <param name="Text">The duty in plain words.</param>
/// <param name="Basis">Act and article.</param>
/// <param name="From">First day it holds.</param>
public sealed record ReportingDuty(LocalizedText Text, string Basis, DateOnly From);
