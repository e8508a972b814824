using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Audit;

/// <summary>The log as the data protection officer reads it. It holds pseudonyms only; names are put beside those of accounts that still exist.</summary>
public sealed class AuditBook(AppDb db, KeyFile keys)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Kinds of lines.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["read", "write", "refuse", "account", "system"];

    /// <summary>A page of the log, newest first; <paramref name="page"/> counts from 1. Empty for a viewer who may not read it.</summary>
    public async Task<AuditPage> Read(Viewer viewer, AuditFilter filter, int page, CancellationToken cancel)
    {
        if (!viewer.May(ActionKind.List, Section.AuditTrail)) return new AuditPage([], 0, []);
        var actors = await Actors(cancel);
        var rows = db.Set<AuditEntry>().AsNoTracking();
        if (filter.ActorHandle is { } handle)
        {
            var actor = actors.Where(pair => pair.Value.Handle == handle).Select(pair => pair.Key).FirstOrDefault() ?? "";
            rows = rows.Where(entry => entry.Actor == actor);
        }
        if (filter.Kind is { } kind) rows = rows.Where(entry => entry.Kind == kind);
        if (filter.FromUtc is { } from) rows = rows.Where(entry => entry.At >= from);
        if (filter.BeforeUtc is { } before) rows = rows.Where(entry => entry.At < before);
        var total = await rows.CountAsync(cancel);
        var lines = await Lines(rows.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize), actors, cancel);
        return new AuditPage(lines, total, [.. actors.Values.Select(actor => (actor.Handle, actor.WorkName)).OrderBy(actor => actor.WorkName, StringComparer.CurrentCulture)]);
    }

    private static async Task<IReadOnlyList<AuditLine>> Lines(IQueryable<AuditEntry> rows, Dictionary<string, Actor> actors, CancellationToken cancel)
    {
        var found = await rows.Select(entry => new { entry.At, entry.Happened, entry.Kind, entry.Process, entry.Actor, entry.Role, entry.Reason, entry.Basis, Files = entry.Subjects.Count }).ToListAsync(cancel);
        return [.. found.Select(row =>
        {
            var actor = actors.GetValueOrDefault(row.Actor);
            return new AuditLine(row.At, row.Happened, row.Kind, row.Process, actor?.WorkName, actor?.OrganisationId, row.Role, row.Reason, row.Basis, row.Files);
        })];
    }

    private async Task<Dictionary<string, Actor>> Actors(CancellationToken cancel) =>
        (await db.Set<Account>().AsNoTracking().Select(account => new { account.Id, account.Handle, account.WorkName, account.OrganisationId }).ToListAsync(cancel))
            .ToDictionary(account => keys.Pseudonym(account.Id), account => new Actor(account.Handle, account.WorkName, account.OrganisationId));

    private sealed record Actor(string Handle, string WorkName, Guid OrganisationId);
}
