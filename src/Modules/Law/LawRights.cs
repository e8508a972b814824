using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.Law;

// Who reads and writes law. The installation itself, which loads the demonstration, has no account.
internal static class LawRights
{
    public static bool MayRead(Viewer viewer) => viewer.May(ActionKind.Open, Section.Law);

    public static bool MayWrite(Viewer viewer) => viewer.AccountId == Guid.Empty || viewer.May(ActionKind.Write, Section.Law);

    public static bool MayDraft(Viewer viewer) => viewer.AccountId == Guid.Empty || viewer.May(ActionKind.Write, Section.Drafting);

    // What has become law goes onto the shelf: by those who may approve texts of law.
    public static bool MayAdopt(Viewer viewer) => viewer.AccountId == Guid.Empty || viewer.May(ActionKind.Approve, Section.Law);

    // A draft is the drafters' own until it is put under review.
    public static bool SeesDrafts(Viewer viewer) => viewer.May(ActionKind.Open, Section.Drafting);

    public static bool MaySee(Viewer viewer, ProposalState state) => MayRead(viewer) && (state != ProposalState.Draft || SeesDrafts(viewer));
}
