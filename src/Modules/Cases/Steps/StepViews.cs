using Throughline.Cases.Files;
using Throughline.Cases.Running;
using Throughline.Platform.Texts;
using Throughline.Procedures;
using Throughline.Sop;
using Throughline.Sop.Running;

namespace Throughline.Cases.Steps;

// Where each step of a case stands, from the log as it was replayed.
internal static class StepViews
{
    public static IReadOnlyList<StepView> Of(CaseRow row, CaseRuns runs) => [.. runs.Runs.SelectMany(run => Of(row, runs, run))];

    public static RecoveryPeriod? Recovery(CaseRuns runs, Platform.Calendar.WorkingCalendar calendar, DateTime now)
    {
        if (runs.Recovery() is not var (run, period) || period.Due is not { } ends) return null;
        var first = calendar.LocalDate(period.Began);
        // The period ends with its last day, so the instant before the end is on its date.
        var last = calendar.LocalDate(ends.AddMinutes(-1));
        var day = Math.Clamp(calendar.LocalDate(now).DayNumber - first.DayNumber, 0, last.DayNumber - first.DayNumber);
        return new RecoveryPeriod(first, last, day, last.DayNumber - first.DayNumber, now < ends, run.Procedure.Basis(period.StepId));
    }

    public static StepRefusal Refused(CaseRun run, Refusal refusal) => new(
        refusal.Rule, refusal.StepId, refusal.StepId is { } id ? run.Procedure.Find(id)?.Title : null, refusal.Basis.Length == 0 ? null : refusal.Basis,
        [.. refusal.Lacks.Select(lack => Named(run, lack))], [.. refusal.OpensAfter.Select(code => (code, run.Procedure.Find(code)?.Title ?? LocalizedText.Of("en", code)))], refusal.Until, refusal.Message);

    public static LocalizedText Words(IReadOnlyDictionary<string, string> words, Procedure procedure, string otherwise) =>
        words.Count == 0 ? LocalizedText.Of("en", otherwise) : new LocalizedText(words, words.ContainsKey(procedure.Language) ? [procedure.Language] : []);

    private static IEnumerable<StepView> Of(CaseRow row, CaseRuns runs, CaseRun run)
    {
        var ahead = run.Program.Ahead(run.State).ToDictionary(work => work.StepId, StringComparer.Ordinal);
        foreach (var step in run.Procedure.Text.Steps)
        {
            var (known, work) = (runs.Row(run, step.Id), ahead.GetValueOrDefault(step.Id));
            if (step.Id == StepCodes.Guardian && !row.IsChild && known is null && work is null) continue;
            var card = run.Procedure.Find(step.Id)!;
            var begins = work is not null || run.Program.CanBegin(run.State, step.Id);
            var lacks = begins ? run.Program.LacksOf(run.State, step.Id) : [];
            var extended = run.State.Extensions.GetValueOrDefault(step.Id);
            var extends = step.Extension is { } extension && extended < extension.Times && (work is not null || step.Runs is not null && run.State.Done.ContainsKey(step.Id)) ? step.Extension : null;
            yield return new StepView(
                step.Id, card.Title, known?.State, known?.StartedHappened, known?.StartedRecorded, known?.EndedHappened, known?.EndedRecorded,
                work?.Clocks.Min(clock => clock.Due), run.Procedure.Basis(step.Id), known?.Version ?? 0)
            {
                Run = run.Key,
                Procedure = run.Procedure.Handle,
                IsOpen = work is not null,
                Since = work?.Since,
                AtAnyTime = work is null && begins && step.AnyTime,
                Actor = card.Actor,
                Lacks = [.. lacks.Select(lack => Named(run, lack))],
                Questions = [.. Questions(run, step, lacks)],
                Pauses = work is null ? [] : [.. step.Pauses.Select(words => Words(words, run.Procedure.Text, ""))],
                PausedSince = run.State.Pauses.TryGetValue(step.Id, out var pauses) && pauses.Length > 0 && pauses[^1].To is null ? pauses[^1].From : null,
                Extensions = extends is null ? [] : [.. extends.Criteria.Select(words => Words(words, run.Procedure.Text, ""))],
                ExtensionBy = extends?.DecidedBy is { } decides ? run.Procedure.Text.Actors.FirstOrDefault(actor => actor.Id == decides) is { } actor ? Words(actor.Name, run.Procedure.Text, decides) : null : null,
                ExtensionLength = extends?.By,
                Closes = step.Closure || step.Id == StepCodes.Closure,
            };
        }
    }

    // What it lacks and what it settles, each once; a fact of cooperation is asked only where the procedure asks it for this very step.
    private static IEnumerable<StepQuestion> Questions(CaseRun run, Step step, IReadOnlyList<Lack> lacks)
    {
        var text = run.Procedure.Text;
        var facts = lacks.Where(lack => lack.Kind == LackKind.Fact).Select(lack => lack.Id)
            .Concat(text.Facts.Where(fact => fact.SetBy == step.Id && fact.Derivation is null && fact.Compares is null && fact.Sources.Count == 0).Select(fact => fact.Id)).Distinct(StringComparer.Ordinal);
        foreach (var fact in facts.Select(id => text.Facts.First(fact => fact.Id == id)))
            yield return new StepQuestion(fact.Id, LackKind.Fact, Words(fact.Title, text, fact.Id), fact.Values, run.State.Facts.GetValueOrDefault(fact.Id));
        foreach (var lack in lacks.Where(lack => lack.Kind == LackKind.Number))
            yield return new StepQuestion(lack.Id, LackKind.Number, Named(run, lack).Name, [], null);
        foreach (var consent in step.Asks.Concat(step.Needs).Concat(lacks.Where(lack => lack.Kind == LackKind.Consent).Select(lack => lack.Id)).Distinct(StringComparer.Ordinal))
            yield return new StepQuestion(StepDesk.ConsentKey + consent, LackKind.Consent, Named(run, new Lack(LackKind.Consent, consent, consent)).Name, [StepDesk.Yes, StepDesk.No],
                run.State.Consents.ContainsKey(consent) ? StepDesk.Yes : null);
    }

    private static StepLack Named(CaseRun run, Lack lack)
    {
        var text = run.Procedure.Text;
        var name = lack.Kind switch
        {
            LackKind.Record or LackKind.Sharing => text.Records.FirstOrDefault(record => record.Id == lack.Id)?.Name,
            LackKind.Consent => text.Consents.FirstOrDefault(consent => consent.Id == lack.Id)?.Name,
            LackKind.Number => text.Numbers.FirstOrDefault(number => number.Id == lack.Id)?.Name,
            _ => text.Facts.FirstOrDefault(fact => fact.Id == lack.Id)?.Title,
        };
        return new StepLack(lack.Kind, lack.Id, name is null ? LocalizedText.Of("en", lack.Id) : Words(name, text, lack.Id));
    }
}
