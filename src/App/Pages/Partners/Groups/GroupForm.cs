using System.Globalization;
using Throughline.Partners;
using Throughline.Partners.Groups;

namespace Throughline.App.Pages.Partners.Groups;

/// <summary>What is typed of a group.</summary>
public sealed record GroupForm
{
    public string? Name { get; init; }

    public string? Mandate { get; init; }

    public string? LegalBasis { get; init; }

    public string? Quorum { get; init; }

    public bool BothSides { get; init; }

    public int Version { get; init; }

    public GroupDraft Read() =>
        new(Name ?? "", Mandate ?? "", LegalBasis ?? "", int.TryParse(Quorum, NumberStyles.None, CultureInfo.InvariantCulture, out var quorum) ? quorum : 0, BothSides);

    public static GroupForm Of(GroupCard card) =>
        new() { Name = card.Name, Mandate = card.Mandate, LegalBasis = card.LegalBasis, Quorum = card.Quorum.ToString(CultureInfo.InvariantCulture), BothSides = card.QuorumOfBothSides, Version = card.Version };
}
