using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;
using Throughline.Procedures;

namespace Throughline.Cases.Steps;

// The SOP versions cases are pinned to, as this module needs them.
internal sealed class PinnedProcedures(ProcedureShelf shelf)
{
    private readonly Dictionary<string, PinnedProcedure?> _known = new(StringComparer.Ordinal);

    public async Task<PinnedProcedure?> Find(string handle, Viewer viewer, CancellationToken cancel)
    {
        if (_known.TryGetValue(handle, out var known)) return known;
        var sheet = await shelf.Find(handle, viewer, cancel);
        return _known[handle] = sheet is null ? null : new PinnedProcedure(handle, sheet.Card.Title, sheet.Card.Label, [.. sheet.Steps.Select(Step)]);
    }

    /// <summary>The version a case that begins on a day is pinned to; null when none is in force.</summary>
    public async Task<PinnedProcedure?> InForce(DateOnly day, Viewer viewer, CancellationToken cancel)
    {
        var cards = await shelf.InForce(day, viewer, cancel);
        return cards.Count == 0 ? null : await Find(cards[0].Handle, viewer, cancel);
    }

    private static PinnedStep Step(StepCard card)
    {
        // A deadline under a condition is the exception; the unconditional one is the step's own.
        var deadline = card.Deadlines.FirstOrDefault(limit => limit.NoneBecause is null && limit.When is null) ?? card.Deadlines.FirstOrDefault(limit => limit.NoneBecause is null);
        var runs = card.Runs is { NoneBecause: null } period ? period : null;
        var basis = string.Join("; ", card.Basis.Where(basis => !basis.IsOpen && basis.Label.Length > 0).Select(basis => basis.Label).Take(2));
        return new PinnedStep(card.Id, card.Title, deadline?.Amount, deadline?.Unit ?? ClockUnit.Days, deadline?.From, basis.Length == 0 ? null : basis, runs?.Amount, runs?.Unit ?? ClockUnit.Days);
    }
}
