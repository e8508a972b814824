using Microsoft.EntityFrameworkCore;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Procedures;

/// <summary>
/// The agreement of state bodies and civil society to a draft of a procedure, each by a letter with number, date and office. A draft to which bodies were
/// asked comes into force when none of them is silent or against it.
/// </summary>
public sealed class AgreementDesk(AppDb db, OrganisationRegister organisations)
{
    private const int Longest = 200;
    private const int LongestRemarks = 4000;

    /// <summary>Bodies asked on a version, those that bar it first; empty when it is absent or not to be read.</summary>
    public async Task<IReadOnlyList<BodyAgreement>> On(string procedure, DateOnly today, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Procedures)) return [];
        var rows = await db.Set<AgreementRow>().AsNoTracking().Where(row => db.Set<ProcedureRow>().Any(version => version.Id == row.ProcedureId && version.Handle == procedure)).ToListAsync(cancel);
        return [.. rows.Select(row => Card(row, today)).OrderBy(card => !card.Bars).ThenBy(card => !card.IsState).ThenBy(card => card.Body, StringComparer.Ordinal)];
    }

    /// <summary>Asks a body for its letter until a day. Refused: a version that is no draft, a body asked already, a day that has passed.</summary>
    public async Task<IReadOnlyList<FieldRefusal>> Ask(string procedure, string body, bool isState, DateOnly until, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!process.Who.May(ActionKind.Write, Section.Procedures)) return [new FieldRefusal("", "Bodies are asked by the coordinator.")];
        var name = string.Join(' ', (body ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var today = DateOnly.FromDateTime(process.Recorded);
        if (name.Length is 0 or > Longest || name.Any(char.IsControl)) return [new FieldRefusal("Body", "Name the body to be asked, in at most 200 characters.")];
        if (until < today || until > today.AddYears(2)) return [new FieldRefusal("Until", "Choose the last day for the letter: today or later, within two years.")];
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<ProcedureRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == procedure, cancel) is not { } version) return [new FieldRefusal("", "There is no such version any more.")];
        if (version.InForceFrom is not null) return [new FieldRefusal("", "This version is in force already; its agreement stays as it is.")];
        var known = (await organisations.All(cancel)).FirstOrDefault(card => card.Key == name);
        if (await db.Set<AgreementRow>().AnyAsync(row => row.ProcedureId == version.Id && row.Body == name, cancel)) return [new FieldRefusal("Body", "This body is asked already.")];
        db.Add(new AgreementRow { Id = RecordId.New(), Handle = Handle.New(), ProcedureId = version.Id, Body = name, IsState = known is null ? isState : known.Kind == OrganisationKind.State, AskedOn = today, Until = until });
        return Refusals(await db.Commit(process, [], cancel));
    }

    /// <summary>Records a letter, or corrects it while the version is a draft.</summary>
    public async Task<IReadOnlyList<FieldRefusal>> Record(string procedure, string agreement, int version, PositionLetter letter, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(letter);
        if (!process.Who.May(ActionKind.Write, Section.Procedures)) return [new FieldRefusal("", "Letters are recorded by the coordinator.")];
        FieldRefusal?[] typed =
        [
            Enum.IsDefined(letter.Answer) ? null : new FieldRefusal("Answer", "Choose what the letter says."),
            string.IsNullOrWhiteSpace(letter.Number) || letter.Number.Length > 80 ? new FieldRefusal("Number", "Give the number of the letter.") : null,
            string.IsNullOrWhiteSpace(letter.Signatory) || letter.Signatory.Length > Longest ? new FieldRefusal("Signatory", "Say which office signed, for example Deputy Minister; no person's name.") : null,
            letter.Answer is PositionAnswer.AgreedWithRemarks or PositionAnswer.NotAgreed && string.IsNullOrWhiteSpace(letter.Remarks) || letter.Remarks is { Length: > LongestRemarks } ? new FieldRefusal("Remarks", "Write the remarks or the reason down, in at most 4,000 characters.") : null,
            letter.Date > DateOnly.FromDateTime(process.Recorded).AddDays(1) ? new FieldRefusal("Date", "A letter cannot bear a day to come.") : null,
        ];
        if (typed.OfType<FieldRefusal>().ToList() is { Count: > 0 } wrong) return wrong;
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<ProcedureRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == procedure, cancel) is not { } owner) return [new FieldRefusal("", "There is no such version any more.")];
        if (owner.InForceFrom is not null) return [new FieldRefusal("", "This version is in force already; its agreement stays as it is.")];
        if (await db.Set<AgreementRow>().FirstOrDefaultAsync(row => row.Handle == agreement && row.ProcedureId == owner.Id, cancel) is not { } stored) return [new FieldRefusal("", "This body was not asked.")];
        if (stored.Version != version) return Refusals(Commitment.Stale);
        (stored.Answer, stored.LetterNumber, stored.LetterDate, stored.Signatory) = (letter.Answer, letter.Number.Trim(), letter.Date, letter.Signatory.Trim());
        stored.Remarks = string.IsNullOrWhiteSpace(letter.Remarks) ? null : letter.Remarks.Trim();
        return Refusals(await db.Commit(process, [], cancel));
    }

    // True when a body that was asked has not agreed: silence bars too, for a referral procedure binds those who are silent.
    internal static Task<bool> Bars(AppDb db, Guid procedure, CancellationToken cancel) =>
        db.Set<AgreementRow>().AnyAsync(row => row.ProcedureId == procedure && (row.Answer == null || row.Answer == PositionAnswer.NotAgreed), cancel);

    private static BodyAgreement Card(AgreementRow row, DateOnly today) => new(row.Handle, row.Body, row.IsState, row.AskedOn, row.Until, row.Answer switch
    {
        PositionAnswer.Agreed => PositionStanding.Agreed,
        PositionAnswer.AgreedWithRemarks => PositionStanding.AgreedWithRemarks,
        PositionAnswer.NotAgreed => PositionStanding.NotAgreed,
        PositionAnswer.Abstains => PositionStanding.Abstains,
        _ => today > row.Until ? PositionStanding.NoAnswer : PositionStanding.Asked,
    }, row.LetterNumber, row.LetterDate, row.Signatory, row.Remarks, row.Version);

    private static IReadOnlyList<FieldRefusal> Refusals(Commitment commitment) => commitment switch
    {
        Commitment.Done => [],
        Commitment.Repeated => [new FieldRefusal("", "This form was sent before and counted once.")],
        _ => [new FieldRefusal("", "Somebody else saved in between. Nothing of yours was stored; look at theirs and save again.")],
    };
}
