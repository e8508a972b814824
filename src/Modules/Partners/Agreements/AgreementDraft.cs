using Throughline.Platform.Access;

namespace Throughline.Partners.Agreements;

/// <summary>An agreement to be stored.</summary>
/// <param name="Kind">What was signed.</param>
/// <param name="Title">What it is called, up to 200 characters.</param>
/// <param name="Parties">Keys or handles of the bodies that signed; at least two.</param>
/// <param name="Scope">What they do together, in a few sentences.</param>
/// <param name="Services">Services it is about; may be empty.</param>
/// <param name="Annex">Sections the data-sharing annex permits; null when there is no annex, empty never.</param>
/// <param name="LegalBasis">Act and article it rests on.</param>
/// <param name="Contract">Number of the social contract or order; null for other kinds.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; null for an agreement without end, which is reviewed each year.</param>
/// <param name="AlertDays">Days before the end at which the coordinator is told; 1 to 730.</param>
public sealed record AgreementDraft(
    AgreementKind Kind, string Title, IReadOnlyList<string> Parties, string Scope, IReadOnlyList<PartnerService> Services, IReadOnlyList<Section>? Annex,
    string LegalBasis, string? Contract, DateOnly Start, DateOnly? End, int AlertDays = AgreementDraft.UsualAlert)
{
    /// <summary>Days before the end that the alert begins, unless the agreement says otherwise.</summary>
    public const int UsualAlert = 90;
}
