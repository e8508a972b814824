using Throughline.Justice.Claims;
using Throughline.Justice.Facts;
using Throughline.Justice.Proceedings;
using Throughline.Justice.Rules;
using Throughline.Platform.Access;
using Throughline.Platform.Calendar;

namespace Throughline.App.Demonstration;

/// <summary>Content of <c>justice.yaml</c>.</summary>
internal sealed record JusticeFile
{
    public required List<RuleSample> Rules { get; init; }

    public required List<ProceedingSample> Proceedings { get; init; }

    public required OrderSample Order { get; init; }

    public required Dictionary<string, ReferralSample> Referrals { get; init; }

    public required ClaimSamples Claims { get; init; }

    internal sealed record RuleSample
    {
        public RuleKind Kind { get; init; }

        public ClaimRoute? Route { get; init; }

        public LimitationEvent? Event { get; init; }

        public int Amount { get; init; }

        public ClockUnit Unit { get; init; }

        public required string Basis { get; init; }
    }

    internal sealed record ProceedingSample
    {
        public required string Key { get; init; }

        public required string Role { get; init; }

        public Section Section { get; init; }

        public required string Code { get; init; }

        public required string Article { get; init; }

        public required string Heading { get; init; }

        public int Opened { get; init; }

        public List<StageSample> Stages { get; init; } = [];

        public List<AccusedSample> Accused { get; init; } = [];

        public List<RiskSample> Risks { get; init; } = [];
    }

    internal sealed record StageSample
    {
        public ProceedingStage Stage { get; init; }

        public StageReason Reason { get; init; }

        public int Ago { get; init; }

        public string? Remark { get; init; }
    }

    internal sealed record AccusedSample
    {
        public AccusedRole Role { get; init; }

        public AccusedSex Sex { get; init; }

        public AccusedAge Age { get; init; }

        public string? Citizenship { get; init; }

        public AccusedStatus Status { get; init; }

        public bool LegalPerson { get; init; }

        public bool Identified { get; init; }
    }

    internal sealed record RiskSample
    {
        public RiskKind Kind { get; init; }

        public int Ahead { get; init; }

        public int Told { get; init; }
    }

    internal sealed record OrderSample
    {
        public required string Who { get; init; }

        public required string Law { get; init; }

        public required string Why { get; init; }
    }

    internal sealed record ReferralSample
    {
        public required string Offence { get; init; }

        public string? Article { get; init; }

        public required string Link { get; init; }

        public required string Lawyer { get; init; }

        public string? Answer { get; init; }
    }

    internal sealed record ClaimSamples
    {
        public required ClaimSample PaidInPart { get; init; }

        public required ClaimSample Limitation { get; init; }
    }

    internal sealed record ClaimSample
    {
        public string? Against { get; init; }

        public required Dictionary<LossKind, long> Heads { get; init; }

        public long Freeze { get; init; }

        public long Award { get; init; }

        public List<long> Payments { get; init; } = [];

        public int DaysLeft { get; init; }
    }
}
