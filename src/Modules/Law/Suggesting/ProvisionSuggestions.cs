using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>
/// Suggests where a country's law may answer a criterion, across languages. On a shelf of many acts the search looks into those that the country's
/// verdicts quote most, twelve at most: they are the law that is read.
/// </summary>
public sealed class ProvisionSuggestions(AppDb db, ActShelf shelf, ActTexts texts, SuggestionMemory memory)
{
    private const int EachAct = 3;
    private const int MostActs = 12;
    private const int LongestWords = 240;

    /// <summary>At most <paramref name="top"/> provisions of the country's acts as they read on a day: the first of each act, then the second, and so on.</summary>
    public async Task<IReadOnlyList<SuggestedProvision>> For(Viewer viewer, string country, Criterion criterion, DateOnly day, int top, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var asked = new CriterionText(criterion.Id, "en", criterion.Citation, criterion.Topic.Id, criterion.Statement, criterion.Question,
            criterion.Topic.Name.Texts.ToDictionary(name => name.Key, IReadOnlyList<string> (name) => [.. name.Value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], StringComparer.Ordinal));
        var found = new List<(int Rank, SuggestedProvision Provision)>();
        foreach (var handle in await Read(country, cancel))
        {
            if (await shelf.Find(viewer, handle, cancel) is not { } card) continue;
            // The English text where there is one: criteria are English, and the search is surest within a language.
            if (card.On(day, "en") is not { } edition) continue;
            var ready = memory.Ready(card.Handle, edition.InForce, edition.Language);
            if (ready is null && await texts.On(viewer, card.Handle, day, edition.Language, cancel) is { } text) ready = memory.MakeReady(card.Handle, edition.InForce, edition.Language, text);
            foreach (var each in ready?.For(asked, EachAct) ?? [])
            {
                var part = each.Part.Text.Length > 0 ? each.Part : each.Provision;
                var words = string.Join(' ', part.SelfAndBelow().Select(unit => unit.Text).Where(line => line.Length > 0));
                found.Add((each.Rank, new SuggestedProvision(card.Key, card.Handle, card.ShortTitle, part.EId, ProvisionLabel.Address(part.EId), words.Length > LongestWords ? words[..LongestWords] + "…" : words,
                    edition.Language, edition.InForce, each.Reasons, each.IsWeak)));
            }
        }
        return [.. found.OrderBy(each => each.Provision.IsWeak).ThenBy(each => each.Rank).ThenBy(each => each.Provision.Act, StringComparer.Ordinal).Select(each => each.Provision).Take(top)];
    }

    private async Task<List<string>> Read(string country, CancellationToken cancel)
    {
        var rows = await db.Set<Act>().AsNoTracking().Where(act => act.Country == country)
            .Select(act => new { act.Handle, act.ShortTitle, Quotes = db.Set<VerdictQuote>().Count(quote => quote.ActId == act.Id) }).OrderByDescending(row => row.Quotes).ThenBy(row => row.ShortTitle).Take(MostActs).ToListAsync(cancel);
        return rows.ConvertAll(row => row.Handle);
    }
}
