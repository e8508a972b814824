using Throughline.Cases.Facts;

namespace Throughline.Cases.Screenings;

/// <summary>What is settled before the first question.</summary>
/// <param name="PrivatePlace">Nobody else can hear. Without it no question is asked.</param>
/// <param name="Consent">What the person said.</param>
/// <param name="Language">Language the questions are asked in, BCP 47.</param>
/// <param name="Interpreter">An interpreter takes part, not from the circle of anyone suspected.</param>
/// <param name="DutyTold">The person heard what this role must report by law.</param>
/// <param name="Age">Which list: adult, or child also when in doubt.</param>
/// <param name="Sex">As the person states it.</param>
/// <param name="Form">Form of exploitation in question.</param>
public sealed record ScreeningStart(
    bool PrivatePlace, ScreeningConsent Consent, string Language, bool Interpreter, bool DutyTold, AgeGroup Age, Sex Sex, ExploitationForm Form);
