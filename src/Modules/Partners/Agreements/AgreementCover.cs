using Throughline.Platform.Access;

namespace Throughline.Partners.Agreements;

/// <summary>What the agreements between two bodies permit on a day.</summary>
/// <param name="Agreements">Handles of those that hold between the two; empty when none does.</param>
/// <param name="Sections">Sections that a data-sharing annex of one of them permits.</param>
/// <param name="Needed">True when the country requires an annex for whatever is shared; else the cover is information only.</param>
public sealed record AgreementCover(IReadOnlyList<string> Agreements, IReadOnlyList<Section> Sections, bool Needed)
{
    /// <summary>
    /// True when this may cross as far as agreements go. A consent is needed besides: both must allow. Case outcomes (number, stage, clocks) carry the
    /// referral itself and need no annex.
    /// </summary>
    public bool Allows(Section section) => !Needed || Permits(section);

    /// <summary>True when an annex names the section, whether or not the country requires one.</summary>
    public bool Permits(Section section) => section == Section.Outcome || Sections.Contains(section);
}
