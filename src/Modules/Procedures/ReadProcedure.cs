using Throughline.Sop;

namespace Throughline.Procedures;

// A version as the engine reads and checks it.
internal sealed record ReadProcedure(Procedure Procedure, IReadOnlyList<Finding> Findings);
