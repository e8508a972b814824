using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Running;
using Throughline.Cases.Steps;
using Throughline.Partners.Agreements;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Calendar;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;
using Throughline.Platform.Sealing;
using Throughline.Procedures;

namespace Throughline.Cases;

/// <summary>What the desks of this module share within one request. Nothing on it is for others: whoever works with cases uses a desk.</summary>
public sealed class CaseRoom(
    AppDb db, ReadTrail trail, Sealer sealer, KeyFile keys, TimeProvider time,
    CountryRegister countries, OrganisationRegister organisations, ProcedureShelf shelf, AgreementRegister agreements)
{
    private readonly Dictionary<Guid, string?> _regions = [];

    internal AppDb Db => db;
    internal ReadTrail Trail => trail;
    internal Sealer Sealer => sealer;
    internal OrganisationRegister Organisations => organisations;
    internal CaseAccess Access { get; } = new(db, trail);
    internal CaseWrite Writes { get; } = new(db);
    internal FactPen Facts { get; } = new(db, keys);
    internal AnswerPen Answers { get; } = new(db, keys);
    internal PersonFactPen Persons { get; } = new(db, keys);
    internal PinnedProcedures Procedures { get; } = new(shelf);
    internal RunReader Runs => field ??= new(this);
    internal DateTime Now => time.UtcNow();

    internal async Task<WorkingCalendar> Calendar(CancellationToken cancel) => (await countries.Get(cancel)).Calendar;

    // What the agreements between two bodies permit now.
    internal async Task<AgreementCover> Cover(Guid sender, Guid receiver, DateTime at, CancellationToken cancel) =>
        await agreements.Between(sender, receiver, (await Calendar(cancel)).LocalDate(at), cancel);

    internal async Task<string?> Region(Guid organisation, CancellationToken cancel) =>
        _regions.TryGetValue(organisation, out var known) ? known : _regions[organisation] = (await organisations.Find(organisation, cancel))?.Region;
}
