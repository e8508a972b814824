namespace Throughline.Cases.Steps;

// Codes of the reference SOP (S0 to S20) that this module knows by name. A national SOP keeps these codes and may add its own.
internal static class StepCodes
{
    public const string Signal = "S0";
    public const string Safety = "S1";
    public const string Screening = "S2";
    public const string Entry = "S3";
    public const string Notification = "S4";
    public const string Guardian = "S5";
    public const string SafePlace = "S6";
    public const string Recovery = "S8";
    public const string Referral = "S9";
    public const string Decision = "S11";
    public const string Review = "S12";
    public const string Closure = "S18";

    // The answer of a decision that does not recognise the person.
    public const string Refused = "refused";
}
