using Throughline.Cases;
using Throughline.Cases.Consents;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Files;
using Throughline.Justice.Claims;
using Throughline.Justice.Extracts;
using Throughline.Justice.Facts;
using Throughline.Justice.NonPunishment;
using Throughline.Justice.Proceedings;
using Throughline.Justice.Rules;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.App.Demonstration;

/// <summary>
/// Criminal justice in the invented country: proceedings of prosecutor and police, extracts of four cases and of the story's case (open, ended, withdrawn, by order), referrals on
/// non-punishment and two claims.
/// </summary>
internal sealed class DemonstrationJustice(SimulatedScopes scopes, DemonstrationCast cast, DateTime now)
{
    private readonly JusticeFile _file = SampleYaml.Read<JusticeFile>("justice.yaml");
    private readonly Dictionary<string, string> _proceedings = new(StringComparer.Ordinal);

    private Viewer Prosecutor { get; } = cast.One(Role.Investigator, "prosecutor");

    private Viewer Police { get; } = cast.One(Role.Investigator, "police-migration");

    private Viewer Supervisor { get; } = cast.One(Role.Supervisor, "open-door");

    public async Task Load(DateTime begin, string storyCase, Viewer storyWorker, CancellationToken cancel)
    {
        foreach (var rule in _file.Rules)
        {
            var whole = new JusticeRule(rule.Kind, rule.Route, rule.Event, rule.Amount, rule.Unit, rule.Basis, DateOnly.FromDateTime(begin), null);
            await Do(begin, services => services.GetRequiredService<RuleBook>().Record(whole, Act(cast.One(Role.Coordinator), "justice-rule.record", begin), cancel));
        }
        foreach (var sample in _file.Proceedings) await Proceed(sample, cancel);
        await Story(storyCase, storyWorker, cancel);
        var cases = await Cases(storyCase, cancel);
        for (var i = 0; i < cases.Count; i++)
        {
            var (worker, line) = cases[i];
            await (i switch { 0 => Open(worker, line, cancel), 1 => Withdrawn(worker, line, cancel), 2 => Ended(worker, line, cancel), _ => Ordered(worker, line, cancel) });
        }
        foreach (var sample in _file.Proceedings) await Tell(sample, cancel);
    }

    // Cases of adults that run, the oldest first, with who holds each.
    private Task<List<(Viewer Worker, CaseLine Line)>> Cases(string story, CancellationToken cancel) => scopes.At(now, async services =>
    {
        var desk = services.GetRequiredService<CaseDesk>();
        var found = new List<(Viewer, CaseLine)>();
        foreach (var worker in cast.All(Role.CaseManager, "open-door"))
            found.AddRange((await desk.List(CaseFilter.Open, CaseSort.Opened, 1, worker, cancel)).Cases.Where(line => line is { Mine: true, IsChild: false } && line.Handle != story).Select(line => (worker, line)));
        return found.OrderBy(pair => pair.Item2.Opened).Take(4).ToList();
    });

    // The tour's case: the prosecutor gets what the man agreed to give, and no more.
    private async Task Story(string handle, Viewer worker, CancellationToken cancel)
    {
        var at = OfficeHours.Next(now.AddDays(-4));
        if (at > now) at = now.AddHours(-30);
        var consent = await Consent(worker, handle, "prosecutor", 60, at, cancel, Section.Screening, Section.SupportNotes, Section.Outcome);
        await Give(worker, handle, consent, ExtractPurpose.Prosecution, 30, at.AddMinutes(20), item => item.Key is "ScreeningResult" or "Note:SupportNotes:1" or "CaseSteps", cancel);
    }

