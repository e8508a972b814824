namespace Throughline.Partners.Groups;

/// <summary>Somebody's seat in a working group.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Name">Working name.</param>
/// <param name="OrganisationId">Body the seat belongs to; row key.</param>
/// <param name="Role">What they do.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null while they sit.</param>
/// <param name="HasAccount">True when the member signs in here and sees the group on the page Today.</param>
/// <param name="Version">Number of the last save; goes back with an edit.</param>
public sealed record GroupMember(string Handle, string Name, Guid OrganisationId, GroupRole Role, DateOnly From, DateOnly? Until, bool HasAccount, int Version)
{
    /// <summary>True when the seat is taken on that day.</summary>
    public bool SitsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);

    /// <summary>True when this seat gives views and counts towards the quorum.</summary>
    public bool HasView => Role is GroupRole.Chair or GroupRole.Member;
}
