using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases;
using Throughline.Cases.Disclosures;
using Throughline.Justice.Facts;
using Throughline.Justice.Rules;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Justice.NonPunishment;

/// <summary>
/// Non-punishment referrals (form F26): the giving side asks the prosecutor not to prosecute a person for what they were made to do; the prosecutor answers by a deadline and sees only
/// what the referral carries. Both sides see the clock.
/// </summary>
public sealed class NonPunishmentDesk(JusticeRoom room, CaseDoor door, ExtractStandings standings, RuleBook rules)
{
    internal const string PaperField = "nonpunishment.paper/1";
    internal const string TextField = "nonpunishment.text/1";

    /// <summary>Sends a referral from a case. Returns its handle.</summary>
    public Task<WriteAnswer> Send(string caseHandle, NewNonPunishment wish, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await door.Ask(caseHandle, process.Who, ActionKind.Disclose, Section.Extract, cancel) is not { } pass) return Answers.Absent;
        if (!Answers.Fits(wish.Offence, 5, 1000)) return Answers.Refused("Say what the person is or may be accused of (5 to 1,000 characters).");
        if (!Answers.Fits(wish.Link, 20, 8000)) return Answers.Refused("Say how it is a direct result of being trafficked (20 to 8,000 characters).");
        if (wish.Article is { Length: > 200 } || wish.Lawyer is { Length: > 200 }) return Answers.Refused("Article and lawyer have at most 200 characters each.");
        if ((await room.Organisations.Find(wish.Recipient, cancel))?.Side != Side.Enforcement) return Answers.Refused("Choose the prosecutor's body.");
        switch (wish.Basis)
        {
            case NonPunishmentBasis.Consent when wish.Consent is null || !await standings.Covers(pass.Permit.File, wish.Consent, wish.Recipient, process.Recorded, cancel):
                return Answers.Refused("There is no live consent for criminal proceedings with this body. Ask the person first, or let their lawyer send it.");
            case NonPunishmentBasis.LegalAidMandate when !Answers.Fits(wish.Lawyer, 3, 200):
                return Answers.Refused("Name the person's lawyer, whose mandate it rests on.");
            case NonPunishmentBasis.Consent or NonPunishmentBasis.LegalAidMandate:
                break;
            default:
                return Answers.Refused("Say whether it rests on the person's consent or on their lawyer's mandate.");
        }
        var file = RecordId.New();
        if (room.Ask(process.Who, ActionKind.Disclose, Section.Extract, Giving(process.Who), ConsentBasis.NotNeeded, file) is not { } permit) return Answers.Absent;
        permits.Add(permit);
        var calendar = await room.Calendar(cancel);
        var rule = await rules.Answer(calendar.LocalDate(process.Happened), cancel);
        var row = new NonPunishmentRow
        {
            Id = file, Handle = Handle.New(), Serial = await FreeSerial(cancel), CaseFile = pass.Permit.File, GiverId = pass.OrganisationId, RecipientId = wish.Recipient, Basis = wish.Basis,
            Consent = wish.Basis == NonPunishmentBasis.Consent ? wish.Consent : null, State = NonPunishmentState.Waiting, Content = [], Sent = process.Happened,
            Due = calendar.Due(process.Happened, rule.Amount, rule.Unit, await room.Region(wish.Recipient, cancel)), DueBasis = rule.Basis,
        };
        row.Content = await room.Sealer.Seal(permit, PaperField, row.Id, JsonSerializer.Serialize(new NonPunishmentPaper(wish.Offence.Trim(), Blank(wish.Article), wish.Link.Trim(), Blank(wish.Lawyer))), cancel);
        room.Db.Add(row);
        await Say(row, null, permit, process, cancel);
        await room.Facts.NonPunishment(row.Id, await room.Year(row.Sent, cancel), row.Due, cancel);
        return Answers.Done(row.Handle);
    }, cancel);

    /// <summary>Referrals of one case, the newest first; null when absent or not the viewer's.</summary>
    public Task<IReadOnlyList<NonPunishmentLine>?> Of(string caseHandle, Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<NonPunishmentLine>?>(async () =>
    {
        if (await door.Ask(caseHandle, viewer, ActionKind.Open, Section.Extract, cancel) is not { } pass) return null;
        room.Trail.Showed(pass.Permit.File);
        return await Lines([pass], cancel);
    }, cancel);

    /// <summary>Referrals of all open cases the viewer holds, works on or answers for.</summary>
    public Task<IReadOnlyList<NonPunishmentLine>> Sent(Viewer viewer, CancellationToken cancel) => room.InOneState(async () =>
    {
        var passes = await door.Held(viewer, ActionKind.List, Section.Extract, cancel);
        var lines = await Lines(passes, cancel);
        foreach (var pass in passes.Where(pass => lines.Any(line => line.CaseHandle == pass.Handle))) room.Trail.Showed(pass.Permit.File);
        return lines;
    }, cancel);

    /// <summary>Referrals sent to the viewer's body that can be opened: those that wait first, by deadline.</summary>
    public Task<IReadOnlyList<NonPunishmentLine>> Received(Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<NonPunishmentLine>>(async () =>
    {
        if (viewer.Side != Side.Enforcement) return [];
        var lines = new List<NonPunishmentLine>();
        foreach (var row in await room.Db.Set<NonPunishmentRow>().AsNoTracking().Where(row => row.RecipientId == viewer.OrganisationId).ToListAsync(cancel))
        {
            if (AccessDecision.Decide(viewer.Facts(ActionKind.List, Section.Extract, Relation.Disclosee, await Basis(row, cancel), viewer.Side, CaseState.Open)) != ReasonCode.Permitted) continue;
            room.Trail.Showed(row.Id);
            lines.Add(Line(row, row.GiverId, null, false));
        }
        return [.. lines.OrderBy(line => !line.IsDue).ThenBy(line => line.Due)];
    }, cancel);

    /// <summary>One referral as the giving side sees it; null when absent or not the viewer's.</summary>
    public Task<NonPunishmentView?> FindSent(string caseHandle, string handle, Viewer viewer, CancellationToken cancel) => room.InOneState<NonPunishmentView?>(async () =>
    {
        if (await Given(caseHandle, handle, viewer, ActionKind.Open, cancel) is not var (row, pass, permit)) return null;
        room.Trail.Showed(pass.Permit.File);
        var stopped = await Basis(row, cancel) is not (ConsentBasis.Live or ConsentBasis.LegalBasis);
        var gives = AccessDecision.MayEver(viewer.Role, viewer.Side, viewer.State, ActionKind.Disclose, Section.Extract) && !stopped;
        return await View(row, Line(row, row.RecipientId, pass, stopped), permit, false, gives && row.State == NonPunishmentState.MoreAsked, gives && row.State == NonPunishmentState.Refused, cancel);
    }, cancel);

    /// <summary>One referral as the prosecutor sees it; null when absent, withdrawn or another body's, all the same.</summary>
    public Task<NonPunishmentView?> FindReceived(string handle, Viewer viewer, CancellationToken cancel) => room.InOneState<NonPunishmentView?>(async () =>
    {
        if (await Held(handle, viewer, ActionKind.Open, cancel) is not var (row, permit)) return null;
        room.Trail.Showed(row.Id);
        return await View(row, Line(row, row.GiverId, null, false), permit, row.IsDue, false, false, cancel);
    }, cancel);

    /// <summary>The prosecutor's answer: <see cref="NonPunishmentState.Accepted"/>, <see cref="NonPunishmentState.Refused"/> with a reason, or <see cref="NonPunishmentState.MoreAsked"/>.</summary>
    public Task<WriteAnswer> Answer(string handle, NonPunishmentState answer, string? reason, int version, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Held(handle, process.Who, ActionKind.Write, cancel) is not var (row, permit)) return Answers.Absent;
        if (row.Version != version) return Answers.Of(Commitment.Stale, handle);
        if (!row.IsDue) return Answers.Refused("This referral was answered already.");
        if (answer is not (NonPunishmentState.Accepted or NonPunishmentState.Refused or NonPunishmentState.MoreAsked)) return Answers.Refused("Accept, refuse with a reason, or ask for more.");
        if (answer != NonPunishmentState.Accepted && !Answers.Fits(reason, 10, 4000)) return Answers.Refused("Give the reason in 10 to 4,000 characters: the person may ask for a review.");
        if (reason is { Length: > 4000 }) return Answers.Refused("The reason is longer than 4,000 characters. Shorten it.");
        if (process.Happened < row.Sent) return Answers.Refused("The referral was sent later than that. Enter when it really happened.");
        permits.Add(permit);
        var review = row.State == NonPunishmentState.ReviewAsked;
        row.State = review && answer == NonPunishmentState.Refused ? NonPunishmentState.RefusedOnReview : answer;
        row.Answered = process.Happened;
        await Say(row, reason, permit, process, cancel);
        var fact = await room.Facts.NonPunishment(row.Id, await room.Year(row.Sent, cancel), row.Due, cancel);
        // Asking for more is an answer in time, but the clock starts anew with what is supplied; only a yes or no settles it.
        if (answer != NonPunishmentState.MoreAsked)
        {
            if (!fact.Answered) (fact.Answered, fact.InTime) = (true, process.Happened <= row.Due);
            (fact.Accepted, fact.Reviewed) = (answer == NonPunishmentState.Accepted, fact.Reviewed || review);
        }
        return Answers.Done(handle);
    }, cancel);

    /// <summary>Gives what the prosecutor asked for; the deadline runs anew from then.</summary>
    public Task<WriteAnswer> Supply(string caseHandle, string handle, string? text, int version, ProcessContext process, CancellationToken cancel) =>
        GoOn(caseHandle, handle, text, version, NonPunishmentState.MoreAsked, NonPunishmentState.Waiting, process, cancel);

    /// <summary>Asks for a review of a refusal; the deadline runs anew from then.</summary>
    public Task<WriteAnswer> AskReview(string caseHandle, string handle, string? text, int version, ProcessContext process, CancellationToken cancel) =>
        GoOn(caseHandle, handle, text, version, NonPunishmentState.Refused, NonPunishmentState.ReviewAsked, process, cancel);

    private Task<WriteAnswer> GoOn(string caseHandle, string handle, string? text, int version, NonPunishmentState from, NonPunishmentState to, ProcessContext process, CancellationToken cancel) =>
        room.Writes.Run(process, async permits =>
        {
            if (await Given(caseHandle, handle, process.Who, ActionKind.Disclose, cancel) is not var (row, _, permit)) return Answers.Absent;
            if (row.Version != version) return Answers.Of(Commitment.Stale, handle);
            if (row.State != from) return Answers.Refused("The referral has moved on: this can no longer be done. Look at where it stands now.");
            if (await Basis(row, cancel) is not (ConsentBasis.Live or ConsentBasis.LegalBasis)) return Answers.Refused("The consent it rests on has ended. Ask the person first.");
            if (!Answers.Fits(text, 10, 4000)) return Answers.Refused("Write it in 10 to 4,000 characters.");
            permits.Add(permit);
            var calendar = await room.Calendar(cancel);
            var rule = await rules.Answer(calendar.LocalDate(process.Happened), cancel);
            (row.State, row.Due, row.DueBasis) = (to, calendar.Due(process.Happened, rule.Amount, rule.Unit, await room.Region(row.RecipientId, cancel)), rule.Basis);
            await Say(row, text, permit, process, cancel);
            var fact = await room.Facts.NonPunishment(row.Id, await room.Year(row.Sent, cancel), row.Due, cancel);
            if (!fact.Answered) fact.Due = row.Due;
            return Answers.Done(handle);
        }, cancel);

    private async Task<(NonPunishmentRow Row, Permit Permit)?> Held(string handle, Viewer viewer, ActionKind action, CancellationToken cancel)
    {
        var row = await room.Db.Set<NonPunishmentRow>().FirstOrDefaultAsync(known => known.Handle == handle && known.RecipientId == viewer.OrganisationId, cancel);
        var basis = row is null ? ConsentBasis.None : await Basis(row, cancel);
        // An answer that stands stays readable only while the basis holds, like the referral itself.
        var permit = room.Ask(viewer, action, Section.Extract, Relation.Disclosee, basis, row?.Id ?? Guid.Empty);
        return row is null || permit is null ? null : (row, permit);
    }

    private async Task<(NonPunishmentRow Row, CasePass Pass, Permit Permit)?> Given(string caseHandle, string handle, Viewer viewer, ActionKind action, CancellationToken cancel)
    {
        if (await door.Ask(caseHandle, viewer, action, Section.Extract, cancel) is not { } pass) return null;
        var row = await room.Db.Set<NonPunishmentRow>().FirstOrDefaultAsync(known => known.Handle == handle && known.CaseFile == pass.Permit.File, cancel);
        if (row is null) return null;
        var tie = action == ActionKind.Disclose ? Giving(viewer) : Relation.CoWorker;
        return room.Ask(viewer, action, Section.Extract, tie, ConsentBasis.NotNeeded, row.Id) is { } permit ? (row, pass, permit) : null;
    }

    private async Task<ConsentBasis> Basis(NonPunishmentRow row, CancellationToken cancel) =>
        row.Basis == NonPunishmentBasis.LegalAidMandate ? ConsentBasis.LegalBasis : await standings.OfConsent(row.Consent ?? "", room.Now, cancel);

    private async Task<IReadOnlyList<NonPunishmentLine>> Lines(IReadOnlyList<CasePass> passes, CancellationToken cancel)
    {
        var byFile = passes.ToDictionary(pass => pass.Permit.File);
        var files = byFile.Keys.ToList();
        var lines = new List<NonPunishmentLine>();
        if (files.Count == 0) return lines;
        foreach (var row in await room.Db.Set<NonPunishmentRow>().AsNoTracking().Where(row => files.Contains(row.CaseFile)).ToListAsync(cancel))
            lines.Add(Line(row, row.RecipientId, byFile[row.CaseFile], await Basis(row, cancel) is not (ConsentBasis.Live or ConsentBasis.LegalBasis)));
        return [.. lines.OrderByDescending(line => line.Sent)];
    }

    private async Task<NonPunishmentView> View(NonPunishmentRow row, NonPunishmentLine line, Permit permit, bool answer, bool supply, bool review, CancellationToken cancel)
    {
        var paper = JsonSerializer.Deserialize<NonPunishmentPaper>((await room.Sealer.Open(permit, PaperField, row.Id, row.Content, cancel))!)!;
        var steps = new List<NonPunishmentStep>();
        foreach (var step in (await room.Db.Set<NonPunishmentStepRow>().AsNoTracking().Where(known => known.File == row.Id).ToListAsync(cancel)).OrderByDescending(known => known.Recorded).ThenByDescending(known => known.Id))
            steps.Add(new NonPunishmentStep(step.State, await room.Sealer.Open(permit, TextField, step.Id, step.Text, cancel), step.OrganisationId, step.Happened, step.Recorded));
        return new NonPunishmentView(line, row.Basis, paper.Offence, paper.Article, paper.Link, paper.Lawyer, steps, answer, supply, review, row.Version);
    }

    private async Task Say(NonPunishmentRow row, string? text, Permit permit, ProcessContext process, CancellationToken cancel)
    {
        var step = new NonPunishmentStepRow { Id = RecordId.New(), File = row.Id, State = row.State, OrganisationId = process.Who.OrganisationId, Happened = process.Happened, Recorded = process.Recorded };
        if (!string.IsNullOrWhiteSpace(text)) step.Text = await room.Sealer.Seal(permit, TextField, step.Id, text.Trim(), cancel);
        room.Db.Add(step);
    }

    private static NonPunishmentLine Line(NonPunishmentRow row, Guid other, CasePass? pass, bool stopped) =>
        new(row.Handle, row.Serial, other, row.State, row.Sent, row.Due, row.DueBasis, row.Answered, pass?.Handle, pass?.Number, stopped);

    private static Relation Giving(Viewer viewer) => viewer.Role == Role.Supervisor ? Relation.Supervisor : Relation.Owner;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<string> FreeSerial(CancellationToken cancel)
    {
        while (true)
        {
            var serial = "N-" + CaseNumber.New();
            if (!await room.Db.Set<NonPunishmentRow>().AnyAsync(row => row.Serial == serial, cancel)) return serial;
        }
    }
}
