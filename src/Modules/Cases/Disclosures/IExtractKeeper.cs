using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Disclosures;

/// <summary>
/// The receiving side's ledger, told within the giver's transaction: the copy is in both ledgers or in none. It learns the packet and nothing of the case.
/// </summary>
public interface IExtractKeeper
{
    /// <summary>Adds the receiver's copy to the running unit of work. <paramref name="permit"/> is for making an extract, for the copy's own file.</summary>
    Task Keep(string handle, Guid recipient, Guid giver, ExtractPacket packet, Permit permit, ProcessContext process, CancellationToken cancel);

    /// <summary>When the receiver confirmed that use has stopped, by handle; those that did not are missing.</summary>
    Task<IReadOnlyDictionary<string, DateTime>> Stopped(IReadOnlyList<string> handles, CancellationToken cancel);

    /// <summary>Fingerprints of the receiver's copies by handle, for the check that both ledgers say the same.</summary>
    Task<IReadOnlyDictionary<string, string>> Fingerprints(CancellationToken cancel);
}
