using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;

namespace Throughline.Cases.Past;

// Works out what counting may know of a person from the rows of the case, as they will be stored, and notes it in the same unit of work.
internal sealed class PersonFactWriter(CaseRoom room)
{
    // Steps on which a fact about the person rests; a person's no counts at any step.
    private static readonly HashSet<string> Telling = [StepCodes.Signal, StepCodes.Safety, StepCodes.Screening, StepCodes.Entry, StepCodes.SafePlace, StepCodes.Decision, StepCodes.Review, StepCodes.Closure];

    public static bool Tells(CaseStepRow step) => Telling.Contains(step.Step) || step.State == StepState.DeclinedByPerson;

    public async Task Note(Guid fileId, CancellationToken cancel)
    {
        var row = await room.Db.Set<CaseRow>().FirstAsync(known => known.File == fileId, cancel);
        var file = await room.Db.Set<PersonFile>().FirstAsync(known => known.Id == fileId, cancel);
        await Note(file, row, cancel);
    }

    public async Task Note(PersonFile file, CaseRow row, CancellationToken cancel)
    {
        var calendar = await room.Calendar(cancel);
        var steps = (await All<CaseStepRow>(step => step.File == row.File, cancel)).OrderBy(step => step.Run.Length).GroupBy(step => step.Step, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var referrals = await All<ReferralRow>(referral => referral.File == row.File, cancel);
        var moves = await All<ReferralEventRow>(move => move.File == row.File, cancel);
        var region = await room.Region(file.OrganisationId, cancel);
        var finder = referrals.Find(referral => referral.IsHandOver)?.SenderId ?? file.OrganisationId;
        var outside = (await room.Organisations.Find(finder, cancel))?.Side is { } side ? side != Side.Enforcement : (bool?)null;
        var first = First(steps) ?? file.Happened;
        var sent = referrals.Where(referral => !referral.IsHandOver && referral.SentHappened is not null).ToList();
        var recalled = moves.Where(move => move is { Act: ReferralAct.Revoke, Reason: ReferralReason.ConsentWithdrawn }).Select(move => move.ReferralId).ToHashSet();
        var stopped = moves.Where(move => move.Act == ReferralAct.ConfirmStopped).Select(move => move.ReferralId).ToHashSet();
        var decision = steps.GetValueOrDefault(StepCodes.Decision);
        await room.Persons.Note(row.File, fact =>
        {
            fact.Detected = PersonFactPen.Month(calendar.LocalDate(first));
            (fact.Sex, fact.Age, fact.Form, fact.Region, fact.OutsidePolice) = (row.Sex, row.IsChild ? PersonAge.Child : PersonAge.Adult, row.Form, region, outside);
            fact.Decision = decision?.State switch { StepState.Done => decision.Answer == StepCodes.Refused ? PersonDecision.Negative : PersonDecision.Identified, StepState.DeclinedByBody => PersonDecision.Negative, _ => PersonDecision.None };
            fact.Decided = decision?.EndedHappened is { } decided ? PersonFactPen.Month(calendar.LocalDate(decided)) : null;
            fact.Reviewed = steps.ContainsKey(StepCodes.Review);
            fact.HoursToSafeNight = steps.GetValueOrDefault(StepCodes.SafePlace) is { State: StepState.Done, EndedHappened: { } safe } ? (int)Math.Max(0, Math.Ceiling((safe - first).TotalHours)) : null;
            fact.Declined = steps.Values.Any(step => step.State == StepState.DeclinedByPerson);
            fact.Referrals = sent.Count;
            fact.AnsweredLate = sent.Exists(referral => moves.Exists(move => move.ReferralId == referral.Id && move.Act == ReferralAct.Acknowledge && move.Happened > referral.AnswerBy));
            fact.UnansweredBy = sent.Where(referral => referral.State == ReferralState.Sent).Select(referral => (DateTime?)referral.AnswerBy).Min() is { } by ? calendar.LocalDate(by) : null;
            (fact.WithdrawalsSent, fact.WithdrawalsAcknowledged) = (recalled.Count, recalled.Count(stopped.Contains));
            fact.SupportBrokenOff = row.ClosedFor is { } reason ? reason == ClosureReason.LostContact : null;
        }, cancel);
    }

    // The first signal that is known: a tip, first help, or the screening itself.
    private static DateTime? First(Dictionary<string, CaseStepRow> steps) =>
        new[] { StepCodes.Signal, StepCodes.Safety, StepCodes.Screening, StepCodes.Entry }.Select(code => steps.GetValueOrDefault(code)?.StartedHappened).Min();

    // Stored rows with the changes of this unit of work, and those it adds.
    private async Task<List<T>> All<T>(System.Linq.Expressions.Expression<Func<T, bool>> mine, CancellationToken cancel) where T : class
    {
        var rows = await room.Db.Set<T>().Where(mine).ToListAsync(cancel);
        var fits = mine.Compile();
        rows.AddRange(room.Db.Set<T>().Local.Where(row => fits(row) && !rows.Contains(row)));
        return rows;
    }
}
