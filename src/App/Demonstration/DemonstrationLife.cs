using System.Runtime.CompilerServices;
using Throughline.Cases;
using Throughline.Cases.Consents;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Referrals;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Screening;

namespace Throughline.App.Demonstration;

/// <summary>One invented person's way: screening, entry, safety, decision, recovery, help, closure. Times are drawn so that some deadlines are missed.</summary>
internal sealed class DemonstrationLife(SimulatedScopes scopes, DemonstrationCast cast, InventedPerson person, PeopleFile words, Action<IAsyncEnumerable<DateTime>, DateTime> begin)
{
    private static readonly string[] FirstAnswers = ["1.01", "3.06", "4.01", "4.02", "4.03", "5.03", "5.01"];

    private readonly Random _chance = person.Chance;
    private readonly string _home = person.IsChild ? "child-protection" : "open-door";
    private string _case = "";

    private Viewer Worker { get; } = Rotate(cast.All(Role.CaseManager, person.IsChild ? "child-protection" : "open-door"), person.Place);

    public async IAsyncEnumerable<DateTime> Live(DateTime arrival, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return arrival;
        var meets = person.Place % 10;
        var (officer, handsOver) = meets switch
        {
            1 or 6 => (cast.One(Role.IdentificationOfficer, "border-guard-karvand"), true),
            3 => (cast.One(Role.IdentificationOfficer, "police-migration"), true),
            5 or 8 => (cast.One(Role.IdentificationOfficer, "labour-inspectorate"), true),
            _ => (Worker, false),
        };
        var screening = await Screen(officer, arrival, cancel);
        var at = arrival.AddMinutes(50);
        // One in ten meets a screening in which nothing shows; help is offered all the same and no case begins.
        if (meets == 9 && person.Place % 20 == 9) yield break;
        yield return at;
        if (handsOver)
        {
            await Do(at, services => services.GetRequiredService<HandOverDesk>().Send(screening, HandOver(), Act(officer, "screening.hand-over", "SOP step S9", at), cancel));
            at = at.AddHours(Draw(2, 30));
            yield return at;
            if (person.Place % 40 == 16)
            {
                await Answer(at, Worker, ReferralAct.Decline, ReferralReason.NotForThisGroup, cancel);
                yield break;
            }
            await Answer(at, Worker, ReferralAct.Accept, null, cancel);
        }
        else
        {
            _case = await Do(at, services => services.GetRequiredService<CaseDesk>().Open(Facts(), screening, Act(Worker, "case.open", "SOP step S3", at), cancel));
        }
        await foreach (var next in Practice(at, arrival, cancel)) yield return next;
    }

