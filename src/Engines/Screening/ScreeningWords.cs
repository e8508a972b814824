namespace Throughline.Screening;

/// <summary>The English words of a result, the same in the command and on paper.</summary>
public static class ScreeningWords
{
    /// <summary>The question on the act, asked first for a child.</summary>
    public const string ActQuestion = "Was the child recruited, moved, handed over, housed or received by somebody?";

    /// <summary>The outcome in one line.</summary>
    public static string Outcome(ScreeningOutcome outcome) => outcome switch
    {
        ScreeningOutcome.Positive => "Positive: what is known meets the rule for trafficking.",
        ScreeningOutcome.Inconclusive => "Inconclusive: what is known does not settle the rule; open answers could.",
        ScreeningOutcome.RiskOfExploitation => "Risk of exploitation: means were used and exploitation has not happened yet.",
        ScreeningOutcome.IndicatorsObservedRuleNotMet => "Indicators observed, rule not met.",
        _ => "No indicators observed. This is an observation, not a finding.",
    };

    /// <summary>What follows from the outcome.</summary>
    public static string NextStep(ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Outcome switch
        {
            ScreeningOutcome.NoIndicatorsObserved => "Offer services all the same. Screening again is always possible.",
            ScreeningOutcome.IndicatorsObservedRuleNotMet when result.LabourRightsCase =>
                "Go on to rights and consent (S3) with what was seen, and open a labour-rights case: wages, inspector, lawyer.",
            ScreeningOutcome.IndicatorsObservedRuleNotMet => "Go on to rights and consent (S3) with what was seen.",
            _ => "Go on to rights and consent (S3).",
        };
    }

    /// <summary>Number and name of a dimension.</summary>
    public static string Dimension(ScreeningDimension dimension) => dimension switch
    {
        ScreeningDimension.DeceptionAtRecruitment => "D1 Deception at recruitment",
        ScreeningDimension.CoercionAtRecruitment => "D2 Coercion at recruitment",
        ScreeningDimension.AbuseOfVulnerabilityAtRecruitment => "D3 Abuse of vulnerability at recruitment",
        ScreeningDimension.Exploitation => "D4 Exploitation",
        ScreeningDimension.CoercionAtDestination => "D5 Coercion at destination",
        _ => "D6 Abuse of vulnerability at destination",
    };

    /// <summary>Where a dimension stands, in words.</summary>
    public static string State(DimensionState state) => state switch
    {
        DimensionState.Positive => "positive",
        DimensionState.Open => "open",
        _ => "not reached by the answers",
    };

    /// <summary>Strength in one word.</summary>
    public static string Strength(Strength strength) => strength switch
    {
        Screening.Strength.Strong => "strong",
        Screening.Strength.Medium => "medium",
        _ => "weak",
    };

    /// <summary>Source of an answer in words.</summary>
    public static string Source(EvidenceSource source) => source switch
    {
        EvidenceSource.Said => "said",
        EvidenceSource.Seen => "seen",
        EvidenceSource.Document => "document",
        _ => "third party",
    };
}