    private async Task Open(Viewer worker, CaseLine line, CancellationToken cancel)
    {
        var at = After(line, 24);
        var consent = await Consent(worker, line.Handle, "prosecutor", 90, at, cancel, Section.Identity, Section.Screening, Section.Outcome, Section.SupportNotes);
        var extract = await Give(worker, line.Handle, consent, ExtractPurpose.Trial, 60, at.AddHours(1), item => item.Field is DisclosureField.Name or DisclosureField.ScreeningResult or DisclosureField.CaseNumber or DisclosureField.CaseSteps, cancel);
        await Do(at.AddDays(1), services => services.GetRequiredService<ExtractDesk>().Use(extract, _proceedings["site"], 1, Act(Prosecutor, "extract.use", at.AddDays(1)), cancel));
        var sent = After(line, 22);
        var referral = await Refer("accepted", worker, line.Handle, sent, cancel);
        await Do(sent.AddDays(9), services => services.GetRequiredService<NonPunishmentDesk>()
            .Answer(referral, NonPunishmentState.Accepted, _file.Referrals["accepted"].Answer, 1, Act(Prosecutor, "non-punishment.answer", sent.AddDays(9)), cancel));
        var sample = _file.Claims.PaidInPart;
        var claim = await Do(at, services => services.GetRequiredService<ClaimDesk>().Open(line.Handle, new NewClaim(ClaimRoute.Criminal, Heads(sample), sample.Against, null, null), Act(worker, "claim.open", at), cancel));
        var steps = new List<(ClaimAct, long?)> { (ClaimAct.AskFreeze, sample.Freeze), (ClaimAct.Freeze, sample.Freeze), (ClaimAct.HandIn, null), (ClaimAct.Award, sample.Award) };
        steps.AddRange(sample.Payments.Select(minor => (ClaimAct.Pay, (long?)minor)));
        for (var i = 0; i < steps.Count; i++)
        {
            var (act, minor) = steps[i];
            var (then, version) = (at.AddDays(i * 3), i + 1);
            await Do(then, services => services.GetRequiredService<ClaimDesk>().Record(line.Handle, claim, act, minor, version, Act(worker, "claim.record", then), cancel));
        }
    }

    private async Task Withdrawn(Viewer worker, CaseLine line, CancellationToken cancel)
    {
        var at = After(line, 23);
        var consent = await Consent(worker, line.Handle, "police-migration", 90, at, cancel, Section.Screening, Section.Outcome);
        var extract = await Give(worker, line.Handle, consent, ExtractPurpose.Investigation, 60, at.AddHours(1), item => item.Section is Section.Screening or Section.Outcome, cancel);
        await Do(at.AddDays(1), services => services.GetRequiredService<ExtractDesk>().Use(extract, _proceedings["border"], 1, Act(Police, "extract.use", at.AddDays(1)), cancel));
        var stop = at.AddDays(12);
        await Do(stop, services => services.GetRequiredService<ConsentLedger>().Withdraw(line.Handle, consent, Act(worker, "consent.withdraw", stop), cancel));
        await Do(stop.AddHours(20), services => services.GetRequiredService<ExtractDesk>().Stop(extract, Act(Police, "extract.stop", stop.AddHours(20)), cancel));
        await Refer("waiting", worker, line.Handle, now.AddDays(-9), cancel);
    }

    private async Task Ended(Viewer worker, CaseLine line, CancellationToken cancel)
    {
        var at = After(line, 30);
        var consent = await Consent(worker, line.Handle, "prosecutor", 14, at, cancel, Section.Outcome);
        await Give(worker, line.Handle, consent, ExtractPurpose.Prosecution, 14, at.AddHours(1), item => item.Section == Section.Outcome, cancel);
        var sample = _file.Claims.Limitation;
        var last = DateOnly.FromDateTime(now).AddDays(sample.DaysLeft);
        await Do(at, services => services.GetRequiredService<ClaimDesk>().Open(line.Handle,
            new NewClaim(ClaimRoute.Criminal, Heads(sample), sample.Against, LimitationEvent.FinalJudgment, last.AddMonths(-12)), Act(worker, "claim.open", at), cancel));
    }

    private async Task Ordered(Viewer worker, CaseLine line, CancellationToken cancel)
    {
        var at = After(line, 15);
        var demand = await scopes.At(at, async services =>
        {
            var chosen = await Keys(services, line.Handle, worker, item => item.Field is DisclosureField.ScreeningResult or DisclosureField.CaseSteps, cancel);
            var order = new NewDemand(cast.Bodies["prosecutor"].Id, DisclosureBasis.CourtOrder, _file.Order.Who, _file.Order.Law, _file.Order.Why, ExtractPurpose.Trial, 30, chosen);
            return Check(await services.GetRequiredService<DisclosureDesk>().Demand(line.Handle, order, Act(worker, "extract.demand", at), cancel));
        });
        await Do(at.AddHours(3), services => services.GetRequiredService<DisclosureDesk>().Confirm(line.Handle, demand, true, 1, Act(Supervisor, "extract.confirm", at.AddHours(3)), cancel));
    }

    private Task<string> Refer(string key, Viewer worker, string handle, DateTime at, CancellationToken cancel)
    {
        var sample = _file.Referrals[key];
        var wish = new NewNonPunishment(cast.Bodies["prosecutor"].Id, NonPunishmentBasis.LegalAidMandate, null, sample.Offence, sample.Article, sample.Link, sample.Lawyer);
        return Do(at, services => services.GetRequiredService<NonPunishmentDesk>().Send(handle, wish, Act(worker, "non-punishment.send", at), cancel));
    }

