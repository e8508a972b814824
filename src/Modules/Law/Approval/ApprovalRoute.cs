using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>A country's way from draft to law: stations in order, as data and never part of the program.</summary>
public sealed class ApprovalRoute(AppDb db)
{
    private const int MostStages = 40;

    /// <summary>
    /// Sets the whole way of a country, in place of the one before; proposals on their way keep the stays they have. Refused, nothing changed: a
    /// station without a name or a body, no day count between 0 and 1,000, no station at which the act is adopted, or two for one type of act.
    /// </summary>
    public async Task<IReadOnlyList<FieldRefusal>> Set(string country, IReadOnlyList<StageCard> stages, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayAdopt(process.Who)) return [new FieldRefusal("", "The way from draft to law is kept by legal experts.")];
        if (country is not { Length: 2 } || !country.All(char.IsAsciiLetterUpper)) return [new FieldRefusal("Country", "Say whose way it is by the country's two-letter code.")];
        if (stages.Count is 0 or > MostStages) return [new FieldRefusal("", "A way has 1 to 40 stations.")];
        foreach (var (stage, at) in stages.Select((stage, at) => (stage, at)))
        {
            FieldRefusal?[] found =
            [
                TypedText.Wrong($"Stages-{at}", stage.Name, 200, "Say what happens at this station."),
                TypedText.Wrong($"Stages-{at}", stage.Body, 200, "Name the body that holds the draft here."),
                stage.Days is < 0 or > 1000 ? new FieldRefusal($"Stages-{at}", "Give the days it may take: 0 to 1,000; 0 for no clock.") : null,
                stage.Ranks.Any(rank => rank.Contains(';', StringComparison.Ordinal)) ? new FieldRefusal($"Stages-{at}", "A type of act holds no semicolon; write one a line.") : null,
            ];
            if (found.OfType<FieldRefusal>().FirstOrDefault() is { } wrong) return [wrong];
        }
        if (!stages.Any(stage => stage.Adopts)) return [new FieldRefusal("", "Mark the station at which the act is adopted.")];
        await using var write = await db.BeginWrite(cancel);
        db.RemoveRange(await db.Set<ApprovalStage>().Where(row => row.Country == country).ToListAsync(cancel));
        foreach (var (stage, at) in stages.Select((stage, at) => (stage, at)))
            db.Add(new ApprovalStage
            {
                Id = RecordId.New(), Country = country, Ordinal = at + 1, Name = TypedText.OneLine(stage.Name), Body = TypedText.OneLine(stage.Body), Days = stage.Days, Adopts = stage.Adopts,
                Ranks = string.Join(';', stage.Ranks.Select(rank => TypedText.OneLine(rank)).Where(rank => rank.Length > 0)),
            });
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), country).Refusals;
    }

    /// <summary>The way of a country in order; empty when none is set or the viewer may not read law.</summary>
    public async Task<IReadOnlyList<StageCard>> Of(Viewer viewer, string country, CancellationToken cancel) => LawRights.MayRead(viewer) ? await Stages(country, cancel) : [];

    internal async Task<IReadOnlyList<StageCard>> Stages(string country, CancellationToken cancel) =>
        [.. (await db.Set<ApprovalStage>().AsNoTracking().Where(row => row.Country == country).OrderBy(row => row.Ordinal).ToListAsync(cancel))
            .Select(row => new StageCard(row.Ordinal, row.Name, row.Body, row.Days, row.Adopts, row.Ranks.Split(';', StringSplitOptions.RemoveEmptyEntries)))];
}
