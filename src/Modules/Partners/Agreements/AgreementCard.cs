using Throughline.Platform.Access;

namespace Throughline.Partners.Agreements;

/// <summary>An agreement as it is shown.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Kind">What was signed.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Parties">Row keys of the bodies.</param>
/// <param name="Scope">What they do together.</param>
/// <param name="Services">Services it is about.</param>
/// <param name="Annex">Sections the data-sharing annex permits; null without an annex.</param>
/// <param name="LegalBasis">Act and article.</param>
/// <param name="Contract">Number of a social contract, or null.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day as signed, or null.</param>
/// <param name="AlertDays">Days before the end that the alert begins.</param>
/// <param name="EndedOn">Last day when it was ended early, else null.</param>
/// <param name="EndedBecause">Why it was ended early, else null.</param>
/// <param name="Breaches">Breaches, the newest first.</param>
/// <param name="Version">Number of the last save; goes back with an edit.</param>
public sealed record AgreementCard(
    string Handle, AgreementKind Kind, string Title, IReadOnlyList<Guid> Parties, string Scope, IReadOnlyList<PartnerService> Services, IReadOnlyList<Section>? Annex,
    string LegalBasis, string? Contract, DateOnly Start, DateOnly? End, int AlertDays, DateOnly? EndedOn, string? EndedBecause, IReadOnlyList<AgreementBreach> Breaches, int Version)
{
    /// <summary>The last day it holds, or null without end.</summary>
    public DateOnly? LastDay => EndedOn ?? End;

    /// <summary>True when it holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => Start <= day && (LastDay is not { } last || day <= last);

    /// <summary>Where it stands on a day.</summary>
    public AgreementState StateOn(DateOnly day) => this switch
    {
        { EndedOn: { } ended } when day > ended => AgreementState.EndedEarly,
        _ when day < Start => AgreementState.ToCome,
        { LastDay: { } last } when day > last => AgreementState.Over,
        { LastDay: { } last } when last.DayNumber - day.DayNumber <= AlertDays => AgreementState.EndsSoon,
        _ => AgreementState.InForce,
    };
}
