using Throughline.Platform.Access;

namespace Throughline.Cases.Disclosures;

/// <summary>Where a field belongs.</summary>
public static class DisclosureFields
{
    /// <summary>Section a field is part of; null for a note, which names its own.</summary>
    public static Section? SectionOf(DisclosureField field) => field switch
    {
        DisclosureField.Name or DisclosureField.Born or DisclosureField.Nationality or DisclosureField.SafeContact => Section.Identity,
        DisclosureField.Whereabouts => Section.Whereabouts,
        DisclosureField.ScreeningResult or DisclosureField.ScreeningRemark => Section.Screening,
        DisclosureField.CaseNumber or DisclosureField.CaseSteps => Section.Outcome,
        _ => null,
    };
}
