using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Cases.Running;
using Throughline.Cases.Screenings;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Files;

// What every new case gets, whether it begins here or comes over from another body.
internal sealed class CaseStart(CaseRoom room)
{
    public const string ExtractField = "screening.extract/1";
    public const string NoProcedure = "No procedure is in force on that day. The coordinator must put one in force first.";

    /// <summary>Adds the case and its first steps. The permit is for writing the outcome section of the file.</summary>
    public async Task<CaseRow?> Add(PersonFile file, NewCase facts, ScreeningExtract? extract, Permit outcome, ProcessContext process, CancellationToken cancel)
    {
        var calendar = await room.Calendar(cancel);
        var day = calendar.LocalDate(process.Happened);
        if (await room.Procedures.InForce(day, facts.Age <= AgeBand.InDoubt, facts.Nationality, process.Who, cancel) is not { } procedure) return null;
        var row = new CaseRow
        {
            Id = RecordId.New(), File = outcome.File, Number = await FreeNumber(cancel), Procedure = procedure.Handle, Age = facts.Age, Sex = facts.Sex, Form = facts.Form,
            Nationality = facts.Nationality, Crisis = facts.Crisis, EntryHow = facts.EntryHow, EntryLanguage = facts.EntryLanguage, EntryWording = Consents.ConsentLedger.Wording,
        };
        room.Db.Add(row);
        var runs = new CaseRuns([], hasLog: false);
        runs.Add(new CaseRun("", procedure, await room.Runs.Program(procedure, file, cancel)));
        await Enter(new StepWriter(room, file, row, runs, process), row, extract, process, cancel);
        await new Past.PersonFactWriter(room).Note(file, row, cancel);
        return row;
    }

    // What is known when a case begins: who the person is as far as the procedure asks, what the screening found, and that they agreed to enter.
    private static async Task Enter(StepWriter steps, CaseRow row, ScreeningExtract? extract, ProcessContext process, CancellationToken cancel)
    {
        var main = steps.Runs.Main!;
        steps.Journal.Begin();
        foreach (var fact in main.Procedure.Text.Facts.Where(fact => fact is { Child: true, Derivation: null, Compares: null } && fact.Values.Contains(StepDesk.Yes) && row.IsChild))
            await steps.Journal.Take(main, CaseLogKind.Fact, fact.Id, StepDesk.Yes, null, process.Happened, cancel);
        if (extract is not null)
        {
            var outcome = Throughline.Screening.ScreeningRule.Evaluate(extract.Paper.For(extract.Profile)).Outcome;
            await Agree(steps, main, StepCodes.Screening, extract.StartedHappened, cancel);
            await steps.Know(StepCodes.Screening, Word(outcome), extract.FinishedHappened, cancel);
            await steps.Done(StepCodes.Screening, extract.StartedHappened, extract.FinishedHappened, cancel);
        }
        await Agree(steps, main, StepCodes.Entry, process.Happened, cancel);
        await steps.Know(StepCodes.Entry, "given", process.Happened, cancel);
        await steps.Done(StepCodes.Entry, process.Happened, process.Happened, cancel);
    }

    private static async Task Agree(StepWriter steps, CaseRun run, string step, DateTime happened, CancellationToken cancel)
    {
        foreach (var consent in run.Find(step)?.Asks.Concat(run.Find(step)!.Needs).Distinct() ?? [])
            await steps.Journal.Take(run, CaseLogKind.ConsentGiven, consent, null, null, happened, cancel);
    }

    // The values by which procedures name the result of a screening.
    private static string Word(Throughline.Screening.ScreeningOutcome outcome) => outcome switch
    {
        Throughline.Screening.ScreeningOutcome.NoIndicatorsObserved => "none-observed",
        Throughline.Screening.ScreeningOutcome.IndicatorsObservedRuleNotMet => "observed",
        Throughline.Screening.ScreeningOutcome.Inconclusive => "inconclusive",
        Throughline.Screening.ScreeningOutcome.RiskOfExploitation => "risk",
        _ => "positive",
    };

    public static bool Fits(NewCase facts) =>
        Enum.IsDefined(facts.Age) && Enum.IsDefined(facts.Sex) && Enum.IsDefined(facts.Form) && Enum.IsDefined(facts.Nationality) && Enum.IsDefined(facts.EntryHow)
        && Languages.LooksRight(facts.EntryLanguage);

    public async Task AddExtract(Guid file, ScreeningExtract extract, Permit screening, Guid from, DateTime made, CancellationToken cancel)
    {
        var row = new ExtractRow { Id = RecordId.New(), File = file, Content = [], Made = made, FromOrganisation = from };
        row.Content = await room.Sealer.Seal(screening, ExtractField, row.Id, JsonSerializer.Serialize(extract), cancel);
        room.Db.Add(row);
    }

    public async Task<(ScreeningExtract Extract, ExtractRow Row)?> Extract(Guid file, Permit screening, CancellationToken cancel)
    {
        var row = await room.Db.Set<ExtractRow>().AsNoTracking().FirstOrDefaultAsync(extract => extract.File == file, cancel);
        if (row is null || await room.Sealer.Open(screening, ExtractField, row.Id, row.Content, cancel) is not { } json) return null;
        return (JsonSerializer.Deserialize<ScreeningExtract>(json)!, row);
    }

    public static ScreeningExtract ExtractOf(ScreeningRow row, ScreeningPaper paper) => new(
        row.Age, row.Sex, row.Form, row.Profile, row.Language, row.ListVersion, row.RuleVersion,
        row.StartedHappened, row.FinishedHappened!.Value, row.FinishedRecorded!.Value, paper);

    public static AgeBand BandOf(AgeGroup age) => age switch
    {
        AgeGroup.Adult => AgeBand.AdultNotRecorded,
        AgeGroup.Child => AgeBand.From12To17,
        _ => AgeBand.InDoubt,
    };

    // Six random characters of 26: a clash is rare, and then another is drawn.
    private async Task<string> FreeNumber(CancellationToken cancel)
    {
        while (true)
        {
            var number = CaseNumber.New();
            if (!await room.Db.Set<CaseRow>().AnyAsync(row => row.Number == number, cancel)) return number;
        }
    }
}
