using Throughline.Platform.Texts;

namespace Throughline.Procedures;

/// <summary>A record (form) that a step makes.</summary>
/// <param name="Id">Its id, e.g. <c>F03</c>.</param>
/// <param name="Name">Its name; null when the procedure does not declare it.</param>
public sealed record StepRecord(string Id, LocalizedText? Name);
