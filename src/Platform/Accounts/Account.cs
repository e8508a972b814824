using Microsoft.AspNetCore.Identity;
using Throughline.Platform.Access;

namespace Throughline.Platform.Accounts;

/// <summary>A member of staff who signs in. One role, one organisation; the side follows from the organisation.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>What stands for the account in an address.</summary>
    public string Handle { get; set; } = Identifiers.Handle.New();

    /// <summary>What colleagues call the holder; a working name is enough.</summary>
    [ProtectedPersonalData]
    public string WorkName { get; set; } = "";

    /// <summary>Organisation the holder works for.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>Job the account is held for.</summary>
    public Role Role { get; set; }

    /// <summary>Language of the pages, as BCP 47.</summary>
    public string Language { get; set; } = "en";

    /// <summary>True when the account may only see its own page.</summary>
    public bool Restricted { get; set; }

    /// <summary>True while the password is the one that somebody else chose: the holder must change it before anything else.</summary>
    public bool FirstPassword { get; set; }
}
