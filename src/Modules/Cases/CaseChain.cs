using System.Globalization;
using Throughline.Cases.Facts;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;

namespace Throughline.Cases;

/// <summary>
/// The module's part of the chain: what was done in a step of an SOP, and how it went. Counts only, protected, never a person; nothing at all for the other side of the wall.
/// </summary>
public sealed class CaseChain(StepFacts facts) : IChainSource
{
    /// <inheritdoc />
    public async Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (link.Kind is not (ChainKind.CaseAction or ChainKind.Evidence) || Address(link) is not var (procedure, step)) return null;
        return await facts.Of(procedure, step, viewer, cancel) is { } figures ? Stop(link.Kind, link.Id, figures) : null;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (Address(link) is not var (procedure, step)) return [];
        ChainKind[] kinds = link.Kind switch
        {
            ChainKind.ProcedureStep or ChainKind.Evidence => [ChainKind.CaseAction],
            ChainKind.CaseAction => [ChainKind.Evidence],
            _ => [],
        };
        if (kinds.Length == 0 || await facts.Of(procedure, step, viewer, cancel) is not { } figures) return [];
        return [.. kinds.Select(kind => Stop(kind, link.Id, figures))];
    }

    private static ChainStop Stop(ChainKind kind, string id, StepFigures figures) => kind == ChainKind.CaseAction
        ? new ChainStop(new ChainLink(kind, id), figures.Reached.IsProtected ? "A protected number of cases" : Text($"{figures.Reached} cases reached it"), null, null, "en")
        : new ChainStop(new ChainLink(kind, id), figures.MedianHours is { } hours ? Text($"Median: {hours} hours") : "Protected: a small number",
            figures.Late.IsProtected ? null : Text($"{figures.Late} of {figures.Done} late"), null, "en");

    private static (string Procedure, string Step)? Address(ChainLink link)
    {
        var parts = link.Id.Split('/');
        return parts is [{ Length: > 0 } procedure, { Length: > 0 } step] ? (procedure, step) : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
