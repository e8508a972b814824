using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Chain;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(ChainWalk walk, ChainStrips strips, VerdictRegister verdicts) : StaffPage
{
    private const int LongestId = 200;
    private const int MostCriteria = 3;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Date { get; set; }

    public override Room Room => Seen?.Here.Link.Kind switch
    {
        ChainKind.Criterion or ChainKind.Provision or ChainKind.Proposal => Room.Law,
        ChainKind.Evidence => Room.Evidence,
        null => Room.None,
        _ => Room.People,
    };

    /// <summary>The chain from the place asked; null when none was asked.</summary>
    public ChainView? Seen { get; private set; }

    /// <summary>What the law says beside what is done, for the criteria on this chain that have a verdict; at most three.</summary>
    public IReadOnlyList<VerdictCard> InText { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Kind is null && Id is null) return Page();
        if (Asked() is not { } link || await walk.From(link, Viewer, cancel) is not { } seen) return Absent();
        Seen = seen;
        foreach (var criterion in seen[ChainKind.Criterion].Stops.Take(MostCriteria))
            if (await verdicts.History(Viewer, criterion.Link.Id, Country.Code, Today, cancel) is [var latest, ..]) InText = [.. InText, latest];
        Strip = await strips.At(link, Viewer, cancel);
        return Page();
    }

    // A name of the list only: a number would reach kinds that do not exist.
    private ChainLink? Asked()
    {
        if (Id is not { Length: > 0 and <= LongestId } || !Enum.GetNames<ChainKind>().Contains(Kind, StringComparer.Ordinal)) return null;
        var kind = Enum.Parse<ChainKind>(Kind!);
        if (Date is null) return new ChainLink(kind, Id);
        return DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new ChainLink(kind, Id, day) : null;
    }
}
