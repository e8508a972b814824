using Microsoft.EntityFrameworkCore;
using Throughline.Cases;
using Throughline.Justice.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Justice.Proceedings;

/// <summary>The proceedings of one's own body: opens them, moves them through their stages with date and reason, names suspects and tells risk facts.</summary>
public sealed class ProceedingDesk(JusticeRoom room)
{
    internal const string RemarkField = "proceeding.remark/1";
    internal const string NameField = "accused.name/1";

    /// <summary>Opens a proceeding at the stage of a report. Returns its handle.</summary>
    public Task<WriteAnswer> Open(NewProceeding facts, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (facts.Section is not (Section.Investigation or Section.Prosecution)) return Answers.Refused("Say whether it is a file of the police or of the prosecutor.");
        if (!Answers.Fits(facts.Code, 1, 20)) return Answers.Refused("Give the code of the offence in the crime classification, at most 20 characters.");
        if (ArticlesProblem(facts.Articles) is { } problem) return Answers.Refused(problem);
        var row = new ProceedingRow
        {
            Id = RecordId.New(), Handle = Handle.New(), Number = await FreeNumber(cancel), OrganisationId = process.Who.OrganisationId, OwnerId = process.Who.AccountId, Section = facts.Section,
            Code = facts.Code.Trim(), Articles = Joined(facts.Articles), Stage = ProceedingStage.Report, Reason = StageReason.Course, Opened = process.Happened, OpenedRecorded = process.Recorded,
        };
        if (process.Who.Side != Side.Enforcement || room.Ask(process.Who, ActionKind.Write, facts.Section, Relation.Owner, ConsentBasis.NotNeeded, row.Id) is not { } permit) return Answers.Absent;
        permits.Add(permit);
        room.Db.Add(row);
        await AddStage(row, null, permit, process, cancel);
        return Answers.Done(row.Handle);
    }, cancel);

    /// <summary>Proceedings of the viewer's body: those that run first, the newest stage first.</summary>
    public Task<IReadOnlyList<ProceedingLine>> List(Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<ProceedingLine>>(async () =>
    {
        if (viewer.Side != Side.Enforcement) return [];
        var rows = await room.Db.Set<ProceedingRow>().AsNoTracking().Where(row => row.OrganisationId == viewer.OrganisationId).ToListAsync(cancel);
        var lines = new List<ProceedingLine>();
        foreach (var row in rows)
        {
            if (AccessDecision.Decide(viewer.Facts(ActionKind.List, row.Section, ProceedingAccess.Tie(row, viewer), ConsentBasis.NotNeeded, viewer.Side, CaseState.Open)) != ReasonCode.Permitted) continue;
            room.Trail.Showed(row.Id);
            lines.Add(Line(row, await Since(row, cancel), viewer));
        }
        return [.. lines.OrderBy(line => line.Stage == ProceedingStage.Ended).ThenByDescending(line => line.Since)];
    }, cancel);

    /// <summary>One proceeding; null when absent or not of the viewer's body, the same.</summary>
    public Task<ProceedingView?> Find(string handle, Viewer viewer, CancellationToken cancel) => room.InOneState<ProceedingView?>(async () =>
    {
        if (await new ProceedingAccess(room).Find(handle, viewer, ActionKind.Open, cancel) is not var (row, permit)) return null;
        room.Trail.Showed(row.Id);
        var stages = new List<StageLine>();
        foreach (var stage in (await room.Db.Set<StageRow>().AsNoTracking().Where(known => known.File == row.Id).ToListAsync(cancel)).OrderByDescending(known => known.Happened).ThenByDescending(known => known.Id))
            stages.Add(new StageLine(stage.Stage, stage.Reason, await room.Sealer.Open(permit, RemarkField, stage.Id, stage.Remark, cancel), stage.Happened, stage.Recorded));
        var accused = new List<AccusedLine>();
        foreach (var person in (await room.Db.Set<AccusedRow>().AsNoTracking().Where(known => known.File == row.Id).ToListAsync(cancel)).OrderBy(known => known.Id))
            accused.Add(new AccusedLine(person.Handle, person.LegalPerson, person.Role, person.Sex, person.Age, person.Citizenship, person.Status, person.Identified,
                await room.Sealer.Open(permit, NameField, person.Id, person.Name, cancel), person.Version));
        var risks = (await room.Db.Set<RiskRow>().AsNoTracking().Where(known => known.Proceeding == row.Id).ToListAsync(cancel))
            .OrderByDescending(known => known.Recorded).Select(known => new RiskLine(known.Kind, known.Day, row.OrganisationId, known.Recorded)).ToList();
        return new ProceedingView(Line(row, stages.Count == 0 ? row.Opened : stages[0].Happened, viewer), Split(row.Articles), stages, accused, risks,
            row.Stage != ProceedingStage.Ended, row.Version);
    }, cancel);

    /// <summary>Moves a proceeding on, ends it, or changes its articles.</summary>
    public Task<WriteAnswer> Move(string handle, ProceedingMove move, ProcessContext process, CancellationToken cancel) => Change(handle, move.Version, process, async (row, permit) =>
    {
        if (!Enum.IsDefined(move.Stage) || !Enum.IsDefined(move.Reason)) return "Choose a stage and a reason from the list.";
        if (move.Remark is { Length: > 2000 }) return "The remark is longer than 2,000 characters. Shorten it.";
        if (process.Happened < row.Opened) return "The proceeding was opened later than that. Enter when it really happened.";
        var requalified = move.Reason == StageReason.Requalified;
        if (requalified != (move.Stage == row.Stage)) return requalified ? "A new article leaves the stage as it is." : "It stands at this stage already. Choose another, or record a new article.";
        if (move.Stage < row.Stage && !(row.Stage == ProceedingStage.Appeal && move.Stage == ProceedingStage.Trial)) return "A proceeding does not go back, but for a new trial after an appeal.";
        if ((move.Stage == ProceedingStage.Ended) == (move.Reason is StageReason.Course or StageReason.Requalified)) return move.Stage == ProceedingStage.Ended
            ? "Say how it ended: dropped and why, transferred, convicted or acquitted." : "This reason ends a proceeding: choose the stage 'ended'.";
        if (requalified)
        {
            if (ArticlesProblem(move.Articles ?? []) is { } problem) return problem;
            row.Articles = Joined(move.Articles!);
        }
        (row.Stage, row.Reason) = (move.Stage, requalified ? row.Reason : move.Reason);
        await AddStage(row, move, permit, process, cancel);
        return null;
    }, cancel);

    /// <summary>Adds a suspect or accused.</summary>
    public Task<WriteAnswer> AddAccused(string handle, NewAccused person, int version, ProcessContext process, CancellationToken cancel) => Change(handle, version, process, async (row, permit) =>
    {
        if (!Enum.IsDefined(person.Role) || !Enum.IsDefined(person.Sex) || !Enum.IsDefined(person.Age) || !Enum.IsDefined(person.Status)) return "One of the answers is not on the list.";
        if (person.Citizenship is { } code && (code.Length != 2 || !code.All(char.IsAsciiLetter))) return "Write citizenship as a code of two letters, or leave it out.";
        if (person.Name is { Length: > 200 }) return "The name is longer than 200 characters. Shorten it.";
        var line = new AccusedRow
        {
            Id = RecordId.New(), Handle = Handle.New(), File = row.Id, Section = row.Section, LegalPerson = person.LegalPerson, Role = person.Role, Sex = person.Sex, Age = person.Age,
            Citizenship = person.Citizenship?.ToUpperInvariant(), Status = person.Status, Identified = person.Identified,
        };
        if (!string.IsNullOrWhiteSpace(person.Name)) line.Name = await room.Sealer.Seal(permit, NameField, line.Id, person.Name.Trim(), cancel);
        room.Db.Add(line);
        await NoteAccused(row, line, cancel);
        return null;
    }, cancel);

    /// <summary>Changes the standing of a suspect or accused, and whether they are known to be an identified victim.</summary>
    public Task<WriteAnswer> SetAccused(string handle, string accused, AccusedStatus status, bool identified, int version, ProcessContext process, CancellationToken cancel) => Change(handle, null, process, async (row, _) =>
    {
        if (!Enum.IsDefined(status)) return "Choose a standing from the list.";
        var line = await room.Db.Set<AccusedRow>().FirstOrDefaultAsync(known => known.Handle == accused && known.File == row.Id, cancel);
        if (line is null) return "This person is not part of the proceeding.";
        if (line.Version != version) return StaleMark;
        (line.Status, line.Identified) = (status, identified);
        await NoteAccused(row, line, cancel);
        return null;
    }, cancel);

    /// <summary>Tells a risk fact. The bodies that gave extracts to this proceeding see it at once: the kind and the day, nothing of the file.</summary>
    public Task<WriteAnswer> TellRisk(string handle, RiskKind kind, DateOnly day, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await new ProceedingAccess(room).Find(handle, process.Who, ActionKind.Write, cancel) is not var (row, _)) return Answers.Absent;
        if (!Enum.IsDefined(kind)) return Answers.Refused("Choose what happened from the list.");
        var today = (await room.Calendar(cancel)).LocalDate(process.Recorded);
        if (day < today.AddYears(-1) || day > today.AddYears(2)) return Answers.Refused("Give a day from one year back to two years ahead.");
        var risk = new RiskRow { Id = RecordId.New(), Proceeding = row.Id, Kind = kind, Day = day, Happened = process.Happened, Recorded = process.Recorded, By = process.Who.AccountId };
        if (room.Ask(process.Who, ActionKind.Write, Section.Extract, Relation.Owner, ConsentBasis.NotNeeded, risk.Id) is not { } permit) return Answers.Absent;
        permits.Add(permit);
        room.Db.Add(risk);
        return Answers.Done(handle);
    }, cancel);

    private const string StaleMark = "\u0000stale";

    private Task<WriteAnswer> Change(string handle, int? version, ProcessContext process, Func<ProceedingRow, Permit, Task<string?>> change, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await new ProceedingAccess(room).Find(handle, process.Who, ActionKind.Write, cancel) is not var (row, permit)) return Answers.Absent;
        if (version is { } began && row.Version != began) return Answers.Of(Commitment.Stale, handle);
        if (row.Stage == ProceedingStage.Ended) return Answers.Refused("This proceeding is over. Open a new one.");
        permits.Add(permit);
        return await change(row, permit) switch
        {
            null => Answers.Done(handle),
            StaleMark => Answers.Of(Commitment.Stale, handle),
            { } problem => Answers.Refused(problem),
        };
    }, cancel);

    private async Task AddStage(ProceedingRow row, ProceedingMove? move, Permit permit, ProcessContext process, CancellationToken cancel)
    {
        var stage = new StageRow
        {
            Id = RecordId.New(), File = row.Id, Section = row.Section, Stage = row.Stage, Reason = move?.Reason ?? StageReason.Course,
            Happened = process.Happened, Recorded = process.Recorded, By = process.Who.AccountId,
        };
        if (!string.IsNullOrWhiteSpace(move?.Remark)) stage.Remark = await room.Sealer.Seal(permit, RemarkField, stage.Id, move.Remark.Trim(), cancel);
        room.Db.Add(stage);
        var fact = await room.Facts.Proceeding(row.Id, row.Code, await room.Year(row.Opened, cancel), cancel);
        if (move?.Reason == StageReason.Requalified) return;
        (fact.Stage, fact.Reason, fact.StageYear) = (row.Stage, row.Reason, await room.Year(process.Happened, cancel));
    }

    private async Task NoteAccused(ProceedingRow row, AccusedRow changed, CancellationToken cancel)
    {
        var others = await room.Db.Set<AccusedRow>().AsNoTracking().Where(known => known.File == row.Id && known.Id != changed.Id).ToListAsync(cancel);
        var fact = await room.Facts.Proceeding(row.Id, row.Code, await room.Year(row.Opened, cancel), cancel);
        fact.IdentifiedProsecuted = others.Append(changed).Count(known => known is { Identified: true, Status: AccusedStatus.Accused or AccusedStatus.Convicted });
    }

    private async Task<DateTime> Since(ProceedingRow row, CancellationToken cancel)
    {
        var moves = await room.Db.Set<StageRow>().AsNoTracking().Where(known => known.File == row.Id && known.Stage == row.Stage).Select(known => known.Happened).ToListAsync(cancel);
        return moves.Count == 0 ? row.Opened : moves.Min();
    }

    private async Task<string> FreeNumber(CancellationToken cancel)
    {
        while (true)
        {
            var number = "P-" + CaseNumber.New();
            if (!await room.Db.Set<ProceedingRow>().AnyAsync(row => row.Number == number, cancel)) return number;
        }
    }

    private static ProceedingLine Line(ProceedingRow row, DateTime since, Viewer viewer) =>
        new(row.Handle, row.Number, row.Section, row.Code, row.Stage, row.Reason, since, row.OwnerId == viewer.AccountId);

    private static string? ArticlesProblem(IReadOnlyList<(string Words, string? Provision)> articles) =>
        articles.Count is < 1 or > 10 || articles.Any(article => !Answers.Fits(article.Words, 3, 200) || article.Words.AsSpan().IndexOfAny('\n', '\t', '\r') >= 0)
        || articles.Any(article => article.Provision is { } handle && !Handle.LooksRight(handle))
            ? "Name the articles of the code, one a line: 1 to 10, each 3 to 200 characters." : null;

    private static string Joined(IEnumerable<(string Words, string? Provision)> articles) => string.Join('\n', articles.Select(article => $"{article.Words.Trim()}\t{article.Provision}"));

    private static IReadOnlyList<(string Words, string? Provision)> Split(string articles) =>
        [.. articles.Split('\n').Select(line => line.Split('\t')).Select(parts => (parts[0], parts is [_, { Length: > 0 } handle] ? handle : (string?)null))];
}
