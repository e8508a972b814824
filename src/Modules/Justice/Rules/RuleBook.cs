using Microsoft.EntityFrameworkCore;
using Throughline.Cases;
using Throughline.Justice.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Calendar;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Justice.Rules;

/// <summary>The country's time limits in criminal justice, with basis and validity. A limit is never edited: a new one holds from its day on.</summary>
public sealed class RuleBook(AppDb db)
{
    /// <summary>Answer to a non-punishment referral while the country has no limit of its own: 15 calendar days, step S14 of the reference procedure.</summary>
    public static JusticeRule ReferenceAnswer { get; } = new(RuleKind.NonPunishmentAnswer, null, null, 15, ClockUnit.Days, "SOP step S14 (reference procedure)", DateOnly.MinValue, null);

    /// <summary>The limit for an answer on a day.</summary>
    public async Task<JusticeRule> Answer(DateOnly day, CancellationToken cancel) => await On(RuleKind.NonPunishmentAnswer, null, null, day, cancel) ?? ReferenceAnswer;

    /// <summary>The limitation rule of a route and event on a day, or null: then no limitation date can be worked out, and that is said.</summary>
    public Task<JusticeRule?> Limitation(ClaimRoute route, LimitationEvent from, DateOnly day, CancellationToken cancel) => On(RuleKind.Limitation, route, from, day, cancel);

    /// <summary>All limits by kind, route, event and day. Empty for a viewer who may not read procedures.</summary>
    public async Task<IReadOnlyList<JusticeRule>> All(Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.List, Section.Procedures)) return [];
        return [.. (await db.Set<RuleRow>().AsNoTracking().ToListAsync(cancel)).Select(Rule).OrderBy(rule => rule.Kind).ThenBy(rule => rule.Route).ThenBy(rule => rule.Event).ThenBy(rule => rule.From)];
    }

    /// <summary>Records a limit from a day on. Refused without the right to write procedures.</summary>
    public async Task<WriteAnswer> Record(JusticeRule rule, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(process);
        if (!process.Who.May(ActionKind.Write, Section.Procedures)) return Answers.Absent;
        if (!Enum.IsDefined(rule.Kind) || !Enum.IsDefined(rule.Unit) || rule.Route is { } route && !Enum.IsDefined(route) || rule.Event is { } known && !Enum.IsDefined(known)) return Answers.Refused("One of the answers is not on the list.");
        var limitation = rule.Kind == RuleKind.Limitation;
        if ((rule.Route is not null) != limitation || (rule.Event is not null) != limitation) return Answers.Refused("A limitation names its route and the event it runs from; an answer names neither.");
        if (rule.Amount is < 1 or > 1200) return Answers.Refused("Give the number of days or months, 1 to 1,200.");
        if (!Answers.Fits(rule.Basis, 3, 200)) return Answers.Refused("Name the act and article the limit rests on.");
        if (rule.Until < rule.From) return Answers.Refused("The last day lies before the first.");
        db.Add(new RuleRow
        {
            Id = RecordId.New(), Kind = rule.Kind, Route = rule.Route, Event = rule.Event, Amount = rule.Amount, Unit = rule.Unit, Basis = rule.Basis.Trim(), From = rule.From, Until = rule.Until,
        });
        return Answers.Of(await db.Commit(process, [], cancel), null);
    }

    private async Task<JusticeRule?> On(RuleKind kind, ClaimRoute? route, LimitationEvent? from, DateOnly day, CancellationToken cancel)
    {
        var row = await db.Set<RuleRow>().AsNoTracking().Where(rule => rule.Kind == kind && rule.Route == route && rule.Event == from && rule.From <= day && (rule.Until == null || rule.Until >= day))
            .OrderByDescending(rule => rule.From).ThenByDescending(rule => rule.Id).FirstOrDefaultAsync(cancel);
        return row is null ? null : Rule(row);
    }

    private static JusticeRule Rule(RuleRow row) => new(row.Kind, row.Route, row.Event, row.Amount, row.Unit, row.Basis, row.From, row.Until);
}
