namespace Throughline.Law;

/// <summary>How the criteria of one grade stand. Grades are never added: there is no total.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Criteria">How many criteria are counted.</param>
/// <param name="Aligned">Current verdicts "aligned".</param>
/// <param name="PartlyAligned">Current verdicts "partly aligned".</param>
/// <param name="NotAligned">Current verdicts "not aligned".</param>
/// <param name="Contradicts">Current verdicts "contradicts".</param>
/// <param name="NotApplicable">Current verdicts "not applicable".</param>
/// <param name="ReCheck">Verdicts whose quoted text has changed: counted here and nowhere else.</param>
/// <param name="Unknown">No verdict, or "unknown".</param>
public sealed record GradeCount(Grade Grade, int Criteria, int Aligned, int PartlyAligned, int NotAligned, int Contradicts, int NotApplicable, int ReCheck, int Unknown)
{
    /// <summary>Counts the criteria of one grade.</summary>
    public static GradeCount Of(Grade grade, IEnumerable<CriterionStanding> standings)
    {
        var all = standings.Where(standing => standing.Criterion.Grade == grade).ToList();
        int With(VerdictValue value) => all.Count(standing => standing.Verdict is { Stale: false } verdict && verdict.Value == value);
        var stale = all.Count(standing => standing.Verdict is { Stale: true });
        return new GradeCount(
            grade, all.Count, With(VerdictValue.Aligned), With(VerdictValue.PartlyAligned), With(VerdictValue.NotAligned), With(VerdictValue.Contradicts),
            With(VerdictValue.NotApplicable), stale, all.Count(standing => standing.Verdict is null) + With(VerdictValue.Unknown));
    }
}
