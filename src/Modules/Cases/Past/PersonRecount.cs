using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Cases.Past;

/// <summary>Makes the facts of persons anew from the cases: for an installation that is older than these facts, and when the check of the data finds a difference.</summary>
public sealed class PersonRecount(CaseRoom room, KeyFile keys) : IDataCheck
{
    /// <inheritdoc />
    public string Name => "persons counted";

    /// <summary>Notes every case again and gives their number. Only for the installation itself, from its command line.</summary>
    public async Task<int> Run(ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (process.Who.AccountId != Guid.Empty || process.Who.Side != Side.System) return 0;
        await using var transaction = await room.Db.BeginWrite(cancel);
        var files = await room.Db.Set<CaseRow>().AsNoTracking().Select(row => row.File).ToListAsync(cancel);
        foreach (var file in files) await new PersonFactWriter(room).Note(file, cancel);
        return await room.Db.Commit(process, [], cancel) == Commitment.Done ? files.Count : 0;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> Find(CancellationToken cancel)
    {
        var subjects = (await room.Db.Set<CaseRow>().AsNoTracking().Select(row => row.File).ToListAsync(cancel)).Select(keys.Pseudonym).ToHashSet(StringComparer.Ordinal);
        var facts = (await room.Db.Set<PersonFactRow>().AsNoTracking().Where(row => row.Origin == FactOrigin.Case).Select(row => row.Subject).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var findings = new List<string>();
        var missing = subjects.Count(subject => !facts.Contains(subject));
        if (missing > 0) findings.Add($"{missing} cases are not counted. Count them with: throughline cases recount.");
        var lost = facts.Count(subject => !subjects.Contains(subject));
        if (lost > 0) findings.Add($"{lost} persons are counted whose case is not there.");
        return findings;
    }
}
