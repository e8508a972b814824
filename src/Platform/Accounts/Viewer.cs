using Throughline.Platform.Access;

namespace Throughline.Platform.Accounts;

/// <summary>Who asks, as far as a decision needs to know. Read from the database at each request, never from a cookie alone.</summary>
/// <param name="AccountId">Row key of the account; <see cref="Guid.Empty"/> for the installation itself.</param>
/// <param name="OrganisationId">Row key of the organisation.</param>
/// <param name="Role">Job.</param>
/// <param name="Side">Side of the organisation.</param>
/// <param name="State">State of the account in this request.</param>
public sealed record Viewer(Guid AccountId, Guid OrganisationId, Role Role, Side Side, UserState State)
{
    /// <summary>Decides on a section that belongs to no person.</summary>
    public bool May(ActionKind action, Section section) => AccessDecision.Decide(new AccessFacts(
        Role, action, section, Relation.None, ConsentBasis.NotNeeded, Side, Side.Support, CaseState.Open, State)) == ReasonCode.Permitted;

    /// <summary>Facts for a decision on one file.</summary>
    public AccessFacts Facts(ActionKind action, Section section, Relation relation, ConsentBasis basis, Side fileSide, CaseState state) =>
        new(Role, action, section, relation, basis, Side, fileSide, state, State);
}
