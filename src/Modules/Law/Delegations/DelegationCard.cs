namespace Throughline.Law;

/// <summary>An act that a provision orders.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="ProvisionHandle">The provision that orders it.</param>
/// <param name="Label">How the provision is cited today.</param>
/// <param name="ActHandle">The act of the provision.</param>
/// <param name="Body">Who owes it: key of a body of the directory, or a name.</param>
/// <param name="Ordered">What is to be issued.</param>
/// <param name="DueOn">Day by which it is due.</param>
/// <param name="IssuedOn">Day it was issued; null while it is missing.</param>
/// <param name="IssuedName">How the act issued is cited; null while it is missing.</param>
/// <param name="IssuedActHandle">The act issued, when it is on the shelf.</param>
/// <param name="Today">The day it is read at.</param>
/// <param name="Version">To save against.</param>
public sealed record DelegationCard(
    string Handle, string ProvisionHandle, string Label, string ActHandle, string Body, string Ordered, DateOnly DueOn, DateOnly? IssuedOn, string? IssuedName,
    string? IssuedActHandle, DateOnly Today, int Version)
{
    /// <summary>True while it is missing and its day has passed.</summary>
    public bool IsOverdue => IssuedOn is null && Today > DueOn;

    /// <summary>Whole months by which it is, or was, late; 0 when it is not.</summary>
    public int MonthsLate => Math.Max(Months(DueOn, IssuedOn ?? Today), 0);

    internal static int Months(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month - (to.Day < from.Day && to.Day != DateTime.DaysInMonth(to.Year, to.Month) ? 1 : 0);
}
