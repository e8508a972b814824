namespace Throughline.Law;

/// <summary>A stay of a proposal at a station.</summary>
/// <param name="Stage">Place of the station on the way.</param>
/// <param name="Name">What happens there.</param>
/// <param name="Body">Key or name of the body.</param>
/// <param name="Draft">Draft that came.</param>
/// <param name="EnteredOn">Day it came.</param>
/// <param name="DueOn">Last day; null without a clock.</param>
/// <param name="LeftOn">Day it left; null while it is there.</param>
/// <param name="Result">How it left; null while it is there.</param>
/// <param name="Letter">Letter it left with, or null.</param>
/// <param name="Reason">Reason of a return or a refusal.</param>
/// <param name="IsLate">True when it left, or is still there, after the last day.</param>
/// <param name="Version">To save against.</param>
public sealed record PassageCard(
    int Stage, string Name, string Body, int Draft, DateOnly EnteredOn, DateOnly? DueOn, DateOnly? LeftOn, StageResult? Result, string? Letter, string? Reason, bool IsLate, int Version);
