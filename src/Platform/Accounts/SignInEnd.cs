namespace Throughline.Platform.Accounts;

/// <summary>How a step of signing in ended.</summary>
public enum SignInEnd
{
    /// <summary>The account may be signed in.</summary>
    Done,

    /// <summary>The password was right; a code is asked next.</summary>
    CodeNeeded,

    /// <summary>Not right. The same for an address that no account has.</summary>
    Refused,

    /// <summary>Ten failures under this address; no further attempt for fifteen minutes. The same for an address that no account has.</summary>
    Locked,
}
