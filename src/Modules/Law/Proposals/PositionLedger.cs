using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Law;

/// <summary>Positions of bodies, each by letter on one draft: asked until a day, then answered, or without an answer by the date.</summary>
public sealed class PositionLedger(AppDb db, ProposalShelf shelf, OrganisationRegister organisations)
{
    private const int LongestRemarks = 4000;

    /// <summary>Positions on all drafts, the latest draft first and within it in the order of names; empty when the proposal is absent.</summary>
    public async Task<IReadOnlyList<PositionCard>> On(Viewer viewer, string proposal, DateOnly today, CancellationToken cancel)
    {
        if (await shelf.Id(viewer, proposal, cancel) is not { } id) return [];
        var rows = await db.Set<BodyPosition>().AsNoTracking().Where(row => row.ProposalId == id).ToListAsync(cancel);
        var keys = (await organisations.All(cancel)).ToDictionary(card => card.Id, card => card.Key);
        return [.. rows.OrderByDescending(row => row.Draft).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => new PositionCard(
            row.Handle, row.Draft, row.OrganisationId is { } body ? keys.GetValueOrDefault(body) : null, row.Name, row.IsState, row.AskedOn, row.Until, Standing(row, today),
            row.LetterNumber, row.LetterDate, row.Signatory, row.Remarks, row.Version))];
    }

    /// <summary>Asks a body for its letter on the latest draft until a day: a body of the directory by its key, or another by its name.</summary>
    public async Task<ProposalOutcome> Ask(string proposal, string body, bool isState, DateOnly until, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Bodies are asked by legal experts and coordinators.");
        if (TypedText.Wrong("Body", body, 200, "Name the body to be asked.") is { } wrong) return ProposalOutcome.Refused([wrong]);
        var today = DateOnly.FromDateTime(process.Recorded);
        if (until < today || until > today.AddYears(2)) return ProposalOutcome.Refused("Until", "Choose the last day for the letter: today or later, within two years.");
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<Proposal>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == proposal, cancel) is not { } row) return ProposalOutcome.Absent();
        if (row.State is not (ProposalState.UnderReview or ProposalState.Agreed or ProposalState.AgreedWithChange)) return ProposalOutcome.Refused("", "Bodies are asked while the proposal is under review or agreed.");
        if (await Track(row.Id, body, isState, today, until, cancel) is not { } position) return ProposalOutcome.Refused("Body", "This body is asked on this draft already.");
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), position.Handle);
    }

    /// <summary>Records a letter, also one that came after the date. Only on the latest draft and while the proposal is not decided.</summary>
    public async Task<ProposalOutcome> Record(string proposal, string position, int version, PositionLetter letter, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Letters are recorded by legal experts and coordinators.");
        FieldRefusal?[] typed =
        [
            Enum.IsDefined(letter.Answer) ? null : new FieldRefusal("Answer", "Choose what the letter says."),
            TypedText.Wrong("Number", letter.Number, 80, "Give the number of the letter."),
            TypedText.Wrong("Signatory", letter.Signatory, 200, "Say which office signed, for example Deputy Minister; no person's name."),
            TypedText.Wrong("Remarks", letter.Remarks, LongestRemarks,
                letter.Answer is PositionAnswer.AgreedWithRemarks ? "Write the remarks down." : letter.Answer is PositionAnswer.NotAgreed ? "Write the reason down; it is kept with the body that gave it." : null),
            letter.Date > DateOnly.FromDateTime(process.Recorded).AddDays(1) ? new FieldRefusal("Date", "A letter cannot bear a day to come.") : null,
        ];
        if (typed.OfType<FieldRefusal>().ToList() is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<Proposal>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == proposal, cancel) is not { } owner) return ProposalOutcome.Absent();
        if (await db.Set<BodyPosition>().FirstOrDefaultAsync(row => row.Handle == position && row.ProposalId == owner.Id, cancel) is not { } row) return ProposalOutcome.Refused("", "This body was not asked.");
        if (row.Draft != owner.Draft) return ProposalOutcome.Refused("", "The wording has moved: this position belongs to an earlier draft. The body is asked again on the new one.");
        if (owner.State is ProposalState.Draft or ProposalState.Adopted or ProposalState.Rejected) return ProposalOutcome.Refused("", "The proposal is decided; its positions stay as they are.");
        if (row.Version != version) return ProposalOutcome.Stale();
        (row.Answer, row.LetterNumber, row.LetterDate, row.Signatory) = (letter.Answer, TypedText.OneLine(letter.Number), letter.Date, TypedText.OneLine(letter.Signatory));
        row.Remarks = string.IsNullOrWhiteSpace(letter.Remarks) ? null : letter.Remarks.Trim();
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    // Asks within a write of the caller; null when the body is asked on this draft already.
    internal async Task<BodyPosition?> Track(Guid proposal, string body, bool isState, DateOnly today, DateOnly until, CancellationToken cancel)
    {
        var row = await db.Set<Proposal>().AsNoTracking().FirstAsync(each => each.Id == proposal, cancel);
        var known = (await organisations.All(cancel)).FirstOrDefault(card => card.Key == body.Trim());
        var name = known is null ? TypedText.OneLine(body) : known.Name.In("en").Text;
        if (await db.Set<BodyPosition>().AnyAsync(other => other.ProposalId == row.Id && other.Draft == row.Draft && other.Name == name, cancel)) return null;
        var position = new BodyPosition
        {
            Id = RecordId.New(), Handle = Handle.New(), ProposalId = row.Id, Draft = row.Draft, OrganisationId = known?.Id, Name = name,
            IsState = known is null ? isState : known.Kind == OrganisationKind.State, AskedOn = today, Until = until,
        };
        db.Add(position);
        return position;
    }

    private static PositionStanding Standing(BodyPosition row, DateOnly today) => row.Answer switch
    {
        PositionAnswer.Agreed => PositionStanding.Agreed,
        PositionAnswer.AgreedWithRemarks => PositionStanding.AgreedWithRemarks,
        PositionAnswer.NotAgreed => PositionStanding.NotAgreed,
        PositionAnswer.Abstains => PositionStanding.Abstains,
        _ => today > row.Until ? PositionStanding.NoAnswer : PositionStanding.Asked,
    };
}