    private async IAsyncEnumerable<DateTime> Practice(DateTime opened, DateTime arrival, [EnumeratorCancellation] CancellationToken cancel)
    {
        var at = opened.AddMinutes(20);
        yield return at;
        await Record(at, "S0", StepAct.Complete, null, cancel, arrival, ("danger", "yes"));
        await Record(at, "S1", StepAct.Complete, null, cancel, arrival.AddMinutes(Draw(20, 68)));
        if (_chance.Next(10) < 7) await SaveIdentity(at, cancel);
        yield return at = at.AddHours(Draw(3, 30));
        await Record(at, "S6", StepAct.Complete, null, cancel);
        await Note(at, "S6", cancel);
        if (person.IsChild)
        {
            yield return at = at.AddHours(Draw(20, 60));
            await Record(at, "S5", StepAct.Complete, null, cancel);
        }
        yield return at = at.AddHours(Draw(2, 36));
        await Do(at, services => services.GetRequiredService<CaseDesk>().Notify(_case, cast.Bodies["nrm-coordinator"].Id, Act(Worker, "case.notify", "SOP step S4", at), cancel));
        Help(at, cancel);
        yield return at = OfficeHours.Next(at.AddDays(Draw(1, 11)));
        var grounds = _chance.Next(12) > 0;
        await Record(at, "S7", grounds ? StepAct.Complete : StepAct.BodyDeclined, grounds ? null : "The Panel asks for more before it decides. Support goes on.", cancel, null, ("grounds", "found"));
        if (grounds && _chance.Next(20) is var period and < 19)
        {
            yield return at = OfficeHours.Next(at.AddDays(Draw(.3, 8)));
            var act = period switch { < 3 => StepAct.PersonDeclined, < 9 => StepAct.BodyDeclined, _ => StepAct.Start };
            await Record(at, "S8", act, "Nobody handed in an application, and the Panel does not act on its own.", cancel, null, ("needs-papers", person.Nationality == NationalityKind.OwnState ? "no" : "yes"));
        }
        yield return at = OfficeHours.Next(at.AddDays(Draw(2, 9)));
        // The beginning of the period leads to services once more; the worker looks at it again with the plan.
        await Record(at, "S9", StepAct.Complete, null, cancel, null, ("answer", "accepted"));
        await Record(at, "S10", StepAct.Complete, null, cancel, null, ("needs-papers", person.Nationality == NationalityKind.OwnState ? "no" : "yes"), ("claims", "no"), ("wants-return", "no"));
        await Note(at, "S10", cancel);
        if (person.Nationality != NationalityKind.OwnState)
        {
            yield return at = OfficeHours.Next(at.AddDays(Draw(3, 16)));
            await Record(at, "S13", _chance.Next(5) == 0 ? StepAct.BodyDeclined : StepAct.Complete, "Answer of the residence desk received.", cancel);
        }
        yield return at = OfficeHours.Next(at.AddDays(Draw(4, 20)));
        await Record(at, "S14", _chance.Next(10) < 6 ? StepAct.PersonDeclined : StepAct.Complete, null, cancel, null, ("takes-part", "yes"));
        yield return at = OfficeHours.Next(at.AddDays(Draw(6, 16)));
        await Record(at, "S17", StepAct.Complete, null, cancel);
        if (!grounds)
        {
            yield return at = OfficeHours.Next(at.AddDays(Draw(8, 30)));
            await Close(at, ClosureReason.PersonsWish, cancel);
            yield break;
        }
        yield return at = OfficeHours.Next(at.AddDays(Draw(6, 28)));
        var recognised = _chance.Next(9) > 0;
        await Record(at, "S11", recognised ? StepAct.Complete : StepAct.BodyDeclined, recognised ? null : "Decision with reasons received; review is open to the person.", cancel, null, ("status", "recognised"));
        await Note(at, null, cancel);
        yield return at = OfficeHours.Next(at.AddDays(Draw(40, 190)));
        await Close(at, _chance.Next(10) switch { < 6 => ClosureReason.GoalsMet, < 8 => ClosureReason.PersonsWish, 8 => ClosureReason.Moved, _ => ClosureReason.LostContact }, cancel);
    }

    private async Task<string> Screen(Viewer officer, DateTime at, CancellationToken cancel)
    {
        var start = new ScreeningStart(true, _chance.Next(2) == 0 ? ScreeningConsent.Spoken : ScreeningConsent.Written, person.Language, person.Language == "ru", true, person.Group, person.Sex, person.Form);
        var handle = await Do(at, services => services.GetRequiredService<ScreeningDesk>().Start(start, Act(officer, "screening.start", "SOP step S2", at), cancel));
        var version = 1;
        var nothing = person.Place % 20 == 9;
        var questions = person.IsChild ? [NextQuestions.Act, .. FirstAnswers.Where(id => id != "1.01")] : FirstAnswers;
        foreach (var question in questions)
        {
            var value = nothing ? AnswerValue.No : _chance.Next(10) switch { < 7 => AnswerValue.Yes, < 9 => AnswerValue.No, _ => AnswerValue.Unknown };
            var then = at = at.AddMinutes(3);
            var known = version++;
            await Do(then, services => services.GetRequiredService<ScreeningDesk>().Answer(handle, question, value, EvidenceSource.Said, known, Act(officer, "screening.answer", "SOP step S2", then), cancel));
        }
        await Do(at, services => services.GetRequiredService<ScreeningDesk>().Finish(handle, version, Act(officer, "screening.finish", "SOP step S2", at), cancel));
        return handle;
    }

    // The receiving body's only new hand-over from that hour is this person's.
    private async Task Answer(DateTime at, Viewer worker, ReferralAct act, ReferralReason? reason, CancellationToken cancel)
    {
        await scopes.At(at, async services =>
        {
            var desk = services.GetRequiredService<ReferralDesk>();
            var line = (await desk.Offered(worker, cancel)).Where(offer => offer.IsHandOver && offer.State is ReferralState.Sent or ReferralState.Silent).OrderBy(offer => offer.Sent).First();
            var view = await desk.Find(line.Handle, worker, cancel) ?? throw new InvalidDataException("A hand-over that was offered is not there.");
            Check(await desk.Act(line.Handle, new ReferralMove(act, reason, null, null, view.Version), Act(worker, "referral.answer", "SOP step S9", at), cancel));
            _case = (await desk.Find(line.Handle, worker, cancel))?.CaseHandle ?? "";
        });
    }

