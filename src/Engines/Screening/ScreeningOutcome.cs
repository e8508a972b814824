namespace Throughline.Screening;

/// <summary>
/// What the answers show, from the least to the most. An outcome is an observation that opens or offers help; a decision on
/// status is taken by the competent authority alone, with reasons, a second reader and a review path.
/// </summary>
public enum ScreeningOutcome
{
    /// <summary>Nothing at all was answered yes and the open answers cannot meet the rule. Services are still offered.</summary>
    NoIndicatorsObserved,

    /// <summary>Something was answered yes; even all open answers together would not meet the rule.</summary>
    IndicatorsObservedRuleNotMet,

    /// <summary>The rule is not met by what is known, and would be if the open answers were yes.</summary>
    Inconclusive,

    /// <summary>A means (for a child, a means or the act) is there and exploitation has not happened yet.</summary>
    RiskOfExploitation,

    /// <summary>What is known meets the rule.</summary>
    Positive,
}
