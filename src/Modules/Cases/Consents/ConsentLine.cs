using Throughline.Platform.Access;

namespace Throughline.Cases.Consents;

/// <summary>A line of the ledger.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="RecipientId">Organisation it is for.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Sections">What it names.</param>
/// <param name="Given">UTC instant it was given.</param>
/// <param name="GivenRecorded">UTC instant that was recorded.</param>
/// <param name="Until">UTC instant it ends.</param>
/// <param name="Basis">Its state now: live, expired or withdrawn.</param>
/// <param name="Withdrawn">UTC instant of the withdrawal, or null.</param>
/// <param name="Wording">Version of the wording that was read.</param>
/// <param name="Language">Language it was explained in.</param>
/// <param name="How">How it was given.</param>
/// <param name="Giver">Who gave it.</param>
/// <param name="RecordedByViewer">The viewer recorded it.</param>
/// <param name="Version">Number of the last save.</param>
public sealed record ConsentLine(
    string Handle, Guid RecipientId, ConsentPurpose Purpose, IReadOnlyList<Section> Sections, DateTime Given, DateTime GivenRecorded, DateTime Until, ConsentBasis Basis,
    DateTime? Withdrawn, int Wording, string Language, GivenHow How, ConsentGiver Giver, bool RecordedByViewer, int Version);
