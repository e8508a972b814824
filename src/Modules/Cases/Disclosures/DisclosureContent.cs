using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Files;
using Throughline.Cases.Sheets;
using Throughline.Cases.Steps;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Screening;

namespace Throughline.Cases.Disclosures;

// What a file holds that may be chosen, and its words on the day an extract is made. Every section is read under a permit of its own.
internal sealed class DisclosureContent(CaseRoom room, FileTies ties, Viewer viewer)
{
    private const string NotePrefix = "Note";

    private static readonly Section[] Noted = [Section.SupportNotes, Section.Health, Section.LegalAid, Section.Children];

    private Guid File => ties.File.Id;

    public async Task<IReadOnlyList<(DisclosureItem Item, string Text)>> All(CancellationToken cancel)
    {
        var found = new List<(DisclosureItem, string)>();
        await AddSheets(found, cancel);
        await AddScreening(found, cancel);
        await AddOutcome(found, cancel);
        foreach (var section in Noted) await AddNotes(found, section, cancel);
        return found;
    }

    private async Task AddSheets(List<(DisclosureItem, string)> found, CancellationToken cancel)
    {
        var sheets = await room.Db.Set<SheetRow>().AsNoTracking().Where(row => row.File == File).ToListAsync(cancel);
        if (sheets.Find(row => row.Section == Section.Identity) is { } identity && Permit(Section.Identity) is { } open
            && await room.Sealer.Open(open, SheetDesk.IdentityField, identity.Id, identity.Content, cancel) is { } json && JsonSerializer.Deserialize<IdentitySheet>(json) is { } sheet)
        {
            Add(found, DisclosureField.Name, sheet.Name);
            Add(found, DisclosureField.Born, sheet.Born);
            Add(found, DisclosureField.Nationality, sheet.Nationality);
            Add(found, DisclosureField.SafeContact, sheet.SafeContact);
        }
        if (sheets.Find(row => row.Section == Section.Whereabouts) is { } place && Permit(Section.Whereabouts) is { } where)
            Add(found, DisclosureField.Whereabouts, await room.Sealer.Open(where, SheetDesk.WhereaboutsField, place.Id, place.Content, cancel));
    }

    private async Task AddScreening(List<(DisclosureItem, string)> found, CancellationToken cancel)
    {
        if (Permit(Section.Screening) is not { } open || await new CaseStart(room).Extract(File, open, cancel) is not var (extract, _)) return;
        var result = ScreeningRule.Evaluate(extract.Paper.For(extract.Profile));
        var words = new StringBuilder(Words(result.Outcome)).Append(CultureInfo.InvariantCulture, $" ({extract.FinishedHappened:yyyy-MM-dd}).");
        foreach (var part in result.Dimensions.Where(part => part.MinimalSet.Count > 0))
            foreach (var seen in part.MinimalSet)
                words.Append(CultureInfo.InvariantCulture, $"\n{seen.Indicator.Id} {seen.Indicator.Text}");
        Add(found, DisclosureField.ScreeningResult, words.ToString());
        Add(found, DisclosureField.ScreeningRemark, extract.Paper.Remark);
    }

    private async Task AddOutcome(List<(DisclosureItem, string)> found, CancellationToken cancel)
    {
        if (Permit(Section.Outcome) is null) return;
        var row = await room.Db.Set<CaseRow>().AsNoTracking().FirstAsync(known => known.File == File, cancel);
        Add(found, DisclosureField.CaseNumber, row.Number);
        var calendar = await room.Calendar(cancel);
        var procedure = await room.Procedures.Find(row.Procedure, viewer, cancel);
        var done = await room.Db.Set<CaseStepRow>().AsNoTracking().Where(step => step.File == File && step.State == StepState.Done).ToListAsync(cancel);
        Add(found, DisclosureField.CaseSteps, string.Join('\n', done.Where(step => step.EndedHappened is not null).OrderBy(step => step.EndedHappened).Select(step => string.Create(
            CultureInfo.InvariantCulture, $"{step.Step} {procedure?.Find(step.Step)?.Title.In("en").Text ?? ""}: {calendar.LocalDate(step.EndedHappened!.Value):yyyy-MM-dd}"))));
    }

    // A note's place in the order of recording never changes: notes are only ever added.
    private async Task AddNotes(List<(DisclosureItem, string)> found, Section section, CancellationToken cancel)
    {
        if (Permit(section) is not { } open) return;
        var rows = await room.Db.Set<NoteRow>().AsNoTracking().Where(row => row.File == File && row.Section == section).ToListAsync(cancel);
        var number = 0;
        foreach (var row in rows.OrderBy(row => row.Recorded).ThenBy(row => row.Id))
        {
            var text = (await room.Sealer.Open(open, SheetDesk.NoteField, row.Id, row.Content, cancel))!;
            var key = string.Create(CultureInfo.InvariantCulture, $"{NotePrefix}:{section}:{++number}");
            found.Add((new DisclosureItem(key, DisclosureField.Note, section, text, row.Happened), text));
        }
    }

    private static void Add(List<(DisclosureItem, string)> found, DisclosureField field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) found.Add((new DisclosureItem(field.ToString(), field, DisclosureFields.SectionOf(field)!.Value, null, null), text));
    }

    private Permit? Permit(Section section) => CaseAccess.May(ties, viewer, ActionKind.Open, section) ? room.Access.Ask(ties, viewer, ActionKind.Open, section) : null;

    private static string Words(ScreeningOutcome outcome) => outcome switch
    {
        ScreeningOutcome.Positive => "Indicators of trafficking found",
        ScreeningOutcome.RiskOfExploitation => "Risk of exploitation found",
        ScreeningOutcome.Inconclusive => "More to ask",
        ScreeningOutcome.IndicatorsObservedRuleNotMet => "Some indicators observed",
        _ => "No indicators observed on that day",
    };
}
