using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class ProtocolModel(MeetingTable table) : Paper(table)
{
    protected override bool Fits(MeetingSheet sheet) => sheet?.Meeting.State == MeetingState.Held;
}
