using System.Diagnostics;
using System.Xml.Linq;
using Throughline.App.Tests.Architecture;

namespace Throughline.App.Tests.Words;

/// <summary>Runs script/strings.mjs, over this checkout or over sample sources in a folder of its own.</summary>
internal sealed class StringsScript : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-words").FullName;

    /// <summary>Puts a sample file below the root.</summary>
    public StringsScript With(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>A resource file of a language with the words given.</summary>
    public StringsScript WithWords(string file, params (string Key, string Text)[] words) => With("src/App/Resources/" + file,
        new XElement("root", words.Select(word => new XElement("data", new XAttribute("name", word.Key), new XElement("value", word.Text)))).ToString());

    /// <summary>Exit code and everything printed, over the samples.</summary>
    public (int Code, string Printed) Run(params string[] arguments) => Node(["--root", _folder, .. arguments]);

    /// <summary>Names and texts of a resource file, in its order.</summary>
    public IReadOnlyList<(string Name, string Text)> Words(string file) =>
        [.. XDocument.Load(Path.Combine(_folder, "src/App/Resources", file)).Root!.Elements("data").Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value))];

    /// <summary>Exit code and everything printed, over this checkout.</summary>
    public static (int Code, string Printed) OverThisCheckout(params string[] arguments) => Node(arguments);

    public void Dispose() => Directory.Delete(_folder, true);

    private static (int Code, string Printed) Node(string[] arguments)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Checkout.Root, "script/strings.mjs"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var printed = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return (node.ExitCode, errors.GetAwaiter().GetResult() + printed);
    }
}
