using Throughline.App.Shell;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.List, Section.Partners)]
public sealed class PeopleModel : PeoplePage
{
    public bool Screens => Viewer.Role is Role.IdentificationOfficer or Role.CaseManager or Role.Supervisor;

    public bool HasCases => Viewer.Side != Side.Enforcement && AccessDecision.MayEver(Viewer.Role, Viewer.Side, Viewer.State, ActionKind.List, Section.Outcome);
}
