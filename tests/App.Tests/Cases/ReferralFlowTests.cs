using CsCheck;
using Throughline.Cases.Referrals;
using Xunit;

namespace Throughline.App.Tests.Cases;

public sealed class ReferralFlowTests
{
    private static readonly Gen<ReferralAct[]> Acts = Gen.Enum<ReferralAct>().Array[0, 40];

    [Fact]
    public void Next_AnyRowOfActs_StaysInTheListAndEndsOnlyWhereNothingIsLeft() => Acts.Sample(acts =>
    {
        var state = ReferralState.Draft;
        foreach (var act in acts) state = ReferralFlow.Next(state, act) ?? state;
        Assert.True(Enum.IsDefined(state));
        var left = ReferralFlow.Acts(state, true).Count + ReferralFlow.Acts(state, false).Count;
        // Sent goes on by a receipt or, when the clock runs out, as silent.
        Assert.Equal(state == ReferralState.Closed, left == 0);
    });

    [Fact]
    public void Next_EveryState_CanReachClosed()
    {
        foreach (var state in Enum.GetValues<ReferralState>())
        {
            var seen = new HashSet<ReferralState> { state };
            for (var before = 0; before < seen.Count;)
            {
                before = seen.Count;
                foreach (var known in seen.ToList())
                {
                    if (known == ReferralState.Sent) seen.Add(ReferralState.Silent);
                    foreach (var act in Enum.GetValues<ReferralAct>()) if (ReferralFlow.Next(known, act) is { } next) seen.Add(next);
                }
            }
            Assert.Contains(ReferralState.Closed, seen);
        }
    }

    [Fact]
    public void Next_BeforeAcceptance_NeverGivesTheReceiverWhatWasConsented() => Acts.Sample(acts =>
    {
        var (state, accepted) = (ReferralState.Draft, false);
        foreach (var act in acts)
        {
            if (ReferralFlow.Next(state, act) is not { } next) continue;
            accepted |= act is ReferralAct.Accept or ReferralAct.AcceptLater;
            state = next;
            Assert.True(accepted || !ReferralFlow.IsAccepted(state));
            if (act is ReferralAct.Revoke) Assert.False(ReferralFlow.IsAccepted(state));
        }
    });

    [Theory]
    [InlineData(ReferralState.Closed, ReferralAct.Accept)]
    [InlineData(ReferralState.Draft, ReferralAct.Accept)]
    [InlineData(ReferralState.Sent, ReferralAct.Escalate)]
    [InlineData(ReferralState.Revoked, ReferralAct.StartService)]
    [InlineData(ReferralState.Declined, ReferralAct.Accept)]
    public void Next_ActThatDoesNotFit_IsRefused(ReferralState state, ReferralAct act) => Assert.Null(ReferralFlow.Next(state, act));

    [Fact]
    public void AsOf_SentPastItsClock_IsSilent()
    {
        var due = new DateTime(2026, 11, 5, 8, 0, 0, DateTimeKind.Utc);
        Assert.Equal(ReferralState.Sent, ReferralFlow.AsOf(ReferralState.Sent, due, due));
        Assert.Equal(ReferralState.Silent, ReferralFlow.AsOf(ReferralState.Sent, due, due.AddSeconds(1)));
        Assert.Equal(ReferralState.Acknowledged, ReferralFlow.AsOf(ReferralState.Acknowledged, due, due.AddDays(9)));
    }
}