    private void Help(DateTime at, CancellationToken cancel)
    {
        var shelter = person.Sex == Sex.Male ? ("shelter-men", "house-on-the-hill", ConsentPurpose.SafeHousing) : ("shelter-women", "lantern-house", ConsentPurpose.SafeHousing);
        (string Service, string Body, ConsentPurpose Purpose)[] services = [shelter, ("health", "city-clinic", ConsentPurpose.HealthCare), ("legal-aid", "norrin-legal-aid", ConsentPurpose.LegalAdvice)];
        foreach (var service in services.Where(_ => _chance.Next(10) < 7))
            begin(new DemonstrationReferral(scopes, cast, person, Worker, _case, service.Service, service.Body, service.Purpose, new Random(_chance.Next())).Live(at.AddHours(Draw(1, 40)), cancel), at);
        begin(new DemonstrationHelp(scopes, cast, person, Worker, _case).Live(at.AddHours(6), cancel), at);
    }

    private Task Record(DateTime at, string step, StepAct act, string? remark, CancellationToken cancel, DateTime? happened = null, params (string Question, string Answer)[] answers) =>
        scopes.At(at, services => DemonstrationSteps.Record(services, _case, step, act, remark, Worker, happened ?? at, at, answers, cancel));

    private Task Note(DateTime at, string? step, CancellationToken cancel) => Do(at, services =>
        services.GetRequiredService<SheetDesk>().AddNote(_case, Section.SupportNotes, InventedPerson.Pick(_chance, words.SupportNotes), step, Act(Worker, "note.add", "SOP step S10", at), cancel));

    private async Task SaveIdentity(DateTime at, CancellationToken cancel)
    {
        var born = person.IsChild ? "about 2010" : $"{1965 + _chance.Next(40)}";
        var sheet = new IdentitySheet(person.Name, born, person.Origin, person.SafeContact);
        await Do(at, services => services.GetRequiredService<SheetDesk>().Open(_case, "Recording what the person told us", Act(Worker, "identity.open", "SOP step S3", at), cancel));
        await Do(at, services => services.GetRequiredService<SheetDesk>().SaveIdentity(_case, sheet, 0, Act(Worker, "identity.save", "SOP step S3", at), cancel));
        if (_chance.Next(2) == 0)
            await Do(at, services => services.GetRequiredService<SheetDesk>().SaveWhereabouts(_case, $"Safe place in {person.Region}", 0, Act(Worker, "whereabouts.save", "SOP step S6", at), cancel));
    }

    private async Task Close(DateTime at, ClosureReason reason, CancellationToken cancel)
    {
        await scopes.At(at, async services =>
        {
            var desk = services.GetRequiredService<CaseDesk>();
            var view = await desk.Find(_case, Worker, cancel);
            Check(await desk.AskToClose(_case, reason, view!.Version, Act(Worker, "case.ask-to-close", "SOP step S18", at), cancel));
        });
        await scopes.At(at.AddHours(5), async services =>
        {
            var supervisor = cast.One(Role.Supervisor, _home);
            var desk = services.GetRequiredService<CaseDesk>();
            var view = await desk.Find(_case, supervisor, cancel);
            Check(await desk.AnswerClosure(_case, true, view!.Version, Act(supervisor, "case.close", "SOP step S18", at.AddHours(5)), cancel));
        });
    }

    private NewCase Facts() => new(person.Age, person.Sex, person.Form, person.Nationality, _chance.Next(3) == 0, GivenHow.SpokenBeforeWitness, person.Language);

    private HandOver HandOver() => new(cast.Bodies[_home].Id, false, _chance.Next(2) == 0, person.Language, GivenHow.SpokenBeforeInterpreter,
        person.IsChild ? ConsentGiver.GuardianWithAssent : ConsentGiver.Person);

    private async Task<string> Do(DateTime at, Func<IServiceProvider, Task<WriteAnswer>> act) => await scopes.At(at, async services => Check(await act(services)));

    private double Draw(double low, double high) => low + (high - low) * _chance.NextDouble();

    private static string Check(WriteAnswer answer) => answer.IsDone ? answer.Handle ?? "" : throw new InvalidDataException($"The demonstration was refused: {answer.Problem}");

    private static Platform.Data.ProcessContext Act(Viewer who, string process, string basis, DateTime at) => DemonstrationCast.Act(who, process, basis, at);

    private static Viewer Rotate(IReadOnlyList<Viewer> workers, int place) => workers[place % workers.Count];
}
