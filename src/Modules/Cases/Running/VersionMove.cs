using Throughline.Platform.Texts;
using Throughline.Procedures;

namespace Throughline.Cases.Running;

/// <summary>What would change for one open case if it moved to a newer version of its procedure. Computed and shown: nobody is moved silently.</summary>
/// <param name="CaseHandle">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="Run">Empty for the procedure it began under, else the id of the one that a step called.</param>
/// <param name="From">Version it runs under.</param>
/// <param name="To">Version it would move to.</param>
/// <param name="MayMove">That version is in force; before, the list shows what is to come.</param>
/// <param name="Kept">Open steps that stay open.</param>
/// <param name="Lost">Open steps the new version does not have.</param>
/// <param name="Ahead">New steps the case will come to.</param>
/// <param name="PassedOver">New steps the case is past.</param>
/// <param name="Clocks">Deadlines and periods that end at another time.</param>
/// <param name="Granted">Help granted under the old version that the new one does not have as a step: it stays granted.</param>
public sealed record VersionMove(
    string CaseHandle, string CaseNumber, string Run, ProcedureCard From, ProcedureCard To, bool MayMove, IReadOnlyList<NamedStep> Kept, IReadOnlyList<NamedStep> Lost,
    IReadOnlyList<NamedStep> Ahead, IReadOnlyList<NamedStep> PassedOver, IReadOnlyList<ClockMove> Clocks, IReadOnlyList<NamedStep> Granted)
{
    /// <summary>Somebody must decide what takes the place of a step, or whether one is made up for.</summary>
    public bool NeedsThought => Lost.Count > 0 || PassedOver.Count > 0;

    /// <summary>Nothing would change but the number of the version.</summary>
    public bool ChangesNothing => !NeedsThought && Ahead.Count == 0 && Clocks.Count == 0 && Granted.Count == 0;
}

/// <summary>A step by its code and title.</summary>
/// <param name="Code">Code.</param>
/// <param name="Title">Title.</param>
public sealed record NamedStep(string Code, LocalizedText Title);

/// <summary>A time that ends at another moment.</summary>
/// <param name="Step">Step it belongs to.</param>
/// <param name="Was">UTC instant under the old version; null when there was none or it stands still.</param>
/// <param name="Will">UTC instant under the new version; null when there is none or it stands still.</param>
public sealed record ClockMove(NamedStep Step, DateTime? Was, DateTime? Will);