    private async Task Proceed(JusticeFile.ProceedingSample sample, CancellationToken cancel)
    {
        var who = sample.Role == "prosecutor" ? Prosecutor : Police;
        var at = OfficeHours.Next(now.AddDays(-sample.Opened));
        var provision = await scopes.At(at, services => Provision(services, sample.Heading, who, at, cancel));
        var handle = _proceedings[sample.Key] = await Do(at, services => services.GetRequiredService<ProceedingDesk>()
            .Open(new NewProceeding(sample.Section, sample.Code, [(sample.Article, provision)]), Act(who, "proceeding.open", at), cancel));
        foreach (var person in sample.Accused)
            await Do(at.AddDays(2), services => services.GetRequiredService<ProceedingDesk>().AddAccused(handle,
                new NewAccused(person.LegalPerson, person.Role, person.Sex, person.Age, person.Citizenship, person.Status, person.Identified, null), 1, Act(who, "proceeding.accused", at.AddDays(2)), cancel));
        var version = 1;
        foreach (var stage in sample.Stages)
        {
            var (then, known) = (OfficeHours.Next(now.AddDays(-stage.Ago)), version++);
            await Do(then, services => services.GetRequiredService<ProceedingDesk>().Move(handle, new ProceedingMove(stage.Stage, stage.Reason, stage.Remark, null, known), Act(who, "proceeding.move", then), cancel));
        }
    }

    private async Task Tell(JusticeFile.ProceedingSample sample, CancellationToken cancel)
    {
        var who = sample.Role == "prosecutor" ? Prosecutor : Police;
        foreach (var risk in sample.Risks)
        {
            var at = now.AddDays(-risk.Told);
            await Do(at, services => services.GetRequiredService<ProceedingDesk>().TellRisk(_proceedings[sample.Key], risk.Kind, DateOnly.FromDateTime(now).AddDays(risk.Ahead), Act(who, "proceeding.tell-risk", at), cancel));
        }
    }

    private static async Task<string?> Provision(IServiceProvider services, string heading, Viewer who, DateTime at, CancellationToken cancel)
    {
        var shelf = services.GetRequiredService<ActShelf>();
        if (await shelf.FindByKey(who, "criminal-code", cancel) is not { } act || await shelf.Whole(who, act.Handle, DateOnly.FromDateTime(at), null, cancel) is not { } page) return null;
        return page.Lines.FirstOrDefault(line => line.Heading == heading)?.Handle;
    }

    private Task<string> Consent(Viewer worker, string handle, string body, int days, DateTime at, CancellationToken cancel, params Section[] sections) => Do(at, services =>
        services.GetRequiredService<ConsentLedger>().Give(handle, new NewConsent(cast.Bodies[body].Id, ConsentPurpose.CriminalProceedings, sections, days, "ru", GivenHow.SpokenBeforeWitness, ConsentGiver.Person),
            Act(worker, "consent.give", at), cancel));

    private Task<string> Give(Viewer worker, string handle, string consent, ExtractPurpose purpose, int days, DateTime at, Func<DisclosureItem, bool> choose, CancellationToken cancel) => Do(at, async services =>
        await services.GetRequiredService<DisclosureDesk>().Give(handle, new NewDisclosure(consent, purpose, days, await Keys(services, handle, worker, choose, cancel)), Act(worker, "extract.give", at), cancel));

    private static async Task<IReadOnlyList<string>> Keys(IServiceProvider services, string handle, Viewer worker, Func<DisclosureItem, bool> choose, CancellationToken cancel) =>
        [.. (await services.GetRequiredService<DisclosureDesk>().Choice(handle, worker, cancel) ?? []).Where(choose).Select(item => item.Key)];

    private static List<ClaimHead> Heads(JusticeFile.ClaimSample sample) => [.. sample.Heads.Select(head => new ClaimHead(head.Key, head.Value))];

    // So many days ago, but never before the case was opened.
    private DateTime After(CaseLine line, int days) => now.AddDays(-days) > line.Opened.AddHours(2) ? now.AddDays(-days) : line.Opened.AddHours(2);

    private async Task<string> Do(DateTime at, Func<IServiceProvider, Task<WriteAnswer>> act) => Check(await scopes.At(at, act));

    private static Platform.Data.ProcessContext Act(Viewer who, string process, DateTime at) => DemonstrationCast.Act(who, process, "SOP steps S14 and S15", at);

    private static string Check(WriteAnswer answer) => answer.IsDone ? answer.Handle ?? "" : throw new InvalidDataException($"justice.yaml: the demonstration was refused: {answer.Problem}");
}
