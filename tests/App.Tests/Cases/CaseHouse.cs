using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Cases.Consents;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Cases.Screenings;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;
using Throughline.Procedures;
using Throughline.Screening;
using Xunit;

namespace Throughline.App.Tests.Cases;

/// <summary>Ardania with a small SOP in force and a clock that tests move: Wednesday 4 November 2026, 08:00 UTC at the start.</summary>
internal sealed class CaseHouse : IAsyncDisposable
{
    public const string Mira = "mira.halvor@opendoor.example";
    public const string Joren = "joren.tasvik@opendoor.example";
    public const string Elsin = "elsin.dravo@opendoor.example";
    public const string Savi = "savi.orlem@opendoor.example";
    public const string Toma = "toma.quenby@clinic.example";
    public const string Ruta = "ruta.imbrel@lantern.example";
    public const string Zira = "zira.pellam@police.example";
    public const string Marrek = "marrek.uldan@police.example";
    public const string Sabel = "sabel.ruhn@nrm.example";

    private const string Sop = """
        format: throughline-sop/1
        id: adults
        version: "3.2"
        country: Ardania
        inForce: 2026-01-01
        language: en
        title: { en: "Procedure of the mechanism" }
        actors:
          - { id: fr, name: { en: "First responder" }, side: support }
        facts:
          - { id: needs-guardian, title: "under age, or age in doubt", child: yes, setBy: S3 }
        steps:
          - { id: S2, title: { en: "Screening" }, actor: fr, start: yes, assistance: yes, deadline: 24 hours from S2, basis: [ { law: law-61, at: art_14, date: 2026-01-01, label: "Resolution 118, pt 14" } ], next: [S3] }
          - { id: S3, title: { en: "Rights and consent" }, actor: fr, assistance: yes, deadline: at once from S2, basis: [ { law: law-61, at: art_17, date: 2026-01-01, label: "Resolution 118, pt 17" } ], take: every, next: [ { to: S4 }, { to: S5, when: "needs-guardian == yes" }, { to: S6 }, { to: S8 } ] }
          - { id: S4, title: { en: "Notification" }, actor: fr, assistance: yes, deadline: 48 hours from S3, basis: [ { law: law-61, at: art_19, date: 2026-01-01, label: "Resolution 118, pt 19" } ], end: branch }
          - { id: S5, title: { en: "Guardian" }, actor: fr, assistance: yes, deadline: 72 hours from S3, basis: [ { law: law-61, at: art_21, date: 2026-01-01, label: "Law 61, art. 21(1)" } ], guardian: yes, end: branch }
          - { id: S6, title: { en: "Safety plan" }, actor: fr, assistance: yes, deadline: 3 working days from S3, basis: [ { law: law-61, at: art_22, date: 2026-01-01, label: "SOP 3.2, S6" } ], end: branch }
          - { id: S8, title: { en: "Recovery and reflection" }, actor: fr, assistance: yes, deadline: 5 working days from S3, runs: 30 days from S8, basis: [ { law: law-61, at: art_18, date: 2026-01-01, label: "Law 61, art. 18(2)" } ], next: [S9] }
          - { id: S9, title: { en: "Referral" }, actor: fr, assistance: yes, deadline: 10 days from S3, basis: [ { law: law-61, at: art_33, date: 2026-01-01, label: "Resolution 118, pt 33" } ], next: [S18] }
          - { id: S18, title: { en: "Closure" }, actor: fr, closure: yes, end: yes, deadline: 5 working days from S18, basis: [ { law: law-61, at: art_40, date: 2026-01-01, label: "Resolution 118, pt 40" } ] }
        """;

    private readonly Dictionary<string, Viewer> _viewers = new(StringComparer.Ordinal);

    private CaseHouse(AppHost app, MovableClock clock) => (App, Clock) = (app, clock);

    public AppHost App { get; }

    public MovableClock Clock { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CaseHouse> Open(Engine engine, Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? more = null)
    {
        var clock = new MovableClock(new DateTime(2026, 11, 4, 8, 0, 0, DateTimeKind.Utc));
        var app = await AppHost.Start(engine, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            more?.Invoke(builder);
        });
        var house = new CaseHouse(app, clock);
        var coordinator = await house.Who(Sabel);
        var import = await house.Ask<ProcedureShelf, ImportAnswer>(shelf => shelf.Import(Encoding.UTF8.GetBytes(Sop), "sop.yaml", house.Process(coordinator), Cancel));
        if (import.Fault is { } fault) throw new InvalidOperationException($"line {fault.Line}: {fault.Message}");
        var change = await house.Ask<ProcedureShelf, ShelfChange>(shelf => shelf.PutInForce(import.Card!.Handle, new DateOnly(2026, 1, 1), import.Card.Version, house.Process(coordinator), Cancel));
        if (change != ShelfChange.Done)
        {
            var sheet = await house.Ask<ProcedureShelf, ProcedureSheet?>(shelf => shelf.Find(import.Card!.Handle, coordinator, Cancel));
            throw new InvalidOperationException($"{change}: {string.Join("; ", sheet!.Findings.Select(finding => $"{finding.Rule} {finding.Message}"))}");
        }
        return house;
    }

