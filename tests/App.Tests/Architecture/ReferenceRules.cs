namespace Throughline.App.Tests.Architecture;

/// <summary>Rules over project files. Each returns one line for each breach, none when the rule holds.</summary>
internal static class ReferenceRules
{
    private static readonly string[] WithoutWeb = ["Engines", "Platform", "Modules", "Database"];

    /// <summary>Reads the table under the heading "Who references whom" of docs/map.md.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Table(IEnumerable<string> lines) =>
        lines.SkipWhile(line => !line.StartsWith("## Who references whom", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[0], IReadOnlyList<string> (cells) => cells.Length < 2 ? [] : cells[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public static IEnumerable<string> Differences(IEnumerable<Project> projects, IReadOnlyDictionary<string, IReadOnlyList<string>> table)
    {
        var seen = new HashSet<string>();
        foreach (var project in projects)
        {
            seen.Add(project.Name);
            if (!table.TryGetValue(project.Name, out var allowed))
            {
                yield return $"{project.Path} is not in the table of docs/map.md.";
                continue;
            }
            foreach (var extra in project.References.Except(allowed)) yield return $"{project.Name} references {extra}, which docs/map.md does not allow.";
            foreach (var missing in allowed.Except(project.References)) yield return $"docs/map.md lets {project.Name} reference {missing}, but it does not.";
        }
        foreach (var gone in table.Keys.Except(seen)) yield return $"docs/map.md names {gone}, which is no project.";
    }

    public static IEnumerable<string> Cycles(IEnumerable<Project> projects)
    {
        var left = projects.ToDictionary(project => project.Name, project => project.References.ToHashSet());
        while (left.Where(pair => !pair.Value.Overlaps(left.Keys)).Select(pair => pair.Key).ToList() is { Count: > 0 } free)
            foreach (var name in free) left.Remove(name);
        return left.Count == 0 ? [] : [$"These projects are in or above a cycle: {string.Join(", ", left.Keys.Order(StringComparer.Ordinal))}."];
    }

    public static IEnumerable<string> ImpureEngines(IEnumerable<Project> projects)
    {
        foreach (var engine in projects.Where(project => project.Kind == "Engines"))
        {
            foreach (var reference in engine.References) yield return $"The engine {engine.Name} references the project {reference}.";
            foreach (var package in engine.Packages.Where(package => (engine.Name, package) != ("Sop", "YamlDotNet")))
                yield return $"The engine {engine.Name} uses the package {package}.";
        }
    }

    public static IEnumerable<string> WebBelowTheApp(IEnumerable<Project> projects)
    {
        foreach (var project in projects.Where(project => WithoutWeb.Contains(project.Kind)))
        {
            if (project.Sdk != "Microsoft.NET.Sdk") yield return $"{project.Name} uses the SDK {project.Sdk}.";
            foreach (var framework in project.Frameworks) yield return $"{project.Name} uses the framework {framework}.";
            foreach (var package in project.Packages.Where(package => package.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)))
                if ((project.Name, package) != ("Platform", "Microsoft.AspNetCore.Identity.EntityFrameworkCore"))
                    yield return $"{project.Name} uses the package {package}.";
        }
    }

    public static IEnumerable<string> OutsideTheSolution(IEnumerable<Project> projects, string solution) =>
        projects.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => $"{project.Path} is not in Throughline.slnx.");
}
