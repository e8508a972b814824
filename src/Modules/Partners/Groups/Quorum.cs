using Throughline.Platform.Organisations;

namespace Throughline.Partners.Groups;

internal static class Quorum
{
    // Members with a view who are present, the state and civil society among them where the group asks for both.
    public static bool Reached(GroupRow group, IEnumerable<MemberRow> present, IReadOnlyList<OrganisationCard> bodies)
    {
        var kinds = bodies.ToDictionary(body => body.Id, body => body.Kind);
        var counting = present.Where(member => member.HasView).ToList();
        return counting.Count >= group.Quorum
            && (!group.QuorumOfBothSides || Enum.GetValues<OrganisationKind>().All(kind => counting.Any(member => kinds.GetValueOrDefault(member.OrganisationId) == kind)));
    }
}
