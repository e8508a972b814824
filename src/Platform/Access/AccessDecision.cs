namespace Throughline.Platform.Access;

/// <summary>
/// The one place where access is decided: a pure function over closed lists. All five gates must be open; the first closed one
/// names the reason. Nothing is remembered between calls, so a changed fact takes effect at once.
/// </summary>
public static class AccessDecision
{
    /// <summary>Decides. A value outside the closed lists is refused with <see cref="ReasonCode.Unknown"/>.</summary>
    public static ReasonCode Decide(in AccessFacts facts)
    {
        if (!Known(facts)) return ReasonCode.Unknown;
        var table = AccessTable.Current;
        if (!table.RoleAllows(facts.Role, facts.Action, facts.Section)) return ReasonCode.Role;
        if (!table.WallAllows(facts.ViewerSide, facts.FileSide, facts.Section)) return ReasonCode.Wall;
        if (!table.RelationAllows(facts.Relation, facts.Action, facts.Section)) return ReasonCode.Relation;
        if (!table.BasisAllows(facts.Relation, facts.Basis)) return ReasonCode.Basis;
        if (!table.CaseAllows(facts.CaseState, facts.Action)) return ReasonCode.CaseState;
        return table.UserAllows(facts.UserState, facts.Action, facts.Section) ? ReasonCode.Permitted : ReasonCode.UserState;
    }

    /// <summary>
    /// Decides for one file and, when all gates are open, gives the permit that the sealing and the write guard ask for.
    /// Null when refused; <paramref name="reason"/> says why, for the audit log.
    /// </summary>
    public static Permit? Ask(in AccessFacts facts, Guid file, out ReasonCode reason)
    {
        reason = Decide(facts);
        return reason == ReasonCode.Permitted ? new Permit(file, facts.Section, facts.Action) : null;
    }

    /// <summary>True when the job and the side alone would ever allow this: the check of a page that names no file.</summary>
    public static bool MayEver(Role role, Side side, UserState state, ActionKind action, Section section) =>
        Enum.IsDefined(role) && Enum.IsDefined(side) && Enum.IsDefined(state) && Enum.IsDefined(action) && Enum.IsDefined(section)
        && AccessTable.Current.RoleAllows(role, action, section)
        && AccessTable.Current.UserAllows(state, action, section)
        && Enum.GetValues<Side>().Any(file => AccessTable.Current.WallAllows(side, file, section));

    private static bool Known(in AccessFacts facts) =>
        Enum.IsDefined(facts.Role) && Enum.IsDefined(facts.Action) && Enum.IsDefined(facts.Section)
        && Enum.IsDefined(facts.Relation) && Enum.IsDefined(facts.Basis) && Enum.IsDefined(facts.ViewerSide)
        && Enum.IsDefined(facts.FileSide) && Enum.IsDefined(facts.CaseState) && Enum.IsDefined(facts.UserState);
}
