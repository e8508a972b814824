using Microsoft.Extensions.Localization;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;
using Throughline.Statistics.Releases;

namespace Throughline.App.Work;

/// <summary>For the rapporteur: releases that wait for a second person. For the coordinator: those that were sent back, and the figure of last year when nobody has prepared it.</summary>
internal sealed class FigureWork(ReleaseLedger ledger, IStringLocalizer<Texts> t) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        if (viewer.Role is not (Role.Rapporteur or Role.Coordinator)) return [];
        var all = await ledger.All(viewer, cancel);
        var items = all.Where(release => release.MayAnswer).Select(release => new WorkItem(
            WorkWeight.Waiting, t["Second person"], t["Approve or send back the figure of {0}", release.Content.Year], t["Nothing is published before somebody of another body has looked at it."], "/evidence/figures/releases", t["Look at it"])).ToList();
        if (viewer.Role == Role.Coordinator && !all.Any(release => release.Content.Year == today.Year - 1 && release.State is ReleaseState.Prepared or ReleaseState.Approved))
            items.Add(new(WorkWeight.Waiting, t["Not prepared"], t["The figure of {0} is not prepared yet", today.Year - 1], t["SDG indicator 16.2.2"], "/evidence/figures/releases", t["Prepare it"]));
        return items;
    }
}
