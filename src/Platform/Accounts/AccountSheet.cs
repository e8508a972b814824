using Throughline.Platform.Access;

namespace Throughline.Platform.Accounts;

/// <summary>What the administrator sees of an account.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Address">Work address one signs in with.</param>
/// <param name="WorkName">Name colleagues use.</param>
/// <param name="Role">Job.</param>
/// <param name="OrganisationId">Row key of the organisation.</param>
/// <param name="Restricted">True when only the own page is open.</param>
/// <param name="SecondStep">True when a code is asked after the password.</param>
/// <param name="FirstPassword">True while the password is the one that was handed out.</param>
/// <param name="LockedUntil">UTC instant until which sign-in is locked, or null; null also in lists.</param>
/// <param name="Version">What an edit began from.</param>
public sealed record AccountSheet(
    string Handle, string Address, string WorkName, Role Role, Guid OrganisationId, bool Restricted, bool SecondStep, bool FirstPassword, DateTime? LockedUntil, string Version);
