namespace Throughline.Justice.Claims;

// Which act leads where; null: not from here.
internal static class ClaimFlow
{
    public static ClaimState? Next(ClaimState state, ClaimAct act) => (state, act) switch
    {
        (ClaimState.Preparing or ClaimState.HandedIn or ClaimState.Awarded, ClaimAct.AskFreeze or ClaimAct.Freeze or ClaimAct.RefuseFreeze) => state,
        (ClaimState.Preparing, ClaimAct.HandIn) => ClaimState.HandedIn,
        (ClaimState.HandedIn or ClaimState.Refused, ClaimAct.Award) => ClaimState.Awarded,
        (ClaimState.HandedIn or ClaimState.Awarded, ClaimAct.Refuse) => ClaimState.Refused,
        (ClaimState.Awarded, ClaimAct.Award or ClaimAct.Pay) => ClaimState.Awarded,
        (ClaimState.Preparing or ClaimState.HandedIn, ClaimAct.GiveUp) => ClaimState.GivenUp,
        _ => null,
    };

    public static bool NeedsAmount(ClaimAct act) => act is ClaimAct.AskFreeze or ClaimAct.Freeze or ClaimAct.Award or ClaimAct.Pay;
}
