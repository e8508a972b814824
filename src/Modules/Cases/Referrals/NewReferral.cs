using Throughline.Platform.Access;

namespace Throughline.Cases.Referrals;

/// <summary>What the sender chooses. The receiver and the outer limit of the sections come from the consent.</summary>
/// <param name="Consent">Handle of the consent it rests on.</param>
/// <param name="Service">Key of the service asked for.</param>
/// <param name="Sections">Sections to go with it; what the consent does not name is left out.</param>
/// <param name="Crisis">The short clock: 24 hours for an answer.</param>
public sealed record NewReferral(string Consent, string Service, IReadOnlyList<Section> Sections, bool Crisis);
