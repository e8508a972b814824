using Throughline.LegalText;

namespace Throughline.Law;

// Folds the editions of one language into the states of one provision.
internal static class ProvisionHistory
{
    public static IReadOnlyList<ProvisionState> States(string shortTitle, IReadOnlyList<ActVersion> versions, IReadOnlyDictionary<Guid, StoredUnit> rows)
    {
        var states = new List<ProvisionState>();
        StoredUnit? before = null;
        foreach (var version in versions.OrderBy(version => version.InForce))
        {
            var row = rows.GetValueOrDefault(version.Id);
            if (row is null && before is null || row is not null && before is not null && row.Words == before.Words && row.Num == before.Num)
            {
                before = row;
                continue;
            }
            if (states.Count > 0) states[^1] = states[^1] with { Until = version.InForce };
            var text = row is null ? null : Line(row);
            var spans = before is null ? [] : WordDiff.Compare(Line(before), text ?? "");
            var eId = (row ?? before)!.EId;
            states.Add(new ProvisionState(version.InForce, null, ProvisionLabel.Of(shortTitle, eId), eId, text, spans));
            before = row;
        }
        return states;
    }

    public static string Line(StoredUnit row) => string.Join(' ', new[] { row.Num, row.Heading, row.Text }.Where(part => !string.IsNullOrEmpty(part)));
}
