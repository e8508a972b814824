using Throughline.Cases;
using Throughline.Cases.Consents;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Help;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Cases.Steps;
using Throughline.Partners;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Screening;

namespace Throughline.App.Demonstration;

/// <summary>
/// The one invented person whom the guided tour follows: a man of 41, home from construction work abroad, who is safe for the day and has nowhere to sleep,
/// since the country has no free place for men. He came twelve days ago; his case is held by Mira Halvor of the Open Door Centre.
/// </summary>
internal sealed class DemonstrationStory(SimulatedScopes scopes, DemonstrationCast cast)
{
    /// <summary>Years of age that the story tells.</summary>
    public const int Age = 41;

    private const int DaysAgo = 12;
    private static readonly string[] Answers = ["1.01", "3.06", "4.01", "4.02", "4.03", "5.03", "5.01"];

    /// <summary>Who holds the case.</summary>
    public Viewer Worker { get; } = cast.All(Role.CaseManager, "open-door")[^1];

    /// <summary>Handle of the case once it is loaded.</summary>
    public string Case { get; private set; } = "";

    /// <summary>UTC instant at which the case was opened.</summary>
    public DateTime Opened { get; private set; }

    /// <summary>Screens him, opens the case and records the first steps.</summary>
    public async Task Load(DateTime now, CancellationToken cancel)
    {
        var at = OfficeHours.Next(now.AddDays(-DaysAgo));
        var screening = await Screen(at, cancel);
        Opened = at = at.AddMinutes(50);
        var facts = new NewCase(AgeBand.From40To59, Sex.Male, ExploitationForm.ForcedLabour, NationalityKind.OwnState, false, GivenHow.SpokenBeforeWitness, "ru");
        Case = await Do(at, services => services.GetRequiredService<CaseDesk>().Open(facts, screening, Act("case.open", "SOP step S3", at), cancel));
        await Do(at, services => services.GetRequiredService<SheetDesk>().Open(Case, "Recording what the person told us", Act("identity.open", "SOP step S3", at), cancel));
        var sheet = new IdentitySheet("Gorvin Ardomel", $"{now.Year - Age}", "Ardania", "Weekdays, 10 to 12, from a withheld number");
        await Do(at, services => services.GetRequiredService<SheetDesk>().SaveIdentity(Case, sheet, 0, Act("identity.save", "SOP step S3", at), cancel));
        await Record(at.AddMinutes(10), "S0", at.AddMinutes(-60), cancel);
        await Record(at.AddMinutes(10), "S1", at.AddMinutes(5), cancel);
        await Record(at.AddHours(4), "S6", null, cancel);
        await Note(at.AddHours(4), "S6", "Home after two years on a building site abroad; the pay and the passport stayed there. Wants work and a door that locks.", cancel);
        await Do(at.AddHours(6), services => services.GetRequiredService<CaseDesk>().Notify(Case, cast.Bodies["nrm-coordinator"].Id, Act("case.notify", "SOP step S4", at.AddHours(6)), cancel));
        await Note(at.AddHours(7), "S9", "The only house with places for men is full. He sleeps at a cousin's until a place is found; it is not safe for long.", cancel);
        await Do(at.AddHours(7), services => services.GetRequiredService<HelpDesk>().RecordNeed(Case, PartnerService.ShelterMen, NeedReason.Declined, DateOnly.FromDateTime(at), Act("need.record", "SOP step S10", at.AddHours(7)), cancel));
    }

    private async Task<string> Screen(DateTime at, CancellationToken cancel)
    {
        var start = new ScreeningStart(true, ScreeningConsent.Spoken, "ru", true, true, AgeGroup.Adult, Sex.Male, ExploitationForm.ForcedLabour);
        var handle = await Do(at, services => services.GetRequiredService<ScreeningDesk>().Start(start, Act("screening.start", "SOP step S2", at), cancel));
        var version = 1;
        foreach (var question in Answers)
        {
            var then = at = at.AddMinutes(3);
            var known = version++;
            await Do(then, services => services.GetRequiredService<ScreeningDesk>().Answer(handle, question, AnswerValue.Yes, EvidenceSource.Said, known, Act("screening.answer", "SOP step S2", then), cancel));
        }
        await Do(at, services => services.GetRequiredService<ScreeningDesk>().Finish(handle, version, Act("screening.finish", "SOP step S2", at), cancel));
        return handle;
    }

    private Task Record(DateTime at, string step, DateTime? happened, CancellationToken cancel) =>
        scopes.At(at, services => DemonstrationSteps.Record(services, Case, step, StepAct.Complete, null, Worker, happened ?? at, at, [("danger", "yes")], cancel));

    private Task Note(DateTime at, string step, string text, CancellationToken cancel) => Do(at, services =>
        services.GetRequiredService<SheetDesk>().AddNote(Case, Section.SupportNotes, text, step, Act("note.add", $"SOP step {step}", at), cancel));

    private async Task<string> Do(DateTime at, Func<IServiceProvider, Task<WriteAnswer>> act) => await scopes.At(at, async services => Check(await act(services)));

    private Platform.Data.ProcessContext Act(string process, string basis, DateTime at) => DemonstrationCast.Act(Worker, process, basis, at);

    private static string Check(WriteAnswer answer) => answer.IsDone ? answer.Handle ?? "" : throw new InvalidDataException($"The demonstration was refused: {answer.Problem}");
}
