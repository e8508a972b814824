using Throughline.Cases;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice;

// The frame of every write of the module: what was read still holds when it is stored, and a refusal leaves nothing behind.
internal sealed class JusticeWrite(AppDb db)
{
    private const int Retries = 2;

    public async Task<WriteAnswer> Run(ProcessContext process, Func<List<Permit>, Task<WriteAnswer>> prepare, CancellationToken cancel)
    {
        if (process.Happened > process.Recorded) return Answers.Refused("The time it happened lies in the future. Enter when it really happened.");
        var answer = await Once(process, prepare, cancel);
        for (var again = 0; answer.End == WriteEnd.Stale && again < Retries; again++) answer = await Once(process, prepare, cancel);
        return answer;
    }

    private async Task<WriteAnswer> Once(ProcessContext process, Func<List<Permit>, Task<WriteAnswer>> prepare, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWrite(cancel);
        var permits = new List<Permit>();
        WriteAnswer answer;
        try
        {
            answer = await prepare(permits);
        }
        catch (Exception failure) when (db.IsSerializationFailure(failure))
        {
            answer = Answers.Of(Commitment.Stale, null);
        }
        if (answer.IsDone) answer = Answers.Of(await db.Commit(process, permits, cancel), answer.Handle);
        if (!answer.IsDone) db.ChangeTracker.Clear();
        return answer;
    }
}
