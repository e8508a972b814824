using Throughline.Justice.Facts;

namespace Throughline.Justice.Proceedings;

/// <summary>A proceeding as its page shows it.</summary>
/// <param name="Line">What the list shows.</param>
/// <param name="Articles">Articles in words, each with the provision's handle or null.</param>
/// <param name="Stages">Its moves, the newest first.</param>
/// <param name="Accused">Suspects and accused.</param>
/// <param name="Risks">Risk facts told, the newest first.</param>
/// <param name="MayWrite">The viewer may record.</param>
/// <param name="Version">Number of the last save.</param>
public sealed record ProceedingView(
    ProceedingLine Line, IReadOnlyList<(string Words, string? Provision)> Articles, IReadOnlyList<StageLine> Stages, IReadOnlyList<AccusedLine> Accused,
    IReadOnlyList<RiskLine> Risks, bool MayWrite, int Version)
{
    /// <summary>True when an identified victim is accused here: non-punishment must be asked for.</summary>
    public bool ProsecutesIdentified => Accused.Any(person => person.Identified && person.Status is AccusedStatus.Suspect or AccusedStatus.Accused);

    /// <summary>It is over.</summary>
    public bool IsOver => Line.Stage == ProceedingStage.Ended;
}
