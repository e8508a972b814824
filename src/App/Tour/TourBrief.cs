using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.App.Documents;
using Throughline.App.Pages.Evidence.Figures;
using Throughline.App.Pages.Law;
using Throughline.App.Pages.Law.Criteria;
using Throughline.Cases.Facts;
using Throughline.Funding.Forecasts;
using Throughline.Justice.Facts;
using Throughline.Law;
using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;
using Throughline.Statistics.Projections;
using Throughline.Statistics.Releases;

namespace Throughline.App.Tour;

/// <summary>
/// The one-page brief at the end of the tour: made anew from the registers at each reading, as the one who reads it, so that it says what was changed on the way.
/// A finding whose records the reader may not open, or that are not there any more, is left out.
/// </summary>
public sealed class TourBrief(
    VerdictRegister verdicts, ActShelf shelf, DelegationRegister delegations, ProposalShelf proposals, PositionLedger positions, PlacesDesk places, NeedFacts needs,
    JusticeFacts justice, ReleaseLedger releases, OrganisationRegister organisations, IStringLocalizer<Texts> t)
{
    private const string Met = "TIP-06-3";
    private const string NotMet = "TIP-05-nodilute";
    private const string Package = "P-07";
    private const string Bed = "bed-night-men";
    private const string BedService = "shelter-men";
    private const int Places = 4;

    /// <summary>Findings in the order of the stops.</summary>
    public async Task<IReadOnlyList<BriefLine>> Read(Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        var lines = new List<BriefLine?>
        {
            await Criterion(Met, viewer, country, today, cancel), await Criterion(NotMet, viewer, country, today, cancel), await Owed(viewer, country, today, cancel),
            await Wording(viewer, country, today, cancel), await Bedless(viewer, today, cancel), await Prosecuted(viewer, cancel), await NextYear(viewer, cancel),
        };
        return [.. lines.OfType<BriefLine>()];
    }

    /// <summary>The same in Word, one page of A4.</summary>
    public byte[] Write(IReadOnlyList<BriefLine> lines, Country country, DateOnly today)
    {
        var name = t["Brief on trafficking in persons: {0}", country.Name];
        var document = new BriefDocument(country.Practice ? $"{t["PRACTICE"]} – {name}" : name, CultureInfo.CurrentUICulture.Name)
            .Note(t["{0}. {1}", today.ToString("d MMMM yyyy", CultureInfo.CurrentCulture), country.Demonstration ? t["The country and everybody in it are invented."] : t["Counted and quoted from the registers on this day."]]);
        foreach (var line in lines)
        {
            document.Section(line.Heading).Paragraph(line.Text);
            if (line.Law is not null) document.LegalText(line.Law);
        }
        return document.Write();
    }

    private async Task<BriefLine?> Criterion(string id, Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        if (await verdicts.History(viewer, id, country.Code, today, cancel) is not [var latest, ..] || await verdicts.Open(viewer, latest.Handle, today, cancel) is not { } verdict) return null;
        var quote = verdict.Quotes.Count > 0 ? verdict.Quotes[0] : null;
        var since = await StoodSince.Find(shelf, viewer, verdict, cancel);
        var stands = latest.Stale ? t["The quoted text has changed since; the verdict is to be given again."]
            : since is { } stood ? t["The quoted words have stood since {0}.", stood.Day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)] : t["Nothing is quoted."];
        return new BriefLine($"{id}: {t.Verdict(latest.Value)}", quote is null ? stands : $"{quote.Label}. {stands}", quote is null ? null : $"“…{quote.Words}…”", quote?.Then.Language,
            $"/law/criteria/{id}", t["Criterion, quoted text and its editions"]);
    }

    private async Task<BriefLine?> Owed(Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        var all = await delegations.List(viewer, country.Code, today, cancel);
        if (all.Where(card => card.IsOverdue).OrderBy(card => card.DueOn).FirstOrDefault() is not { } owed) return null;
        var bodies = (await organisations.All(cancel)).ToDictionary(card => card.Key, StringComparer.Ordinal);
        var body = bodies.TryGetValue(owed.Body, out var card) ? card.Name.In(CultureInfo.CurrentUICulture.Name).Text : owed.Body;
        return new BriefLine(t["A by-law has been owed for {0} months", owed.MonthsLate], t["{0} orders: {1}. It is owed by {2} since {3}. By-laws that the law orders: {4}, of them missing past their day: {5}.",
            owed.Label, owed.Ordered, body, owed.DueOn.ToString("d MMMM yyyy", CultureInfo.CurrentCulture), all.Count, all.Count(other => other.IsOverdue)], null, null, "/law/delegations", t["Every by-law that a law orders"]);
    }

    private async Task<BriefLine?> Wording(Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        if ((await proposals.List(viewer, country.Code, null, cancel)).FirstOrDefault(card => card.Label == Package) is not { } card) return null;
        var heard = (await positions.On(viewer, card.Handle, today, cancel)).Where(position => position.Draft == card.Draft).ToList();
        var answered = heard.Count(position => position.Standing is not (PositionStanding.Asked or PositionStanding.NoAnswer));
        return new BriefLine($"{card.Label}: {card.Title}", t["Acts that move together: {0}; without wording yet: {1}. Bodies asked on draft {2}: {3}; letters received: {4}. A position is a reason, not a vote.",
            card.Acts, card.Missing, card.Draft, heard.Count, answered], null, null, $"/law/proposals/{card.Handle}", t["Wording, views and letters"]);
    }

    private async Task<BriefLine?> Bedless(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var year = today.Year + 1;
        var (cost, _) = await places.Ask(new PlacesQuestion(Bed, Places, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), null), viewer, cancel);
        if (cost is null) return null;
        var unmet = (await needs.ByService(viewer, today.AddYears(-1), today, cancel)).FirstOrDefault(figures => figures.Service == BedService);
        var room = cost.Rooms.FirstOrDefault(room => room is { InTime: true, SameCurrency: true });
        var line = room is null ? t["No budget line pays in that year yet."].Value
            : room.Fits ? t["{0} has room for it.", room.Allocation.Name].Value : t["{0} comes nearest; it is short by {1} {2}.", room.Allocation.Name, Money(room.Missing), room.Allocation.Currency].Value;
        var unfunded = unmet is null ? t["none recorded"].Value : unmet.Unfunded.Value?.ToString(CultureInfo.CurrentCulture) ?? t["protected"].Value;
        return new BriefLine(t["No bed for men"], t["People who needed safe housing for men in the last twelve months and for whom nobody paid: {0}. {1} places for {2} cost {3} {4}: {5} nights by the tariffs in force. {6}",
            unfunded, Places, year, Money(cost.Amount), cost.Currency, cost.Units.ToString("N0", CultureInfo.CurrentCulture), line], null, null,
            string.Create(CultureInfo.InvariantCulture, $"/evidence/money/places?unit={Bed}&places={Places}&from={year}-01-01&until={year}-12-31"), t["The arithmetic, day by day, and every budget line"]);
    }

    private async Task<BriefLine?> Prosecuted(Viewer viewer, CancellationToken cancel)
    {
        var answers = await justice.NonPunishment(viewer, cancel);
        if (answers.Count == 0) return null;
        var prosecuted = await justice.IdentifiedProsecuted(viewer, cancel);
        return new BriefLine(t["Separate files"], t["Police and prosecution see no file of help, only extracts that the person agreed to or two persons recorded an order for. Identified persons prosecuted for acts done as victims, which should be none: {0}.",
            prosecuted?.ToString(CultureInfo.CurrentCulture) ?? t["protected"].Value], null, null, "/evidence/figures/work", t["The working figures and how each is counted"]);
    }

    private async Task<BriefLine?> NextYear(Viewer viewer, CancellationToken cancel)
    {
        if (await releases.Latest(null, viewer, cancel) is not { } release) return null;
        var input = NextYearModel.Start with { MenPercent = NextYearModel.MenShare(release.Content) ?? NextYearModel.Start.MenPercent };
        if (Projection.From(release.Content.Series, input) is not { } next) return null;
        return new BriefLine(t["{0} if the places are added, a projection", next.LastYear + 1],
            t["Published for {0} in release {1}: {2} people detected. Next year, likely {3} (from {4} to {5}). Men lost from contact for want of a bed: {6} if nothing changes, {7} with {8} places more. Assumptions: {9} in 100 of the men without a paid bed, {10} in 100 of them lost.",
                next.LastYear, release.Number ?? "", next.LastDetected, next.Likely.Detected, next.Low.Detected, next.High.Detected, next.Likely.LostNow, next.Likely.LostIfAdopted, input.Places, input.UnfundedPercent, input.LostPercent],
            null, null, "/evidence/figures/next-year", t["Every assumption, to change, and the arithmetic line by line"]);
    }

    private static string Money(long minor) => (minor / 100m).ToString("N0", CultureInfo.CurrentCulture);
}
