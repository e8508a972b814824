using Throughline.App.Shell;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class AgendaModel(MeetingTable table) : Paper(table);
