using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Disclosures;
using Throughline.Justice.Extracts;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.Justice.Proceedings;

/// <summary>
/// Risk facts as the support side reads them: those of proceedings in which an extract of the case is used. They stay after the extract has ended or was withdrawn, because the danger does not
/// end with a consent. The proceeding itself stays unknown.
/// </summary>
public sealed class RiskBoard(JusticeRoom room, DisclosureDesk disclosures)
{
    /// <summary>Risk facts for one case, the newest first; null when the case is absent or not the viewer's.</summary>
    public Task<IReadOnlyList<RiskLine>?> Of(string caseHandle, Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<RiskLine>?>(async () =>
    {
        if (await disclosures.Of(caseHandle, viewer, cancel) is not { } lines) return null;
        return [.. (await Facts([.. lines.Select(line => line.Handle)], viewer, cancel)).Select(fact => fact.Line).OrderByDescending(fact => fact.Recorded)];
    }, cancel);

    internal async Task<IReadOnlyList<(string Extract, RiskLine Line)>> Facts(IReadOnlyList<string> extracts, Viewer viewer, CancellationToken cancel)
    {
        if (extracts.Count == 0) return [];
        var used = await room.Db.Set<ExtractRow>().AsNoTracking().Where(row => extracts.Contains(row.Handle) && row.Proceeding != null)
            .Select(row => new { row.Handle, Proceeding = row.Proceeding!.Value, row.RecipientId }).ToListAsync(cancel);
        if (used.Count == 0) return [];
        if (AccessDecision.Decide(viewer.Facts(ActionKind.Open, Section.Extract, Relation.Disclosee, ConsentBasis.LegalBasis, viewer.Side, CaseState.Open)) != ReasonCode.Permitted) return [];
        var proceedings = used.Select(row => row.Proceeding).ToList();
        var risks = await room.Db.Set<RiskRow>().AsNoTracking().Where(row => proceedings.Contains(row.Proceeding)).ToListAsync(cancel);
        foreach (var risk in risks) room.Trail.Showed(risk.Id);
        return [.. from risk in risks
                   from use in used
                   where use.Proceeding == risk.Proceeding
                   group use by risk into facts
                   select (facts.First().Handle, new RiskLine(facts.Key.Kind, facts.Key.Day, facts.First().RecipientId, facts.Key.Recorded))];
    }
}
