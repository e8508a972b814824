using System.Text;
using CsCheck;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

public sealed class SopReaderTests
{
    [Fact]
    public void Read_WholeProcedure_KeepsEveryPart()
    {
        var procedure = SopText.Whole("""
            id: adults
            version: 3.2
            country: Ardania
            inForce: 2026-01-01
            title: {en: Adults, ru: Взрослые}
            actors:
              - {id: fr, name: {en: First responder}, side: support}
            facts:
              - {id: result, values: [positive, inconclusive], title: result}
            records:
              - {id: F01, name: Signal}
            steps:
              - id: S0
                title: {en: Contact, ru: Контакт}
                actor: fr
                start: yes
                assistance: yes
                deadline: 24 hours from S0
                basis:
                  - {law: law-61, at: chp_III__art_14__para_1, date: 2026-01-01, label: "Law 61, art. 14(1)"}
                  - country: required
                    note: extension
                consent: informed consent
                records: [F01]
                next:
                  - to: S1
                    when: result in (positive, inconclusive)
              - id: S1
                title: End
                end: yes
            """);
        var step = procedure.Steps[0];
        Assert.Equal(("3.2", new DateOnly(2026, 1, 1), "Взрослые"), (procedure.Version, procedure.InForce, procedure.Title["ru"]));
        Assert.Equal((24, DeadlineUnit.Hours, "S0"), (step.Deadline!.Amount, step.Deadline.Unit, step.Deadline.From));
        Assert.Equal("chp_III__art_14__para_1", Assert.IsType<ProvisionBasis>(step.Basis[0]).EId);
        Assert.Equal("extension", Assert.IsType<CountryRequired>(step.Basis[1]).Note);
        Assert.Equal(["F01"], step.Records);
        Assert.Equal(["result"], step.Next[0].Condition!.Facts);
        Assert.Equal(13, step.Line);
        Assert.Equal("End", procedure.Steps[1].Title["en"]);
    }

    [Theory]
    [InlineData("", 1, "empty")]
    [InlineData("# only a comment\n", 1, "comments only")]
    [InlineData("- a\n- b\n", 1, "must be a map")]
    [InlineData("id: a\nid: b\n", 2, "stands twice")]
    [InlineData("id: a\nverison: b\n", 2, "did you mean 'version'")]
    [InlineData("id: &x a\n", 1, "anchors")]
    [InlineData("id: *x\n", 1, "anchors")]
    [InlineData("id: !!str a\n", 1, "tags")]
    [InlineData("id: a\n---\nid: b\n", 2, "second document")]
    [InlineData("id: [a\nversion: 2", 1, "not valid YAML")]
    [InlineData("id: a: b\n", 1, "not valid YAML")]
    [InlineData("id: a\n\tversion: b\n", 2, "tab")]
    [InlineData("id: a\ninForce: 2026-02-30\n", 2, "real date")]
    [InlineData("id: a b\n", 1, "an id has letters")]
    [InlineData("format: other/2\nid: a\n", 1, "throughline-sop/1")]
    [InlineData("steps: many\n", 1, "must be a list")]
    [InlineData("steps: []\n", 1, "no step")]
    [InlineData("id: a\nsteps:\n  - id: S1\n    title: x\n    start: maybe\n", 5, "yes or no")]
    [InlineData("id: a\nsteps:\n  - id: S1\n    title: x\n    deadline: 3 weeks from S1\n", 5, "no unit")]
    [InlineData("id: a\nsteps:\n  - id: S1\n    title: x\n    deadline: 3 days\n", 5, "counts from")]
    [InlineData("id: a\nsteps:\n  - id: S1\n    title: x\n    deadline: none\n", 5, "reason")]
    [InlineData("id: a\nsteps:\n  - {id: S1, title: x}\n  - {id: S1, title: y}\n", 4, "stands twice")]
    [InlineData("id: a\nsteps:\n  - {id: S1, title: x, basis: {law: l, criterion: c}}\n", 3, "exactly one")]
    [InlineData("id: a\nsteps:\n  - {id: S1, title: {english: x}}\n", 3, "language")]
    public void Read_FaultyFile_NamesLineAndRemedy(string text, int line, string words)
    {
        var result = SopText.Read(text);
        Assert.Null(result.Procedure);
        Assert.Contains(result.Faults, f => f.Line == line && f.Column >= 1 && f.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("level = low", "==", 16)]
    [InlineData("level == low and", "missing", 26)]
    [InlineData("level == low danger == yes", "not expected", 23)]
    [InlineData("(level == low", "')'", 23)]
    [InlineData("level", "==", 15)]
    [InlineData("level in (low,", "missing", 24)]
    [InlineData("level == $low", "no meaning", 19)]
    public void Read_FaultyCondition_PointsIntoTheLine(string condition, string words, int column)
    {
        var fault = Assert.Single(SopText.Read($"id: a\nversion: 1\ncountry: A\ntitle: T\nsteps:\n  - id: S1\n    title: T\n    next:\n    - to: S1\n      when: {condition}\n").Faults);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal((10, column + 3), (fault.Line, fault.Column));
    }

    [Fact]
    public void Read_BinaryOrTooLargeOrDeepOrNotUtf8_IsOneFault()
    {
        Assert.Contains("binary", Assert.Single(SopReader.Read("id: \0"u8.ToArray(), "f").Faults).Message, StringComparison.Ordinal);
        Assert.Contains("2 MB", Assert.Single(SopReader.Read(new byte[(2 * 1024 * 1024) + 1], "f").Faults).Message, StringComparison.Ordinal);
        Assert.Contains("levels", Assert.Single(SopText.Read(new string('[', 100_000)).Faults).Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", Assert.Single(SopReader.Read(new byte[] { (byte)'a', 0xC3, 0x28 }, "f").Faults).Message, StringComparison.Ordinal);
        Assert.Contains("levels", Assert.Single(SopText.Read("steps: [{id: S, title: T, next: [{to: S, when: '" + new string('(', 1900) + "'}]}]\nid: a\nversion: 1\ncountry: c\ntitle: t").Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows()
    {
        var seed = Encoding.UTF8.GetBytes(SopText.Head + "  - {id: S1, title: T, next: [{to: S1, when: 'a == b or (c in (d, e))'}]}\n");
        var broken = Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Byte, Gen.Int[0, seed.Length - 1], Gen.String[Gen.Char["{}[]:,-!&*#'\"|>%@`?\n\t ab\u0085"], 0, 12]);
        Check.Sample(broken, change =>
        {
            var (at, value, cut, text) = change;
            byte[] bytes = [.. seed[..Math.Min(at, cut)], .. Encoding.UTF8.GetBytes(text), value, .. seed[Math.Max(at, cut)..]];
            var result = SopReader.Read(bytes, "f");
            Assert.True(result.Procedure is null != (result.Faults.Count == 0));
        }, iter: 3000);
        Check.Sample(Gen.Byte.Array[0, 60], bytes => SopReader.Read(bytes, "f") is not null, iter: 3000);
    }
}
