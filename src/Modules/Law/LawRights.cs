using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.Law;

// Who reads and writes law. The installation itself, which loads the demonstration, has no account.
internal static class LawRights
{
    public static bool MayRead(Viewer viewer) => viewer.May(ActionKind.Open, Section.Law);

    public static bool MayWrite(Viewer viewer) => viewer.AccountId == Guid.Empty || viewer.May(ActionKind.Write, Section.Law);
}
