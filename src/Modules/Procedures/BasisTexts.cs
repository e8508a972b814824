using Throughline.Law;

namespace Throughline.Procedures;

/// <summary>
/// Asks the register of acts for the texts that steps rest on. What was found in a request is kept for it: a page names the same
/// provision many times.
/// </summary>
public sealed class BasisTexts(ProvisionAddresses provisions)
{
    private readonly Dictionary<(string Act, string EId, DateOnly Date), ProvisionAddress?> _cited = [];
    private readonly Dictionary<(string Handle, DateOnly Day, string? Language), ProvisionAddress?> _located = [];

    /// <summary>How a basis stands on a day.</summary>
    public async Task<BasisText> Of(StepBasis basis, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (basis is not { Kind: BasisKind.Provision, ActKey: { } act, EId: { } eId, Date: { } date }) return new BasisText(BasisState.NoProvision, null);
        if (await Cited(act, eId, date, cancel) is not { } cited) return new BasisText(BasisState.NotFound, null);
        if (await Located(cited.Handle, today, cited.Language, cancel) is { } now)
            return new BasisText(now.TextHash == cited.TextHash ? BasisState.Current : BasisState.Changed, cited.Handle);
        // Not in the language that was cited: either gone, or there is no text of this day in it.
        var elsewhere = await Located(cited.Handle, today, null, cancel);
        return new BasisText(elsewhere is null || elsewhere.Language == cited.Language ? BasisState.Gone : BasisState.NotComparable, cited.Handle);
    }

    /// <summary>Looks many bases up at once, so that a page of a whole procedure asks a few times and not hundreds.</summary>
    public async Task Prepare(IEnumerable<StepBasis> bases, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(bases);
        var asked = bases.Where(basis => basis.Kind == BasisKind.Provision).Select(basis => (Act: basis.ActKey!, EId: basis.EId!, Date: basis.Date!.Value)).Where(basis => !_cited.ContainsKey(basis));
        var found = new List<ProvisionAddress>();
        foreach (var group in asked.Distinct().GroupBy(basis => (basis.Act, basis.Date)))
        {
            foreach (var (eId, address) in await provisions.FindAll(group.Key.Act, [.. group.Select(basis => basis.EId)], group.Key.Date, cancel))
            {
                _cited[(group.Key.Act, eId, group.Key.Date)] = address;
                found.Add(address);
            }
        }
        foreach (var group in found.GroupBy(address => address.Language))
        {
            foreach (var (handle, address) in await provisions.LocateAll([.. group.Select(address => address.Handle).Distinct()], today, group.Key, cancel))
                _located[(handle, today, group.Key)] = address;
        }
    }

    internal async Task<ProvisionAddress?> Cited(string act, string eId, DateOnly date, CancellationToken cancel)
    {
        if (!_cited.TryGetValue((act, eId, date), out var found)) _cited[(act, eId, date)] = found = await provisions.Find(act, eId, date, cancel);
        return found;
    }

    internal async Task<ProvisionAddress?> Located(string handle, DateOnly day, string? language, CancellationToken cancel)
    {
        if (!_located.TryGetValue((handle, day, language), out var found)) _located[(handle, day, language)] = found = await provisions.Locate(handle, day, language, cancel);
        return found;
    }
}
