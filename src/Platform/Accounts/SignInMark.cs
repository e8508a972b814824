namespace Throughline.Platform.Accounts;

// Failures under one address, whether an account has it or not, so that the answers cannot be told apart; also codes that were used.
// The key is a pseudonym: the table says no address.
internal sealed class SignInMark
{
    public required string Key { get; set; }
    public int Failures { get; set; }
    public DateTime At { get; set; }
    public DateTime? LockedUntil { get; set; }
}
