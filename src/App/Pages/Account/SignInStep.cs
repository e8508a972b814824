namespace Throughline.App.Pages.Account;

/// <summary>What the sign-in page shows.</summary>
public enum SignInStep
{
    /// <summary>Address and password.</summary>
    Password,

    /// <summary>Code of the second step.</summary>
    Code,

    /// <summary>Signed in; what was typed before the session ended.</summary>
    Back,
}
