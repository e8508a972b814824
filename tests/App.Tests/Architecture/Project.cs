using System.Xml.Linq;

namespace Throughline.App.Tests.Architecture;

/// <summary>What a project file says, by short names: <c>Law</c> for <c>src/Modules/Law/Law.csproj</c>.</summary>
internal sealed record Project(
    string Path, string Sdk, IReadOnlyList<string> References, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Name of the folder of its kind: Engines, Modules, Platform, Database, App, tests or bench.</summary>
    public string Kind => Path.Split('/') is ["src", var kind, ..] ? kind : Path.Split('/')[0];

    /// <summary>File name of what it builds.</summary>
    public string Assembly => Name == "App" ? "throughline" : $"Throughline.{Name}";

    public static Project Read(string path, string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        return new Project(
            path,
            (string?)root.Attribute("Sdk") ?? "",
            [.. Included("ProjectReference").Select(file => System.IO.Path.GetFileNameWithoutExtension(file.Replace('\\', '/')))],
            [.. Included("PackageReference")],
            [.. Included("FrameworkReference")]);

        IEnumerable<string> Included(string item) => root.Descendants(item).Select(each => (string?)each.Attribute("Include")).OfType<string>();
    }
}
