using Throughline.Platform.Access;

namespace Throughline.Cases.Today;

/// <summary>A consent that ends within a week.</summary>
/// <param name="CaseHandle">Case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="RecipientId">Whom it is for.</param>
/// <param name="Sections">What it names.</param>
/// <param name="Until">UTC instant it ends.</param>
public sealed record EndingConsent(string CaseHandle, string CaseNumber, Guid RecipientId, IReadOnlyList<Section> Sections, DateTime Until);
