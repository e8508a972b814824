using Throughline.Justice.Facts;
using Throughline.Platform.Access;

namespace Throughline.Justice.Proceedings;

/// <summary>A proceeding in a list.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Number">Number staff use; random.</param>
/// <param name="Section">Police file or prosecutor's file.</param>
/// <param name="Code">Code of the offence.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Reason">Why it stands there.</param>
/// <param name="Since">UTC instant it reached the stage.</param>
/// <param name="Mine">The viewer leads it.</param>
public sealed record ProceedingLine(string Handle, string Number, Section Section, string Code, ProceedingStage Stage, StageReason Reason, DateTime Since, bool Mine);
