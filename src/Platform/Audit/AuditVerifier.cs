using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Audit;

/// <summary>
/// Re-derives the whole log: finds an entry edited, deleted, inserted or reordered, and a log cut short or rolled back to before the last
/// signed head.
/// </summary>
public sealed class AuditVerifier(AppDb db, KeyFile keys)
{
    private const int Page = 1000;
    private const int MostFindings = 100;

    private static readonly string[] Limits =
    [
        "Entries removed before they were ordered (normally within one second of being written).",
        "Entries removed from the end since the last signed head (at most one minute while the server runs).",
        "A forgery by someone who holds the key file, or a log and head file both restored from the same older copy.",
    ];

    /// <summary>Checks everything. Reads in pages; memory does not grow with the log, findings stop at 100.</summary>
    public async Task<AuditReport> Verify(CancellationToken cancel)
    {
        var findings = new List<string>();
        var notes = new List<string>();
        var heads = new AuditHeads(keys).Read().ToList();
        var expected = new Dictionary<long, (string Hash, int Line)>();
        foreach (var (line, head, signed) in heads)
        {
            if (head is null || !signed) findings.Add(Line($"Signed head, line {line}: the signature is not this installation's."));
            else
            {
                if (head.Kind == AuditHeads.Restored)
                {
                    var gone = expected.Keys.Where(count => count > head.Count).ToList();
                    notes.Add(Line($"Head line {line}: on {head.At:yyyy-MM-dd HH:mm} UTC a copy with {head.Count} entries was put back; later entries up to {(gone.Count == 0 ? head.Count : gone.Max())} are gone."));
                    foreach (var count in gone) expected.Remove(count);
                }
                expected[head.Count] = (head.Hash, line);
            }
        }
        var (sequence, ordered) = await Walk(expected, findings, cancel);
        foreach (var (count, (_, line)) in expected.Where(head => head.Key > sequence).OrderBy(head => head.Key))
            Add(findings, Line($"The log ends at {sequence}, but head line {line} was signed over {count} entries: the log was cut short or rolled back."));
        var entries = await db.Set<AuditEntry>().LongCountAsync(cancel);
        var waiting = await db.Set<AuditPending>().LongCountAsync(cancel);
        if (entries > ordered + waiting) await NameInserted(findings, cancel);
        return new AuditReport(sequence, waiting, heads.Count, findings, Limits, notes);
    }

    private async Task<(long Sequence, long Ordered)> Walk(Dictionary<long, (string Hash, int Line)> heads, List<string> findings, CancellationToken cancel)
    {
        var hash = AuditHash.Start;
        long sequence = 0, ordered = 0;
        while (true)
        {
            var from = sequence;
            var links = await db.Set<AuditLink>().AsNoTracking().Where(link => link.Sequence > from).OrderBy(link => link.Sequence).Take(Page).ToListAsync(cancel);
            if (links.Count == 0) return (sequence, ordered);
            var ids = links.Select(link => link.EntryId).ToList();
            var entries = await db.Set<AuditEntry>().AsNoTracking().Include(entry => entry.Subjects).Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancel);
            foreach (var link in links)
            {
                if (link.Sequence != sequence + 1) Add(findings, Line($"Entries {sequence + 1} to {link.Sequence - 1} are missing from the order: deleted."));
                sequence = link.Sequence;
                if (!entries.TryGetValue(link.EntryId, out var entry))
                {
                    Add(findings, Line($"Entry {sequence} was deleted."));
                    hash = link.Hash;
                    continue;
                }
                ordered++;
                var derived = AuditHash.Next(hash, sequence, entry);
                if (!CryptographicOperations.FixedTimeEquals(derived, link.Hash))
                    Add(findings, Line($"Entry {sequence} does not match its hash: it, its place or the one before it was changed."));
                hash = link.Hash;
                if (heads.TryGetValue(sequence, out var head) && head.Hash != Convert.ToHexStringLower(link.Hash))
                    Add(findings, Line($"Entry {sequence} is not the one that head line {head.Line} was signed over: the log was rewritten."));
            }
        }
    }

    private async Task NameInserted(List<string> findings, CancellationToken cancel)
    {
        var strangers = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => !db.Set<AuditLink>().Any(link => link.EntryId == entry.Id) && !db.Set<AuditPending>().Any(row => row.EntryId == entry.Id))
            .OrderBy(entry => entry.Id).Select(entry => entry.At).Take(MostFindings).ToListAsync(cancel);
        foreach (var at in strangers) Add(findings, Line($"An entry dated {at:yyyy-MM-dd HH:mm:ss} UTC was never ordered: inserted past the program."));
    }

    private static void Add(List<string> findings, string line)
    {
        if (findings.Count < MostFindings) findings.Add(line);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
