using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Funding.Ledger;

// The frame of every write of the module: what was read still holds when it is stored, and a refusal leaves nothing behind.
internal static class FundingWrite
{
    private const int Retries = 3;

    public static async Task<MoneyAnswer> Run(AppDb db, ProcessContext process, Func<Task<MoneyAnswer>> prepare, CancellationToken cancel)
    {
        if (!process.Who.May(ActionKind.Write, Section.Money)) return MoneyAnswer.Absent;
        var answer = await Once(db, process, prepare, cancel);
        for (var again = 0; answer.End == MoneyEnd.Stale && again < Retries; again++) answer = await Once(db, process, prepare, cancel);
        return answer;
    }

    private static async Task<MoneyAnswer> Once(AppDb db, ProcessContext process, Func<Task<MoneyAnswer>> prepare, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWrite(cancel);
        MoneyAnswer answer;
        try
        {
            answer = await prepare();
        }
        catch (Exception failure) when (db.IsSerializationFailure(failure))
        {
            answer = MoneyAnswer.Of(Commitment.Stale, null);
        }
        if (answer.IsDone) answer = MoneyAnswer.Of(await db.Commit(process, [], cancel), answer.Handle);
        if (!answer.IsDone) db.ChangeTracker.Clear();
        return answer;
    }
}
