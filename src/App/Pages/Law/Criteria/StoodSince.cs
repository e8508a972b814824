using Throughline.Law;
using Throughline.Platform.Accounts;

namespace Throughline.App.Pages.Law.Criteria;

/// <summary>Since when the words that a verdict rests on have stood, on the texts of the shelf.</summary>
public static class StoodSince
{
    /// <summary>The day from which all quoted words have stood without a gap, and whether that is the first text of the act; null when nothing is quoted or a text is not there.</summary>
    public static async Task<(DateOnly Day, bool First)?> Find(ActShelf shelf, Viewer viewer, VerdictPage? verdict, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        (DateOnly Day, bool First)? since = null;
        foreach (var quote in verdict?.Quotes ?? [])
        {
            if (await shelf.Provision(viewer, quote.ProvisionHandle, quote.Then.InForce, quote.Then.Language, cancel) is not { } page) return null;
            var held = page.States.Where(state => state.From <= quote.Then.InForce).OrderByDescending(state => state.From)
                .TakeWhile(state => state.Text?.Contains(quote.Words, StringComparison.Ordinal) == true).ToList();
            if (held.Count == 0) return null;
            var first = held[^1].From == page.States[0].From;
            if (since is null || held[^1].From > since.Value.Day) since = (held[^1].From, first);
        }
        return since;
    }
}
