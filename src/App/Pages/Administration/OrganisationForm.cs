using Microsoft.Extensions.Localization;
using Throughline.Platform.Organisations;
using Throughline.Platform.Texts;

namespace Throughline.App.Pages.Administration;

/// <summary>What is typed of an organisation that may change later.</summary>
public sealed class OrganisationForm
{
    /// <summary>Name by language.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    public OrganisationKind Kind { get; set; }

    public string? Region { get; set; }

    public int Version { get; set; }

    /// <summary>The name in the languages that were filled in.</summary>
    public LocalizedText Text(IEnumerable<string> languages) =>
        new(languages.Where(language => !string.IsNullOrWhiteSpace(Name.GetValueOrDefault(language))).ToDictionary(language => language, language => Name[language]!.Trim()), []);

    public string? RegionOrNull => string.IsNullOrWhiteSpace(Region) ? null : Region.Trim();

    public List<(string Field, string Text)> Faults(IReadOnlyList<string> languages, IStringLocalizer t)
    {
        var faults = new List<(string, string)>();
        if (Text(languages).Texts.Count == 0) faults.Add(("name-" + languages[0], t["Write the name in at least one language"]));
        if (Name.Values.Any(name => name?.Length > 200)) faults.Add(("name-" + languages[0], t["A name has at most 200 characters"]));
        if (!Enum.IsDefined(Kind)) faults.Add(("kind", t["Choose state or civil society"]));
        if (Region?.Length > 80) faults.Add(("region", t["A region has at most 80 characters"]));
        return faults;
    }
}
