using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Files;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Cases.Running;

/// <summary>
/// Lists the viewer's open cases that run under an older version of a procedure than the one in force, with what would change for each; a person who works
/// on the case decides whether it moves or stays.
/// </summary>
public sealed class VersionDesk(CaseRoom room, CaseDesk cases)
{
    /// <summary>Cases that wait for a decision, or will from a day on, by number; empty for those whose job has no cases.</summary>
    public Task<IReadOnlyList<VersionMove>> Waiting(Viewer viewer, CancellationToken cancel) => room.Db.InOneState<IReadOnlyList<VersionMove>>(async () =>
    {
        var day = (await room.Calendar(cancel)).LocalDate(room.Now);
        var mine = await cases.Mine(viewer, CaseState.Open, cancel);
        var runs = await room.Runs.Many([.. mine.Select(known => (known.Ties.File, known.Row))], viewer, cancel);
        var moves = new List<VersionMove>();
        foreach (var (ties, row) in mine)
        {
            if (!CaseAccess.May(ties, viewer, ActionKind.Write, Section.Outcome)) continue;
            foreach (var run in runs[row.File].Runs.Where(run => run.State.Ended is null))
                if (await room.Procedures.Newer(run.Procedure, day, viewer, cancel) is { } next && !run.Refuses(next.Handle))
                    moves.Add(Of(ties.File.Handle, row.Number, run, next, await room.Runs.Program(next, ties.File, cancel), next.Card.InForceFrom <= day));
        }
        return [.. moves.OrderBy(move => move.CaseNumber, StringComparer.Ordinal).ThenBy(move => move.Run, StringComparer.Ordinal)];
    }, cancel);

    /// <summary>How many of the viewer's cases wait for a decision now.</summary>
    public async Task<int> Count(Viewer viewer, CancellationToken cancel) => (await Waiting(viewer, cancel)).Count(move => move.MayMove);

    /// <summary>
    /// Moves a case to a version in force, or lets it stay under its own for good. <paramref name="from"/> is the version the decision was shown for: if the
    /// case runs under another by now, nothing is changed.
    /// </summary>
    public Task<WriteAnswer> Decide(string handle, string run, string from, string to, bool move, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { File: { Kind: FileKind.Case, State: CaseState.Open } } ties) return WriteAnswer.Absent;
        // A body to which the person was referred may write a step; the case is moved by those who hold it.
        if (ties.File.OrganisationId != process.Who.OrganisationId || room.Access.Ask(ties, process.Who, ActionKind.Write, Section.Outcome) is not { } permit) return WriteAnswer.Absent;
        permits.Add(permit);
        var row = await room.Db.Set<CaseRow>().FirstAsync(known => known.File == ties.File.Id, cancel);
        var writer = await StepWriter.Open(room, ties.File, row, process, cancel);
        var day = (await room.Calendar(cancel)).LocalDate(process.Recorded);
        if (writer.Runs.Find(run) is not { } known || known.Procedure.Handle != from) return WriteAnswer.Of(Commitment.Stale, handle);
        if (await room.Procedures.Newer(known.Procedure, day, process.Who, cancel) is not { } next || next.Handle != to || next.Card.InForceFrom > day)
            return WriteAnswer.Refused("This version is not in force. A case moves only to the version in force.");
        writer.Journal.Note(known, move ? CaseLogKind.Moved : CaseLogKind.Stayed, to);
        if (move)
        {
            known.Move(next, await room.Runs.Program(next, ties.File, cancel));
            if (known.Key.Length == 0) row.Procedure = next.Handle;
        }
        else known.Stay(to);
        return new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    private static VersionMove Of(string handle, string number, CaseRun run, PinnedProcedure next, Sop.Running.ProcedureRun program, bool inForce)
    {
        var moved = run.To(program);
        var kept = next.Text.Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        return new VersionMove(
            handle, number, run.Key, run.Procedure.Card, next.Card, inForce, Named(moved.Kept, next), Named(moved.Lost, run.Procedure), Named(moved.Ahead, next), Named(moved.PassedOver, next),
            [.. moved.Moved.Select(clock => new ClockMove(One(clock.StepId, next.Find(clock.StepId) is null ? run.Procedure : next), clock.Was, clock.Will))],
            Named([.. moved.Granted.Where(step => !kept.Contains(step))], run.Procedure));
    }

    private static IReadOnlyList<NamedStep> Named(IReadOnlyList<string> codes, PinnedProcedure version) => [.. codes.Select(code => One(code, version))];

    private static NamedStep One(string code, PinnedProcedure version) => new(code, version.Find(code)?.Title ?? Platform.Texts.LocalizedText.Of("en", code));
}
