namespace Throughline.Justice.Rules;

/// <summary>What a time limit is for.</summary>
public enum RuleKind
{
    /// <summary>Answer of the prosecutor to a non-punishment referral.</summary>
    NonPunishmentAnswer,

    /// <summary>Last day to claim compensation.</summary>
    Limitation,
}
