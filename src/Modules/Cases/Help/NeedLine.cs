using Throughline.Partners;

namespace Throughline.Cases.Help;

/// <summary>A need as the file of the person shows it.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Service">Service that is needed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Day since which it is needed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Unfunded">No contract pays for it.</param>
/// <param name="Ended">Day it was met by a funded service or ended, or null.</param>
/// <param name="Version">To save against.</param>
public sealed record NeedLine(string Handle, PartnerService Service, NeedReason Reason, DateOnly Since, NeedState State, bool Unfunded, DateOnly? Ended, int Version)
{
    /// <summary>True while something is missing: the service, or who pays for it.</summary>
    public bool IsOpen => State is NeedState.Open or NeedState.GivenUnfunded;
}
