using Throughline.Platform.Access;

namespace Throughline.App.Pages.Administration;

/// <summary>What the administrator types of an account.</summary>
public sealed class AccountForm
{
    public string? Address { get; set; }

    public string? WorkName { get; set; }

    public Role Role { get; set; }

    /// <summary>Handle of the organisation.</summary>
    public string? Organisation { get; set; }

    public bool Restricted { get; set; }

    public string? Version { get; set; }
}
