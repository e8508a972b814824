using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Cases.Sheets;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Screening;

namespace Throughline.Cases.Screenings;

/// <summary>
/// Screening with indicators (SOP step S2): one question at a time, to be stopped and resumed at any moment. A result is an observation with reasons;
/// no result says that somebody was not trafficked.
/// </summary>
public sealed class ScreeningDesk(CaseRoom room)
{
    /// <summary>The question on the act, asked for a child (Protocol art. 3(c)).</summary>
    public const string ActText = "Was the child recruited, moved, handed over, housed or received by somebody?";

    /// <summary>A screening in which nothing was observed is kept so many days.</summary>
    public const int DaysKept = 90;

    internal const string PaperField = "screening.paper/1";

    private const string Saved = "Somebody else answered in between. Nothing was overwritten: answer again.";
    private static readonly Role[] Screeners = [Role.IdentificationOfficer, Role.CaseManager, Role.Supervisor];

    /// <summary>The screenings the viewer holds or answers for, the newest first.</summary>
    public Task<IReadOnlyList<ScreeningLine>> Mine(Viewer viewer, CancellationToken cancel) => room.Db.InOneState<IReadOnlyList<ScreeningLine>>(async () =>
    {
        var files = await room.Db.Set<PersonFile>().AsNoTracking()
            .Where(file => file.Kind == FileKind.Screening && file.OrganisationId == viewer.OrganisationId).ToListAsync(cancel);
        var lines = new List<ScreeningLine>();
        foreach (var file in files.OrderByDescending(file => file.Happened))
        {
            var ties = await room.Access.Ties(file, viewer, room.Now, cancel);
            if (!CaseAccess.May(ties, viewer, ActionKind.List, Section.Screening)) continue;
            var row = await room.Db.Set<ScreeningRow>().AsNoTracking().FirstAsync(screening => screening.File == file.Id, cancel);
            var sent = await HandOvers(file.Id, cancel);
            room.Trail.Showed(file.Id);
            lines.Add(new ScreeningLine(file.Handle, row.Stage, row.StartedHappened, row.FinishedHappened, file.OwnerId == viewer.AccountId, sent.Count > 0 ? sent[0].State : null));
        }
        return lines;
    }, cancel);

    /// <summary>Begins a screening. When the place is not private or the person says no, it is recorded as not begun and no question is ever asked in it.</summary>
    public Task<WriteAnswer> Start(ScreeningStart start, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, permits =>
    {
        if (!Screeners.Contains(process.Who.Role)) return Task.FromResult(WriteAnswer.Absent);
        if (!start.DutyTold) return Task.FromResult(WriteAnswer.Refused("Tell the person first what you must report by law, then go on."));
        if (!Languages.LooksRight(start.Language)) return Task.FromResult(WriteAnswer.Refused("Choose the language the questions are asked in."));
        if (!Enum.IsDefined(start.Consent) || !Enum.IsDefined(start.Age) || !Enum.IsDefined(start.Sex) || !Enum.IsDefined(start.Form))
            return Task.FromResult(WriteAnswer.Refused("One of the answers is not on the list."));
        var file = new PersonFile
        {
            Id = RecordId.New(), Handle = Handle.New(), Kind = FileKind.Screening, OrganisationId = process.Who.OrganisationId,
            Side = process.Who.Side, OwnerId = process.Who.AccountId, State = CaseState.Open, Happened = process.Happened, Recorded = process.Recorded,
        };
        if (room.Access.AskAsMaker(file, process.Who, Section.Screening) is not { } screening) return Task.FromResult(WriteAnswer.Absent);
        if (room.Access.AskAsMaker(file, process.Who, Section.Outcome) is not { } outcome) return Task.FromResult(WriteAnswer.Absent);
        permits.AddRange([screening, outcome]);
        room.Db.Add(file);
        room.Db.Add(new ScreeningRow
        {
            Id = RecordId.New(), File = file.Id, Consent = start.Consent, PrivatePlace = start.PrivatePlace,
            Stage = start.PrivatePlace && start.Consent != ScreeningConsent.Refused ? ScreeningStage.Draft : ScreeningStage.NotBegun,
            Age = start.Age, Sex = start.Sex, Form = start.Form, Profile = ProfileOf(start.Age, start.Form), Language = start.Language, Interpreter = start.Interpreter,
            ListVersion = IndicatorList.CurrentVersion, RuleVersion = ScreeningRule.Version, StartedHappened = process.Happened, StartedRecorded = process.Recorded,
        });
        return Task.FromResult(new WriteAnswer(WriteEnd.Done, null, file.Handle));
    }, cancel);

