using Microsoft.Extensions.Localization;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;

namespace Throughline.App.Work;

/// <summary>By-laws that are owed, verdicts to look at again, wording that is missing, letters that have not come, recommendations past their day.</summary>
internal sealed class LawWork(
    DelegationRegister delegations, ReformFigures reform, ProposalShelf proposals, PositionLedger positions, WorkshopShelf workshops, CommentLedger comments, ApprovalDesk approval, IStringLocalizer<Texts> t) : IWorkSource
{
    private const int SoonDays = 30;

    public async Task<IReadOnlyList<WorkItem>> For(Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        var items = new List<WorkItem>();
        foreach (var card in (await workshops.List(viewer, country.Code, cancel)).Where(card => !card.IsClosed && card.Until >= today && card.From <= today.AddDays(SoonDays)))
            if (viewer.Role is Role.LegalExpert or Role.Coordinator || await workshops.Open(viewer, card.Handle, cancel) is { Mine: not null })
                items.Add(new(card.From <= today ? WorkWeight.Waiting : WorkWeight.Soon, card.From <= today ? t["today"] : Days(card.From, today), t["Workshop: {0}", card.Title], t["{0}, {1} proposals on the agenda", card.Place, card.Items], "/law/workshops/" + card.Handle, t["Open it"], card.From));
        if (viewer.Role is not (Role.LegalExpert or Role.Coordinator or Role.Rapporteur)) return items;
        foreach (var owed in await delegations.List(viewer, country.Code, today, cancel))
        {
            if (owed.IsOverdue)
                items.Add(new(WorkWeight.Late, Months(owed.MonthsLate), t["A by-law is owed: {0}", owed.Ordered], t["Ordered by {0}", owed.Label], "/law/delegations", t["See who owes it"], owed.DueOn));
            else if (owed.IssuedOn is null && owed.DueOn <= today.AddDays(SoonDays))
                items.Add(new(WorkWeight.Soon, Days(owed.DueOn, today), t["A by-law is due: {0}", owed.Ordered], t["Ordered by {0}", owed.Label], "/law/delegations", t["See who owes it"], owed.DueOn));
        }
        if (await reform.Of(viewer, country.Code, today, cancel) is { } sheet)
        {
            // Experts give the verdicts; the others follow what became of the recommendations.
            if (viewer.Role == Role.LegalExpert)
                items.AddRange(sheet.Stale.Select(verdict => new WorkItem(
                    WorkWeight.Waiting, t["The text changed"], t["Look again at {0}", verdict.Criterion], t["Until then the verdict is not counted as current."], $"/law/criteria/{verdict.Criterion}", t["Re-check"])));
            items.AddRange(sheet.Unanswered.Concat(sheet.InPart).Concat(sheet.Accepted).Where(card => card.DueOn < today).Select(card => new WorkItem(
                WorkWeight.Late, Months(MonthsBetween(card.DueOn!.Value, today)), t["{0} has no act yet", card.Label], card.Text, $"/law/recommendations/{card.Handle}", t["Open it"], card.DueOn)));
        }
        foreach (var card in (await proposals.List(viewer, country.Code, null, cancel)).Where(card => card.IsOpen))
        {
            if (card.Missing > 0 && viewer.Role == Role.LegalExpert)
                items.Add(new(WorkWeight.Waiting, t["Wording missing"], $"{card.Label} {card.Title}", t["{0} of its acts have no wording. The package is not complete until they are drafted.", card.Missing], $"/law/proposals/{card.Handle}", t["Draft it"]));
            if (viewer.Role == Role.LegalExpert && (await comments.OnProposal(viewer, card.Handle, cancel)).Count(comment => comment.IsOpen) is > 0 and var open)
                items.Add(new(WorkWeight.Waiting, t["No answer yet"], t["{0}: comments without an answer: {1}", card.Label, open], t["Who commented waits for it; it also keeps the proposal off the list."], $"/law/proposals/{card.Handle}#comments", t["Answer it"]));
            if (card.State != ProposalState.UnderReview || viewer.Role == Role.Rapporteur) continue;
            var letters = (await positions.On(viewer, card.Handle, today, cancel)).Where(position => position.Draft == card.Draft).ToList();
            var silent = letters.Count(position => position.Standing == PositionStanding.NoAnswer);
            var asked = letters.Where(position => position.Standing == PositionStanding.Asked).ToList();
            if (silent > 0)
                items.Add(new(WorkWeight.Late, t["No letter"], t["{0}: bodies that have not answered: {1}", card.Label, silent], t["Their day has passed. It reads “no answer by the date”."], $"/law/proposals/{card.Handle}#positions", t["See the positions"]));
            if (asked.Count > 0)
                items.Add(new(WorkWeight.Soon, Days(asked.Min(position => position.Until), today), t["{0}: letters still to come: {1}", card.Label, asked.Count], card.Title, $"/law/proposals/{card.Handle}#positions", t["See the positions"], asked.Min(position => position.Until)));
        }
        foreach (var card in (await proposals.List(viewer, country.Code, null, cancel)).Where(card => card.State is ProposalState.Agreed or ProposalState.AgreedWithChange))
            if (await approval.Open(viewer, card.Handle, today, cancel) is { Now: { IsLate: true } now })
                items.Add(new(WorkWeight.Late, t["over its time"], t["{0} stands at: {1}", card.Label, now.Name], card.Title, $"/law/proposals/{card.Handle}#way", t["Open it"], now.DueOn));
        return items;
    }

    private static int MonthsBetween(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

    private string Months(int months) => months switch { 0 => t["late"], 1 => t["1 month late"], _ => t["{0} months late", months] };

    private string Days(DateOnly until, DateOnly today) => until == today ? t["today"] : t["in {0} days", until.DayNumber - today.DayNumber];
}
