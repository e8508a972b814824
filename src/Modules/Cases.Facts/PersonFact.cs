namespace Throughline.Cases.Facts;

/// <summary>One person as far as counting needs it: bands and months. Carries no key, not even a pseudonym, so that two readings cannot be tied together.</summary>
/// <param name="Origin">A case held here, or a register of past cases.</param>
/// <param name="Detected">First day of the month of first detection.</param>
/// <param name="Sex">As the person stated it.</param>
/// <param name="Age">Age at detection.</param>
/// <param name="Form">Form of exploitation.</param>
/// <param name="Region">Region of the body that holds the case (of a past case: as the register has it); null when not recorded or the whole country.</param>
/// <param name="OutsidePolice">True when a body that is not on the enforcement side found the person; null when not recorded.</param>
/// <param name="Decision">Decision on status.</param>
/// <param name="Decided">First day of the month of the decision; null without one.</param>
/// <param name="Reviewed">True when a decision went to review.</param>
/// <param name="HoursToSafeNight">Hours from the first signal to the first safe place; null when not recorded.</param>
/// <param name="Declined">True when the person said no to at least one step; null when not recorded. Why is never asked.</param>
/// <param name="Referrals">Referrals sent to other bodies; null when not recorded.</param>
/// <param name="SomeSilent">True when one of them was not acknowledged in time.</param>
/// <param name="WithdrawalsSent">Withdrawals of consent that a receiver had to confirm.</param>
/// <param name="WithdrawalsAcknowledged">Of these, confirmed.</param>
/// <param name="SupportBrokenOff">True when contact was lost before the goals were met; null while support goes on and when not recorded.</param>
/// <param name="ReTrafficked">True when it is known that the person was trafficked again; null when not recorded.</param>
public sealed record PersonFact(
    FactOrigin Origin, DateOnly Detected, Sex Sex, PersonAge Age, ExploitationForm Form, string? Region, bool? OutsidePolice, PersonDecision Decision, DateOnly? Decided,
    bool Reviewed, int? HoursToSafeNight, bool? Declined, int? Referrals, bool SomeSilent, int WithdrawalsSent, int WithdrawalsAcknowledged, bool? SupportBrokenOff, bool? ReTrafficked)
{
    /// <summary>Formally identified, at first or after review.</summary>
    public bool IsIdentified => Decision is PersonDecision.Identified or PersonDecision.Reversed;

    /// <summary>The form in the groups of the indicator.</summary>
    public FormGroup Group => Form switch
    {
        ExploitationForm.SexualExploitation => FormGroup.Sexual,
        ExploitationForm.ForcedLabour or ExploitationForm.DomesticServitude => FormGroup.Labour,
        ExploitationForm.NotRecorded => FormGroup.NotRecorded,
        _ => FormGroup.Other,
    };
}
