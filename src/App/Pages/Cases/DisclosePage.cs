using System.Globalization;
using Throughline.App.Chain;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Cases;

/// <summary>What the pages of the tab "Criminal proceedings" of a case share.</summary>
public abstract class DisclosePage(CaseDesk desk, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "disclose";

    /// <summary>Bodies of police and prosecution.</summary>
    public IEnumerable<OrganisationCard> Enforcement => Bodies.Where(card => card.Side == Side.Enforcement).OrderBy(card => card.Name.Read(), StringComparer.CurrentCulture);

    /// <summary>Loads the case for those whose body holds it; false when absent or not the viewer's.</summary>
    protected async Task<bool> LoadHeld(string handle, CancellationToken cancel) => await Load(handle, cancel, "S14", T["Criminal proceedings"]) && Holds;

    protected static int Days(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0;
}