    /// <summary>One screening, or null when absent or not the viewer's.</summary>
    public Task<ScreeningView?> Find(string handle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState(async () =>
    {
        if (await Open(handle, viewer, ActionKind.Open, room.Now, cancel) is not var (file, row, permit)) return null;
        room.Trail.Showed(file.Id);
        var paper = await Paper(row, permit, cancel);
        var answers = row.Stage is ScreeningStage.Draft or ScreeningStage.Finished ? paper.For(row.Profile) : null;
        return new ScreeningView(
            handle, row.Stage, row.Consent, row.Age, row.Form, row.Language, row.StartedHappened, row.StartedRecorded, row.FinishedHappened, row.FinishedRecorded,
            paper.Answers.Count(answer => answer.Value != AnswerValue.NotAsked), paper.Answers.Count(answer => answer.Value == AnswerValue.NotAsked),
            answers is null ? null : ScreeningRule.Evaluate(answers), answers is null ? [] : Left(answers, paper), paper.Remark, row.EraseAfter,
            await HandOvers(file.Id, cancel), MayHoldCases(viewer),
            await room.Db.Set<SheetRow>().AnyAsync(sheet => sheet.File == file.Id && sheet.Section == Section.Identity, cancel), row.Version);
    }, cancel);

    /// <summary>
    /// A question of a screening: the one named, or when <paramref name="question"/> is null the next best one. Null when absent, not the viewer's, or when no question is left.
    /// </summary>
    public Task<QuestionView?> Question(string handle, string? question, Viewer viewer, CancellationToken cancel) => room.Db.InOneState(async () =>
    {
        if (await Open(handle, viewer, ActionKind.Write, room.Now, cancel) is not var (file, row, permit)) return null;
        if (row.Stage is not (ScreeningStage.Draft or ScreeningStage.Finished)) return null;
        var paper = await Paper(row, permit, cancel);
        var answers = paper.For(row.Profile);
        var left = Left(answers, paper);
        var id = question ?? (left.Count > 0 ? left[0].IndicatorId : null);
        if (id is null || Indicator(row, id) is not var (text, notYet)) return null;
        room.Trail.Showed(file.Id);
        var place = paper.Answers.ToList().FindIndex(answer => answer.Question == id);
        var known = place < 0 ? null : paper.Answers[place];
        var before = place < 0 ? (paper.Answers.Count > 0 ? paper.Answers[^1].Question : null) : place > 0 ? paper.Answers[place - 1].Question : null;
        return new QuestionView(
            handle, id, text, notYet, place < 0 ? paper.Answers.Count + 1 : place + 1, Math.Max(1, left.Count), before, known?.Value, known?.Source, row.Language, row.Version);
    }, cancel);

    /// <summary>Records one answer; <see cref="AnswerValue.NotAsked"/> skips the question. The draft is kept at once.</summary>
    public Task<WriteAnswer> Answer(string handle, string question, AnswerValue value, EvidenceSource? source, int version, ProcessContext process, CancellationToken cancel) =>
        room.Writes.Run(process, async permits =>
        {
            if (await Open(handle, process.Who, ActionKind.Write, process.Recorded, cancel) is not var (_, row, permit)) return WriteAnswer.Absent;
            permits.Add(permit);
            if (row.Stage is not (ScreeningStage.Draft or ScreeningStage.Finished)) return WriteAnswer.Refused("Nothing is asked in this screening. Start another one when the person wishes.");
            if (row.Version != version) return new WriteAnswer(WriteEnd.Stale, Saved, handle);
            if (Indicator(row, question) is not var (_, notYet)) return WriteAnswer.Refused("This question is not on the list of this screening.");
            if (!Enum.IsDefined(value) || (value == AnswerValue.NotYet && !notYet)) return WriteAnswer.Refused("Choose one of the answers.");
            if (source is { } named && !Enum.IsDefined(named)) return WriteAnswer.Refused("Choose how you know it.");
            var paper = (await Paper(row, permit, cancel)).With(new PaperAnswer(
                question, value, value is AnswerValue.Yes or AnswerValue.No or AnswerValue.NotYet ? source ?? EvidenceSource.Said : null, process.Who.AccountId, process.Happened, process.Recorded));
            await Keep(row, paper, permit, cancel);
            if (row.Stage == ScreeningStage.Finished) await Mark(row, paper, process, cancel);
            return new WriteAnswer(WriteEnd.Done, null, handle);
        }, cancel);

    /// <summary>Keeps the free remark, sealed; an empty one takes it away.</summary>
    public Task<WriteAnswer> Note(string handle, string? remark, int version, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Open(handle, process.Who, ActionKind.Write, process.Recorded, cancel) is not var (_, row, permit)) return WriteAnswer.Absent;
        permits.Add(permit);
        if (row.Stage is not (ScreeningStage.Draft or ScreeningStage.Finished)) return WriteAnswer.Refused("Nothing is asked in this screening. Start another one when the person wishes.");
        if (row.Version != version) return new WriteAnswer(WriteEnd.Stale, Saved, handle);
        if (remark is { Length: > 4000 }) return WriteAnswer.Refused("The remark is longer than 4,000 characters. Shorten it.");
        await Keep(row, await Paper(row, permit, cancel) with { Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim() }, permit, cancel);
        return new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    /// <summary>Brings out the result of what was answered so far; also with no answer at all.</summary>
    public Task<WriteAnswer> Finish(string handle, int version, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Open(handle, process.Who, ActionKind.Write, process.Recorded, cancel) is not var (_, row, permit)) return WriteAnswer.Absent;
        permits.Add(permit);
        if (row.Stage is not (ScreeningStage.Draft or ScreeningStage.Finished)) return WriteAnswer.Refused("Nothing is asked in this screening. Start another one when the person wishes.");
        if (row.Version != version) return new WriteAnswer(WriteEnd.Stale, Saved, handle);
        row.Stage = ScreeningStage.Finished;
        row.FinishedHappened = process.Happened;
        row.FinishedRecorded = process.Recorded;
        await Mark(row, await Paper(row, permit, cancel), process, cancel);
        return new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    /// <summary>
    /// Erases the content of screenings in which nothing was observed and whose time is over, as far as the process may write them. Returns how many. That a screening took
    /// place stays, without its content.
    /// </summary>
    public async Task<int> EraseDue(ProcessContext process, CancellationToken cancel)
    {
        var erased = 0;
        var today = (await room.Calendar(cancel)).LocalDate(process.Recorded);
        await room.Writes.Run(process, async permits =>
        {
            erased = 0;
            var due = await room.Db.Set<ScreeningRow>().Where(row => row.EraseAfter < today && row.Stage == ScreeningStage.Finished).ToListAsync(cancel);
            foreach (var row in due)
            {
                if (await room.Access.Find(row.File, process.Who, process.Recorded, cancel) is not { } ties) continue;
                if (!CaseAccess.May(ties, process.Who, ActionKind.Write, Section.Screening)) continue;
                permits.Add(room.Access.Ask(ties, process.Who, ActionKind.Write, Section.Screening)!);
                (row.Paper, row.Stage, row.Sex, row.Form) = (null, ScreeningStage.Erased, Sex.NotRecorded, ExploitationForm.NotRecorded);
                erased++;
            }
            return erased == 0 ? WriteAnswer.Refused("Nothing is due.") : new WriteAnswer(WriteEnd.Done, null, null);
        }, cancel);
        return erased;
    }

    internal static bool MayHoldCases(Viewer viewer) => viewer is { Side: Side.Support, Role: Role.CaseManager or Role.Supervisor };

    internal async Task<(PersonFile File, ScreeningRow Row, Permit Permit)?> Open(string handle, Viewer viewer, ActionKind action, DateTime now, CancellationToken cancel)
    {
        if (await room.Access.Find(handle, viewer, now, cancel) is not { File.Kind: FileKind.Screening } ties) return null;
        if (room.Access.Ask(ties, viewer, action, Section.Screening) is not { } permit) return null;
        return (ties.File, await room.Db.Set<ScreeningRow>().FirstAsync(row => row.File == ties.File.Id, cancel), permit);
    }

    internal async Task<ScreeningPaper> Paper(ScreeningRow row, Permit permit, CancellationToken cancel) =>
        await room.Sealer.Open(permit, PaperField, row.Id, row.Paper, cancel) is { } json ? JsonSerializer.Deserialize<ScreeningPaper>(json)! : ScreeningPaper.Blank;

    private async Task Keep(ScreeningRow row, ScreeningPaper paper, Permit permit, CancellationToken cancel) =>
        row.Paper = await room.Sealer.Seal(permit, PaperField, row.Id, JsonSerializer.Serialize(paper), cancel);

    // Only what shows nothing at all is erased early; everything else is kept as a case is.
    private async Task Mark(ScreeningRow row, ScreeningPaper paper, ProcessContext process, CancellationToken cancel) =>
        row.EraseAfter = ScreeningRule.Evaluate(paper.For(row.Profile)).Outcome == ScreeningOutcome.NoIndicatorsObserved
            ? (await room.Calendar(cancel)).LocalDate(process.Recorded).AddDays(DaysKept)
            : null;

    // The sender of a hand-over learns three words of it and nothing else, whatever the receiving body does.
    private async Task<IReadOnlyList<HandOverLine>> HandOvers(Guid screening, CancellationToken cancel)
    {
        var rows = await room.Db.Set<ReferralRow>().AsNoTracking().Where(row => row.FromScreening == screening).ToListAsync(cancel);
        return [.. rows.OrderByDescending(row => row.Drafted).Select(row => new HandOverLine(row.ReceiverId, row.SentHappened ?? row.Drafted, row.State switch
        {
            ReferralState.Sent or ReferralState.Acknowledged => HandOverState.Waiting,
            ReferralState.Declined => HandOverState.Declined,
            _ => HandOverState.Accepted,
        }))];
    }

    private static List<NextQuestion> Left(ScreeningAnswers answers, ScreeningPaper paper) =>
        [.. NextQuestions.For(answers).Where(question => paper.Find(question.IndicatorId) is null)];

    private static (string Text, bool NotYet)? Indicator(ScreeningRow row, string id)
    {
        var list = IndicatorList.For(row.Profile);
        if (id == NextQuestions.Act) return list.IsChild ? (ActText, false) : null;
        return list.Find(id) is { } indicator ? (indicator.Text, indicator.CanBeNotYet) : null;
    }

    private static ScreeningProfile ProfileOf(AgeGroup age, ExploitationForm form) => (age, form) switch
    {
        (AgeGroup.Adult, ExploitationForm.SexualExploitation) => ScreeningProfile.AdultSexual,
        (AgeGroup.Adult, _) => ScreeningProfile.AdultLabour,
        (_, ExploitationForm.SexualExploitation) => ScreeningProfile.ChildSexual,
        _ => ScreeningProfile.ChildLabour,
    };
}
