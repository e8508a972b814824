using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Throughline.App.Tests.Commands;

/// <summary>A reform as a drafter makes it: from two versions to instructions or an amending act, and back to the newer version.</summary>
public sealed class LawCommandTests : IDisposable
{
    private const string Older = "Закон о помощи\n\nСтатья 5. Права\n1. Пострадавший имеет право на помощь.\n2. Помощь бесплатна.\n\nСтатья 7. Срок\nСрок составляет тридцать дней.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("instructions", "i.txt", "ru")]
    [InlineData("amend", "a.xml", "en")]
    public async Task Law_FromTwoVersionsToInstructionsAndBack_GivesTheNewerVersion(string command, string written, string language)
    {
        var (older, newer) = (File("old.txt", Older), File("new.txt", Older.Replace("тридцать", "сорок пять", StringComparison.Ordinal).Replace("2. Помощь бесплатна.\n", "2. Помощь бесплатна.\n3. Помощь не зависит от показаний.\n", StringComparison.Ordinal)));
        var (file, changes, result) = (Path(written), Path("changes.json"), Path("result.txt"));
        Assert.Equal(0, (await EngineCommandTests.Run("law", command, older, newer, "--lang", language, "-o", file)).Code);
        var (code, output, error) = await EngineCommandTests.Run("law", "instructions", older, "--parse", file, "--lang", language, "-o", changes, "--json");
        Assert.True(code == 0, error);
        using (var read = JsonDocument.Parse(output))
        {
            Assert.Equal(2, read.RootElement.GetProperty("instructions").GetArrayLength());
        }
        Assert.Equal(0, (await EngineCommandTests.Run("law", "apply", older, changes, "-o", result)).Code);
        Assert.Equal(await Text(newer), await Text(result));
    }

    [Fact]
    public async Task LawAmend_WithHead_NamesTitleDayAndNumber()
    {
        var file = Path("a.xml");
        var (code, _, error) = await EngineCommandTests.Run("law", "amend", File("old.txt", Older), File("new.txt", Older.Replace("бесплатна", "дорога", StringComparison.Ordinal)), "-o", file, "--title", "О поправках", "--date", "2026-03-01", "--number", "17");
        Assert.True(code == 0, error);
        var act = XDocument.Parse(await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ToString();
        Assert.All(["О поправках", "2026-03-01", "value=\"17\"", "textualMod"], words => Assert.Contains(words, act, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--lang", "de", "are written in en, ru, tk only")]
    [InlineData("--date", "1 March", "write the day as")]
    [InlineData("-o", "a.pdf", "End the name in .xml or .akn")]
    public async Task LawAmend_WithBadOptions_SaysSoInOneLineAndWritesNothing(string option, string value, string words)
    {
        string[] more = option == "-o" ? [] : ["-o", Path("a.xml")];
        var (code, output, error) = await EngineCommandTests.Run(["law", "amend", File("old.txt", Older), File("new.txt", Older), option, value, .. more]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.False(System.IO.File.Exists(Path("a.xml")));
    }

    [Fact]
    public async Task LawInstructions_NotUnderstood_NameTheLineAndWriteNothing()
    {
        var file = File("i.txt", "Внести в закон следующие изменения:\n\n1. Статью 9 признать утратившей силу.\n");
        var (code, _, error) = await EngineCommandTests.Run("law", "instructions", File("old.txt", Older), "--parse", file, "--lang", "ru", "-o", Path("c.json"));
        Assert.Equal(2, code);
        Assert.Contains("Line 3, instruction 1: there is no such unit", error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(Path("c.json")));
    }

    // Plain text comes back a unit a line: the words are the same, not the line feeds.
    private static async Task<string> Text(string path) => string.Join(' ', (await System.IO.File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private string File(string name, string text)
    {
        System.IO.File.WriteAllText(Path(name), text.Replace("\n", "\n\n", StringComparison.Ordinal).Replace("\n\n\n\n", "\n\n", StringComparison.Ordinal));
        return Path(name);
    }
}
