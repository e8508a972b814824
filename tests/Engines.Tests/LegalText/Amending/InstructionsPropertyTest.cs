using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Amending;

/// <summary>Law to instructions to text to law again: exact, in each language.</summary>
public sealed class InstructionsPropertyTest(ITestOutputHelper output)
{
    public static TheoryData<string, string, string> Chain =>
        [.. from pair in Laws.Estonian.Zip(Laws.Estonian.Skip(1)) from language in Instructions.Languages select (pair.First, pair.Second, language)];

    public static TheoryData<string> Languages => [.. Instructions.Languages];

    [Theory]
    [MemberData(nameof(Chain))]
    public void Read_OfInstructionsOfRealVersions_GivesTheNewerExactly(string older, string newer, string language)
    {
        var (before, after) = (Laws.Real(older), Laws.Real(newer));
        var (instructions, sheet) = Reaches(before, after, language);
        output.WriteLine($"{instructions.Count} instructions, {sheet.Length} of {PlainText.Of(after).Length} characters");
        output.WriteLine(sheet);
        Assert.InRange(sheet.Length, 1, PlainText.Of(after).Length);
        Assert.Equal(ChangesJson.Write(ChangeDerivation.Derive(before, after) with { Front = new Dictionary<string, string?>(), Title = "", Unread = null }),
            ChangesJson.Write(ChangeDerivation.Derive(before, Instructions.Read(before, sheet, language).Act!) with { Front = new Dictionary<string, string?>(), Title = "", Unread = null }));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Read_OfInstructionsOfAnyReform_GivesItsNextVersion(string language) => ActTexts.Pair.Sample(pair => { Reaches(pair.Older, pair.Newer, language); }, iter: 60);

    private static (IReadOnlyList<Instruction> Instructions, string Sheet) Reaches(ActText older, ActText newer, string language)
    {
        var instructions = Instructions.Write(older, newer, language);
        var sheet = Instructions.Sheet(instructions, language);
        var reading = Instructions.Read(older, sheet, language);
        Assert.True(instructions.Count == 0 || reading.IsCarried, string.Join("\n", reading.Faults.Select(fault => fault.Message)));
        Assert.True(instructions.Count == 0 ? older.Root.SameTree(newer.Root) : reading.Act!.Root.SameTree(newer.Root));
        return (instructions, sheet);
    }
}