    public async Task<Viewer> Who(string user)
    {
        if (_viewers.TryGetValue(user, out var known)) return known;
        var viewer = await Ask<AppDb, Viewer>(async db =>
        {
            var account = await db.Set<Account>().SingleAsync(row => row.UserName == user, Cancel);
            return new Viewer(account.Id, account.OrganisationId, account.Role, Side.System, UserState.Normal);
        });
        var body = await Ask<OrganisationRegister, OrganisationCard?>(register => register.Find(viewer.OrganisationId, Cancel));
        return _viewers[user] = viewer with { Side = body!.Side };
    }

    public async Task<Guid> Body(string key) => (await Ask<OrganisationRegister, IReadOnlyList<OrganisationCard>>(register => register.All(Cancel))).Single(card => card.Key == key).Id;

    public ProcessContext Process(Viewer who, TimeSpan? ago = null) => new(who, "test.write", "test", "test", UtcClock.Cut(Clock.Now - (ago ?? TimeSpan.Zero)), UtcClock.Cut(Clock.Now));

    /// <summary>One request: a scope of its own.</summary>
    public async Task Do<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = App.Scope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>One request that answers something.</summary>
    public async Task<TAnswer> Ask<T, TAnswer>(Func<T, Task<TAnswer>> work) where T : notnull
    {
        await using var scope = App.Scope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task<WriteAnswer> Write<T>(Func<T, Task<WriteAnswer>> work) where T : notnull => Ask(work);

    /// <summary>A write that must succeed; gives the handle.</summary>
    public async Task<string> Done<T>(Func<T, Task<WriteAnswer>> work) where T : notnull
    {
        var answer = await Ask(work);
        Assert.True(answer.IsDone, answer.Problem);
        return answer.Handle!;
    }

    public static ScreeningStart Start(AgeGroup age = AgeGroup.Adult, ScreeningConsent consent = ScreeningConsent.Spoken, bool place = true) =>
        new(place, consent, "uz", true, true, age, Sex.Female, ExploitationForm.ForcedLabour);

    public static NewCase Facts(AgeBand age = AgeBand.From25To39) =>
        new(age, Sex.Female, ExploitationForm.ForcedLabour, NationalityKind.OtherState, false, GivenHow.Written, "uz");

    /// <summary>A finished screening with a few answers.</summary>
    public async Task<string> Screening(string user, AgeGroup age = AgeGroup.Adult, params string[] yes)
    {
        var who = await Who(user);
        var handle = await Done<ScreeningDesk>(desk => desk.Start(Start(age), Process(who), Cancel));
        var version = 1;
        foreach (var id in yes) await Done<ScreeningDesk>(desk => desk.Answer(handle, id, AnswerValue.Yes, EvidenceSource.Said, version++, Process(who), Cancel));
        return await Done<ScreeningDesk>(desk => desk.Finish(handle, version, Process(who), Cancel));
    }

    public async Task<string> Case(string user = Mira, AgeBand age = AgeBand.From25To39)
    {
        var who = await Who(user);
        return await Done<CaseDesk>(desk => desk.Open(Facts(age), null, Process(who), Cancel));
    }

    public async Task<string> Consent(string handle, string body = "city-clinic", int days = 90, params Section[] sections)
    {
        var (who, recipient) = (await Who(Mira), await Body(body));
        return await Done<ConsentLedger>(ledger => ledger.Give(
            handle, new NewConsent(recipient, ConsentPurpose.HealthCare, sections.Length == 0 ? [Section.Health, Section.Outcome] : sections, days, "uz", GivenHow.Written, ConsentGiver.Person), Process(who), Cancel));
    }

    /// <summary>A referral that was sent.</summary>
    public async Task<string> Referral(string handle, string consent, bool crisis = false, params Section[] sections)
    {
        var who = await Who(Mira);
        var referral = await Done<ReferralDesk>(desk => desk.Draft(handle, new NewReferral(consent, "health", sections.Length == 0 ? [Section.Health, Section.Outcome] : sections, crisis), Process(who), Cancel));
        return await Done<ReferralDesk>(desk => desk.Act(referral, new ReferralMove(ReferralAct.Send, null, null, null, 1), Process(who), Cancel));
    }

    /// <summary>One act on a referral, with the version as it stands.</summary>
    public async Task<WriteAnswer> Act(string user, string referral, ReferralAct act, ReferralReason? reason = null, string? remark = null, DateOnly? later = null)
    {
        var who = await Who(user);
        var version = await Ask<AppDb, int>(db => db.Set<ReferralRow>().Where(row => row.Handle == referral).Select(row => row.Version).SingleOrDefaultAsync(Cancel));
        return await Write<ReferralDesk>(desk => desk.Act(referral, new ReferralMove(act, reason, remark, later, version), Process(who), Cancel));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
