using Throughline.Statistics.Figures;

namespace Throughline.Statistics.Releases;

/// <summary>A release of a figure. What it holds never changes.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Number">Its number, as <c>R-2026-03</c>; null before approval.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Content">The figure, protected.</param>
/// <param name="Hash">SHA-256 of the content, hexadecimal.</param>
/// <param name="ComparedWith">Earlier releases it was compared with.</param>
/// <param name="Corrects">Number of the release it corrects, or null.</param>
/// <param name="CorrectedBy">Number of the release that corrects it, or null.</param>
/// <param name="Reason">Why it corrects another, or why it was sent back; null otherwise.</param>
/// <param name="Prepared">When it was prepared, UTC.</param>
/// <param name="PreparedByBody">The preparing organisation.</param>
/// <param name="Approved">When it was approved, UTC; null before.</param>
/// <param name="AnsweredByBody">The organisation that approved it or sent it back; null before.</param>
/// <param name="MayAnswer">True when the viewer may approve it or send it back.</param>
/// <param name="Version">Counts the saves.</param>
public sealed record ReleaseView(
    string Handle, string? Number, ReleaseState State, FigureContent Content, string Hash, int ComparedWith, string? Corrects, string? CorrectedBy, string? Reason,
    DateTime Prepared, Guid PreparedByBody, DateTime? Approved, Guid? AnsweredByBody, bool MayAnswer, int Version);
