using Throughline.Law;

namespace Throughline.Procedures;

/// <summary>
/// Asks the register of acts for the texts that steps rest on. What was found in a request is kept for it: a page names the same
/// provision many times.
/// </summary>
public sealed class BasisTexts(ProvisionAddresses provisions)
{
    private readonly Dictionary<(string Act, string EId, DateOnly Date), ProvisionAddress?> _cited = [];
    private readonly Dictionary<(string Handle, DateOnly Day), ProvisionAddress?> _located = [];

    /// <summary>How a basis stands on a day.</summary>
    public async Task<BasisText> Of(StepBasis basis, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (basis is not { Kind: BasisKind.Provision, ActKey: { } act, EId: { } eId, Date: { } date }) return new BasisText(BasisState.NoProvision, null);
        if (await Cited(act, eId, date, cancel) is not { } cited) return new BasisText(BasisState.NotFound, null);
        var now = await Located(cited.Handle, today, cancel);
        return new BasisText(Compare(cited, now), cited.Handle);
    }

    internal async Task<ProvisionAddress?> Cited(string act, string eId, DateOnly date, CancellationToken cancel)
    {
        if (!_cited.TryGetValue((act, eId, date), out var found)) _cited[(act, eId, date)] = found = await provisions.Find(act, eId, date, cancel);
        return found;
    }

    private async Task<ProvisionAddress?> Located(string handle, DateOnly day, CancellationToken cancel)
    {
        if (!_located.TryGetValue((handle, day), out var found)) _located[(handle, day)] = found = await provisions.Locate(handle, day, cancel);
        return found;
    }

    private static BasisState Compare(ProvisionAddress cited, ProvisionAddress? now)
    {
        if (now is null) return BasisState.Gone;
        if (now.TextHash == cited.TextHash) return BasisState.Current;
        return now.Language == cited.Language ? BasisState.Changed : BasisState.NotComparable;
    }
}
