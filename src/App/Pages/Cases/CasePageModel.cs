using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Cases;

/// <summary>What the pages of one case share: the case itself, its sections and its place in the chain.</summary>
public abstract class CasePageModel(CaseDesk desk, ChainStrips strips) : PeoplePage
{
    protected CaseDesk Desk { get; } = desk;

    public CaseView Case { get; private set; } = null!;

    /// <summary>Name of the page among the sections of the case.</summary>
    public abstract string Part { get; }

    public bool Holds => Case.Tie is CaseTie.CaseManager or CaseTie.CoWorker or CaseTie.Supervisor;

    public bool Sees(Section section) => Case.Sections.Contains(section);

    /// <summary>Loads the case; false when absent or not the viewer's.</summary>
    protected async Task<bool> Load(string handle, CancellationToken cancel, string? step = null, string? here = null)
    {
        if (await Desk.Find(handle, Viewer, cancel) is not { } found) return false;
        Case = found;
        await LoadBodies(cancel);
        var at = step ?? Case.Next?.Code ?? Case.Steps.LastOrDefault(known => known.State is not null)?.Code;
        var label = here ?? (Case.Recovery is { Runs: true } period ? T["Day {0} of {1}", period.Day, period.Length] : at ?? T["Case"]);
        Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.CaseAction, label, null)
            .With(ChainKind.ProcedureStep, at ?? T["Procedures"], at is null ? "/procedures" : $"/procedures/{Case.ProcedureHandle}/steps/{at}");
        if (at is null || await strips.At(new ChainLink(ChainKind.ProcedureStep, $"{Case.ProcedureHandle}/{at}"), Viewer, cancel) is not { } around) return true;
        // The case hangs beside its step: what the step answers, rests on and shows is what stands around the case.
        foreach (var kind in (ChainKind[])[ChainKind.Criterion, ChainKind.Provision, ChainKind.Evidence, ChainKind.Proposal])
            if (around.Stop(kind) is var (words, url)) Strip.With(kind, words, url);
        return true;
    }
}
