using Throughline.Cases.Files;
using Throughline.Platform.Accounts;
using Throughline.Platform.Texts;
using Throughline.Procedures;
using Throughline.Sop;

namespace Throughline.Cases.Steps;

// The SOP versions cases are pinned to, as this module needs them.
internal sealed class PinnedProcedures(ProcedureShelf shelf)
{
    private readonly Dictionary<string, PinnedProcedure?> _known = new(StringComparer.Ordinal);
    private IReadOnlyList<ProcedureCard>? _cards;

    public async Task<PinnedProcedure?> Find(string handle, Viewer viewer, CancellationToken cancel)
    {
        if (_known.TryGetValue(handle, out var known)) return known;
        var sheet = await shelf.Find(handle, viewer, cancel);
        var text = sheet is null ? null : await shelf.Text(handle, viewer, cancel);
        return _known[handle] = sheet is null || text is null ? null : new PinnedProcedure(sheet.Card, sheet.Steps, text);
    }

    /// <summary>The version a case of such a person that begins on a day is pinned to; null when none is in force.</summary>
    public async Task<PinnedProcedure?> InForce(DateOnly day, bool child, NationalityKind nationality, Viewer viewer, CancellationToken cancel)
    {
        var held = new List<PinnedProcedure>();
        foreach (var card in (await Cards(viewer, cancel)).Where(card => card.HoldsOn(day)))
            if (await Find(card.Handle, viewer, cancel) is { } version) held.Add(version);
        var called = held.SelectMany(version => version.Text.Steps).Select(step => step.Calls).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var foreign = nationality is not (NationalityKind.OwnState or NationalityKind.Undetermined);
        return (child ? held.Find(version => version.Text.ForChildren) : null)
            ?? (foreign ? held.Find(version => version.Text.ForForeignNationals) : null)
            ?? held.Find(version => version.Text is { ForChildren: false, ForForeignNationals: false } && !called.Contains(version.Text.Id))
            ?? held.Find(version => !called.Contains(version.Text.Id)) ?? held.FirstOrDefault();
    }

    /// <summary>The version of one procedure in force on a day; null when there is none.</summary>
    public async Task<PinnedProcedure?> InForce(string key, DateOnly day, Viewer viewer, CancellationToken cancel) =>
        (await Cards(viewer, cancel)).FirstOrDefault(card => card.Key == key && card.HoldsOn(day)) is { } card ? await Find(card.Handle, viewer, cancel) : null;

    /// <summary>The version that follows another: the newest in force on the day, else the next that has a day; null when none follows.</summary>
    public async Task<PinnedProcedure?> Newer(PinnedProcedure than, DateOnly day, Viewer viewer, CancellationToken cancel)
    {
        var later = (await Cards(viewer, cancel)).Where(card => card.Key == than.Card.Key && card.InForceFrom > than.Card.InForceFrom).ToList();
        var next = later.Where(card => card.InForceFrom <= day).MaxBy(card => card.InForceFrom) ?? later.MinBy(card => card.InForceFrom);
        return next is null ? null : await Find(next.Handle, viewer, cancel);
    }

    private async Task<IReadOnlyList<ProcedureCard>> Cards(Viewer viewer, CancellationToken cancel) => _cards ??= await shelf.All(viewer, cancel);
}

// A version with its steps as pages show them and as the engine runs them.
internal sealed record PinnedProcedure(ProcedureCard Card, IReadOnlyList<StepCard> Steps, Procedure Text)
{
    private readonly Dictionary<string, StepCard> _byId = Steps.ToDictionary(step => step.Id, StringComparer.Ordinal);

    public string Handle => Card.Handle;

    public LocalizedText Title => Card.Title;

    public string Version => Card.Label;

    public StepCard? Find(string code) => _byId.GetValueOrDefault(code);

    // What a step rests on, as a lawyer cites it; null when its basis is still open.
    public string? Basis(string code) => Find(code) is { } step && string.Join("; ", step.Basis.Where(basis => !basis.IsOpen && basis.Label.Length > 0).Select(basis => basis.Label).Take(2)) is { Length: > 0 } told ? told : null;
}
