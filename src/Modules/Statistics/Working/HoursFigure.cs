using Throughline.Cases.Facts;

namespace Throughline.Statistics.Working;

/// <summary>A duration over many persons. Median and quarters are null when fewer than the threshold are measured.</summary>
/// <param name="Median">Half took longer.</param>
/// <param name="Lower">A quarter took less.</param>
/// <param name="Upper">A quarter took more.</param>
/// <param name="Measured">Persons measured.</param>
/// <param name="Of">Persons detected in the period.</param>
public sealed record HoursFigure(int? Median, int? Lower, int? Upper, ProtectedCount Measured, ProtectedCount Of);
