using System.Text;
using System.Text.RegularExpressions;
using Throughline.App.Demonstration;
using Throughline.Sop;
using Throughline.Sop.Parameters;

namespace Throughline.App.Pages.Procedures;

/// <summary>A reference procedure of the project, ready to be taken over as a draft.</summary>
/// <param name="Name">Name of its file, without the ending.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="Text">Its text, with a scenario where the project has one for it.</param>
public sealed record ProcedureTemplate(string Name, Procedure Procedure, string Text);

/// <summary>The numbers another country has set, with the source of each.</summary>
/// <param name="Name">Name of its file, without the ending.</param>
/// <param name="Set">The values.</param>
public sealed record ParameterTemplate(string Name, CountryParameters Set);

/// <summary>Templates shipped with the program: the reference procedures, and the parameters of countries with their sources and what was verified.</summary>
public static partial class ProcedureTemplates
{
    private static readonly Lazy<IReadOnlyList<ProcedureTemplate>> Known = new(ReadProcedures);
    private static readonly Lazy<IReadOnlyList<ParameterTemplate>> KnownSets = new(ReadSets);

    /// <summary>The reference procedures, whole ones first.</summary>
    public static IReadOnlyList<ProcedureTemplate> Procedures => Known.Value;

    /// <summary>Countries whose numbers are known.</summary>
    public static IReadOnlyList<ParameterTemplate> Parameters => KnownSets.Value;

    /// <summary>
    /// The text of a template for a country, with the values a set gives on a day written over the defaults. What the set does not give, or has none of, stays.
    /// </summary>
    public static byte[] Take(ProcedureTemplate template, ParameterTemplate? from, string country, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(template);
        var text = CountryLine().Replace(template.Text, $"country: {country}", 1);
        foreach (var value in from?.Set.Values.Where(value => value.IsValidOn(day) && value.Value is not null && LengthOfTime.UnitOf(value.Unit) is not null) ?? [])
        {
            if (template.Procedure.Parameters.FirstOrDefault(parameter => parameter.Id == value.Id) is not { } parameter || LengthOfTime.UnitOf(parameter.Unit) is null) continue;
            text = Regex.Replace(text, $@"(?m)^(\s*- \{{ id: {Regex.Escape(value.Id)}, title: .*?)value: \d+, unit: [a-z ]+", $"$1value: {value.Value}, unit: {value.Unit}", RegexOptions.None, TimeSpan.FromSeconds(1));
        }
        return Encoding.UTF8.GetBytes(text);
    }

    private static IReadOnlyList<ProcedureTemplate> ReadProcedures()
    {
        var folder = Path.Combine(SampleFolder.Path, "sop");
        var read = new List<ProcedureTemplate>();
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "reference"), "*.sop.yaml").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            if (SopReader.Read(Encoding.UTF8.GetBytes(text), Path.GetFileName(file)).Procedure is not { } procedure) throw new InvalidDataException($"{Path.GetFileName(file)} cannot be read.");
            var name = Path.GetFileName(file).Replace(".sop.yaml", "", StringComparison.Ordinal);
            if (name == "adult") text = WithScenario(text, File.ReadAllText(Path.Combine(folder, "scenarios", "reference.scenario.yaml")));
            read.Add(new ProcedureTemplate(name, procedure, text));
        }
        return [.. read.OrderByDescending(template => template.Procedure.Steps.Count)];
    }

    private static IReadOnlyList<ParameterTemplate> ReadSets() => [.. Directory.GetFiles(Path.Combine(SampleFolder.Path, "sop", "params"), "*.params.yaml").Order(StringComparer.Ordinal)
        .Select(file => (Name: Path.GetFileName(file).Replace(".params.yaml", "", StringComparison.Ordinal), ParametersReader.Read(File.ReadAllBytes(file)).Parameters))
        .Where(one => one.Parameters is not null).Select(one => new ParameterTemplate(one.Name, one.Parameters!))];

    // A scenario stands in the file of its procedure, below a key of its own.
    private static string WithScenario(string text, string scenario) => text.TrimEnd() + "\n\nscenario:\n"
        + string.Join('\n', scenario.Split('\n').Where(line => !line.StartsWith("format:", StringComparison.Ordinal)).Select(line => line.Length == 0 ? line : "  " + line)).TrimEnd() + "\n";

    [GeneratedRegex("(?m)^country: .*$")]
    private static partial Regex CountryLine();
}
