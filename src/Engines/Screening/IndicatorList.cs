using System.Collections.Frozen;
using System.Text;

namespace Throughline.Screening;

/// <summary>The indicators of one profile. Source: ILO and European Commission operational indicators, 2009, re-listed (docs/guides/screening.md).</summary>
public sealed class IndicatorList
{
    /// <summary>Version of the embedded lists; a stored screening keeps the version it used.</summary>
    public const string CurrentVersion = "2009-09/1";

    private static readonly FrozenDictionary<ScreeningProfile, IndicatorList> Lists = ReadAll();
    private readonly FrozenDictionary<string, Indicator> byId;

    private IndicatorList(ScreeningProfile profile, IReadOnlyList<Indicator> indicators)
    {
        Profile = profile;
        Indicators = indicators;
        byId = indicators.ToFrozenDictionary(i => i.Id, StringComparer.Ordinal);
    }

    /// <summary>Whose list it is.</summary>
    public ScreeningProfile Profile { get; }

    /// <summary>The indicators in the order of their ids.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>True for the two child lists: means are not needed, an act is asked instead.</summary>
    public bool IsChild => Profile is ScreeningProfile.ChildLabour or ScreeningProfile.ChildSexual;

    /// <summary>Null for a list checked against its source; otherwise what must be checked before the list is relied on.</summary>
    public string? ToVerify => Profile is ScreeningProfile.AdultSexual or ScreeningProfile.ChildSexual
        ? "Working values to be verified against the published list."
        : null;

    /// <summary>The current list of a profile.</summary>
    public static IndicatorList For(ScreeningProfile profile) => Lists[profile];

    /// <summary>The indicator with this id, or null when it is not on this list.</summary>
    public Indicator? Find(string id) => byId.GetValueOrDefault(id);

    private static FrozenDictionary<ScreeningProfile, IndicatorList> ReadAll()
    {
        using var stream = typeof(IndicatorList).Assembly.GetManifestResourceStream("indicators.csv")
            ?? throw new InvalidOperationException("indicators.csv is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Fields).ToList();
        return Enum.GetValues<ScreeningProfile>().ToFrozenDictionary(p => p, p => new IndicatorList(p, Of(rows, 3 + (int)p)));
    }

    private static List<Indicator> Of(List<List<string>> rows, int column) =>
        [.. rows.Where(r => r[column].Length > 0).Select(r => new Indicator(r[1], (ScreeningDimension)(r[1][0] - '0'), r[2], StrengthOf(r[column])))];

    private static Strength StrengthOf(string letter) => letter switch
    {
        "S" => Strength.Strong,
        "M" => Strength.Medium,
        "W" => Strength.Weak,
        _ => throw new InvalidOperationException($"indicators.csv holds the strength '{letter}'."),
    };

    private static List<string> Fields(string row)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        var line = row.TrimEnd('\r');
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                field.Append(line[++i]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(line[i]);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
