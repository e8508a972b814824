using Xunit;

namespace Throughline.App.Tests.Architecture;

public sealed class ReferenceRulesTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Table =
        ReferenceRules.Table(File.ReadLines(Path.Combine(Checkout.Root, "docs", "map.md")));

    [Fact]
    public void Projects_OnDisk_AreEnumerated() =>
        Assert.Superset(new HashSet<string> { "LegalText", "Platform", "Law", "Cases", "Database", "App", "App.Tests" }, Checkout.Projects.Select(project => project.Name).ToHashSet());

    [Fact]
    public void References_OnDisk_EqualTheTableOfTheMap() => Breaches.None(ReferenceRules.Differences(Checkout.Projects, Table));

    [Fact]
    public void References_MoreThanTheTableAllows_AreNamed() =>
        Assert.Equal(["Funding references Cases, which docs/map.md does not allow."], ReferenceRules.Differences([Sample("Funding", "Partners", "Cases")], Rows("| Funding | Partners |")));

    [Fact]
    public void References_FewerThanTheTableSays_AreNamed() =>
        Assert.Equal(["docs/map.md lets Funding reference Partners, but it does not."], ReferenceRules.Differences([Sample("Funding")], Rows("| Funding | Partners |")));

    [Fact]
    public void References_ProjectWithoutRowOrRowWithoutProject_AreNamed() =>
        Assert.Equal(["src/Modules/Justice/Justice.csproj is not in the table of docs/map.md.", "docs/map.md names Funding, which is no project."], ReferenceRules.Differences([Sample("Justice")], Rows("| Funding | |")));

    [Fact]
    public void References_OnDisk_HaveNoCycle() => Breaches.None(ReferenceRules.Cycles(Checkout.Projects));

    [Fact]
    public void References_ThreeInARing_AreNamed() =>
        Assert.Equal(["These projects are in or above a cycle: A, B, C."], ReferenceRules.Cycles([Sample("A", "B"), Sample("B", "C"), Sample("C", "A"), Sample("D")]));

    [Fact]
    public void Engines_OnDisk_UseNothing() => Breaches.None(ReferenceRules.ImpureEngines(Checkout.Projects));

    [Fact]
    public void Engines_WithProjectOrPackage_AreNamed()
    {
        var engine = Project.Read("src/Engines/Matching/Matching.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><ItemGroup>
              <ProjectReference Include="..\..\Platform\Platform.csproj" /><PackageReference Include="YamlDotNet" />
            </ItemGroup></Project>
            """);
        Assert.Equal(["The engine Matching references the project Platform.", "The engine Matching uses the package YamlDotNet."], ReferenceRules.ImpureEngines([engine]));
    }

    [Fact]
    public void Modules_OnDisk_DoNotUseTheWeb() => Breaches.None(ReferenceRules.WebBelowTheApp(Checkout.Projects));

    [Fact]
    public void Modules_WithWebSdkFrameworkOrPackage_AreNamed()
    {
        var module = Project.Read("src/Modules/Law/Law.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup>
              <FrameworkReference Include="Microsoft.AspNetCore.App" /><PackageReference Include="Microsoft.AspNetCore.OpenApi" />
            </ItemGroup></Project>
            """);
        Assert.Equal(3, ReferenceRules.WebBelowTheApp([module]).Count());
    }

    [Fact]
    public void Projects_OnDisk_AreInTheSolution() =>
        Breaches.None(ReferenceRules.OutsideTheSolution(Checkout.Projects, File.ReadAllText(Path.Combine(Checkout.Root, "Throughline.slnx"))));

    [Fact]
    public void Projects_NotInTheSolution_AreNamed() =>
        Assert.Single(ReferenceRules.OutsideTheSolution([Sample("Law"), Sample("Funding")], "<Project Path=\"src/Modules/Law/Law.csproj\" />"));

    private static Project Sample(string name, params string[] references) =>
        new($"src/Modules/{name}/{name}.csproj", "Microsoft.NET.Sdk", references, [], []);

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Rows(string row) =>
        ReferenceRules.Table(["## Who references whom", "", "| project | may reference |", "|---|---|", row, "", "## Next", "| not | read |"]);
}
