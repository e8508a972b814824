using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Files a whole collection of texts: many acts, each with its editions.</summary>
public sealed class ActAccession(AppDb db)
{
    // About as many rows as one transaction carries quickly; what is stored is safe from a kill.
    private const int RowsTogether = 20_000;
    private const int FilesTogether = 100;
    private const int ReadAhead = 8;

    /// <summary>
    /// Stores the files in the order given; editions of one act in order of their days are quickest. Each file that is stored, is on the
    /// shelf already or is refused gives one answer. A run that was ended goes on where it stopped when it is run again: what is on the
    /// shelf is not stored twice. Every answer before the last stored transaction is durable when it is given.
    /// </summary>
    /// <param name="files">The files; each is opened when its turn comes.</param>
    /// <param name="process">Who files them; a legal expert, or the installation itself.</param>
    /// <param name="cancel">Ends the run after what is stored.</param>
    public async IAsyncEnumerable<FiledEdition> Store(IEnumerable<CollectedFile> files, ProcessContext process, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!LawRights.MayWrite(process.Who))
        {
            yield return new FiledEdition("", FilingEnd.Refused, "Texts of acts are added by legal experts.");
            yield break;
        }
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Channel.CreateBounded<ReadFile>(ReadAhead);
        var shelf = await OnShelf(cancel);
        var reader = Task.Run(() => ReadAll(files, shelf, reading.Writer, ended.Token), ended.Token);
        try
        {
            var memory = new ActShelfMemory();
            var filed = new List<FiledEdition>();
            var waiting = new List<ReadFile>();
            var rows = 0;
            await foreach (var file in reading.Reader.ReadAllAsync(cancel))
            {
                if (waiting.Count > 0 && (rows + file.Rows > RowsTogether || waiting.Count == FilesTogether))
                {
                    foreach (var answer in await StoreTogether(waiting, memory, process, cancel)) yield return answer;
                    waiting.Clear();
                    rows = 0;
                }
                waiting.Add(file);
                rows += file.Rows;
            }
            foreach (var answer in await StoreTogether(waiting, memory, process, cancel)) yield return answer;
        }
        finally
        {
            await ended.CancelAsync();
            try
            {
                await reader;
            }
            catch (OperationCanceledException)
            {
                // The reader was told to stop.
            }
        }
    }

    private async Task<List<FiledEdition>> StoreTogether(List<ReadFile> files, ActShelfMemory memory, ProcessContext process, CancellationToken cancel)
    {
        if (await TryStore(files, memory, process, cancel) is { } answers) return answers;
        // Somebody stored one of these at the same moment: each for itself, so that one that meets another refuses nothing but itself.
        var single = new List<FiledEdition>();
        foreach (var file in files)
            single.AddRange(await TryStore([file], memory, process, cancel) ?? [new FiledEdition(file.Name, FilingEnd.Refused, "Somebody else added a text at the same moment. Run the import again.")]);
        return single;
    }

    // Null when the transaction met another one; then nothing of it is stored.
    private async Task<List<FiledEdition>?> TryStore(List<ReadFile> files, ActShelfMemory memory, ProcessContext process, CancellationToken cancel)
    {
        var answers = new List<FiledEdition>(files.Count);
        var import = new ActImport(db);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var write = await db.BeginWrite(cancel);
        try
        {
            foreach (var file in files)
            {
                if (file.Edition is not { } edition)
                {
                    answers.Add(new FiledEdition(file.Name, FilingEnd.Refused, file.Fault));
                    continue;
                }
                var (added, refusal, there) = file.WasThere ? (null, null, true) : await import.Add(edition, memory, file.Pairs, process, cancel);
                answers.Add(new FiledEdition(file.Name, added is not null ? FilingEnd.Stored : there ? FilingEnd.WasThere : FilingEnd.Refused, there ? null : refusal));
            }
            if (answers.Exists(answer => answer.End == FilingEnd.Stored))
            {
                db.ChangeTracker.DetectChanges();
                if (await db.Commit(process, [], cancel) != Commitment.Done) return Lost(memory);
            }
            memory.Settle();
            return answers;
        }
        catch (DbUpdateException)
        {
            return Lost(memory);
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static List<FiledEdition>? Lost(ActShelfMemory memory)
    {
        memory.Forget();
        return null;
    }

    private async Task<HashSet<(string Key, string Language, DateOnly InForce)>> OnShelf(CancellationToken cancel)
    {
        var rows = await (
            from version in db.Set<ActVersion>().AsNoTracking()
            join act in db.Set<Act>() on version.ActId equals act.Id
            select new { act.Key, version.Language, version.InForce }).ToListAsync(cancel);
        return [.. rows.Select(row => (row.Key, row.Language, row.InForce))];
    }

    private static async Task ReadAll(
        IEnumerable<CollectedFile> files, HashSet<(string Key, string Language, DateOnly InForce)> shelf, ChannelWriter<ReadFile> writer, CancellationToken cancel)
    {
        try
        {
            ReadEdition? before = null;
            foreach (var file in files)
            {
                var (bytes, trouble) = file.Open();
                var (edition, fault) = bytes is { } opened ? ReadEdition.Of(new ActUpload(opened, file.Name, null, new ActFacts(), new EditionFacts())) : (null, trouble);
                var there = edition is not null && shelf.Contains((edition.Facts.Key, edition.Facts.Language, edition.Facts.InForce));
                var follows = !there && edition is not null && before is not null && before.Facts.Key == edition.Facts.Key && before.Facts.Language == edition.Facts.Language;
                var pairs = follows ? new EditionPairs(before!.Text, ProvisionMatch.InOneLanguage(before.Text, edition!.Text)) : null;
                await writer.WriteAsync(new ReadFile(file.Name, edition, fault, pairs, there, there ? 0 : edition?.Units.Count ?? 0), cancel);
                before = edition ?? before;
            }
            writer.Complete();
        }
        catch (Exception failure)
        {
            // Whoever reads the channel gets the failure; it is not lost with this task.
            writer.Complete(failure);
        }
    }

    private sealed record ReadFile(string Name, ReadEdition? Edition, string? Fault, EditionPairs? Pairs, bool WasThere, int Rows);
}
