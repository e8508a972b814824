using System.Text;
using CsCheck;
using Throughline.Screening;
using Throughline.Engines.Tests.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Screening;

public sealed class AnswersFileTests
{
    [Theory]
    [InlineData("adult-labour.json", ScreeningOutcome.Inconclusive)]
    [InlineData("child-in-transit.json", ScreeningOutcome.RiskOfExploitation)]
    public void Read_Samples_GiveTheirOutcome(string name, ScreeningOutcome outcome)
    {
        var answers = AnswersFile.Read(File.ReadAllBytes(Path.Combine(SopFiles.Root, "samples/ardania/screening", name)), out var problem);
        Assert.Null(problem);
        Assert.Equal(outcome, ScreeningRule.Evaluate(answers!).Outcome);
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("[]", "must be an object")]
    [InlineData("{\"profile\":\"adult_labour\"", "line 1")]
    [InlineData("{\n\"profile\":\"adult_labour\",\n\"answers\":[}", "line 3")]
    [InlineData("{\"answers\":[]}", "\"profile\" is missing")]
    [InlineData("{\"profile\":\"adult\",\"answers\":[]}", "adult_labour, child_labour")]
    [InlineData("{\"profile\":\"adult_labour\"}", "\"answers\" is missing")]
    [InlineData("{\"profile\":\"adult_labour\",\"profile\":\"child_labour\",\"answers\":[]}", "twice")]
    [InlineData("{\"profile\":\"adult_labour\",\"answers\":[],\"name\":\"x\"}", "\"name\"")]
    [InlineData("{\"profile\":\"adult_labour\",\"act\":\"yes\",\"answers\":[]}", "child lists")]
    [InlineData("{\"profile\":\"child_labour\",\"act\":\"notYet\",\"answers\":[]}", "not yet")]
    [InlineData("{\"profile\":\"adult_labour\",\"answers\":[{\"indicator\":1.10,\"answer\":\"yes\"}]}", "in quotes")]
    [InlineData("{\"profile\":\"adult_labour\",\"answers\":[{\"indicator\":\"1.1\",\"answer\":\"yes\"}]}", "no indicator '1.1'")]
    [InlineData("{\"profile\":\"child_labour\",\"answers\":[{\"indicator\":\"4.08\",\"answer\":\"yes\"}]}", "no indicator '4.08'")]
    [InlineData("{\"profile\":\"adult_labour\",\"answers\":[{\"indicator\":\"1.01\",\"answer\":\"maybe\"}]}", "answer 1: \"answer\" must be one of yes")]
    [InlineData("{\"profile\":\"adult_labour\",\"answers\":[{\"indicator\":\"1.01\"}]}", "\"answer\" is missing")]
    [InlineData("{\"profile\":\"adult_labour\",\"answers\":[{\"indicator\":\"1.01\",\"answer\":\"notYet\"}]}", "D4 to D6")]
    [InlineData("{\"profile\":\"adult_labour\",\"answers\":[{\"indicator\":\"1.01\",\"answer\":\"yes\"},{\"indicator\":\"1.01\",\"answer\":\"no\"}]}", "answered twice")]
    [InlineData("{\"profile\":\"adult_labour\",\"answers\":[{\"indicator\":\"\\ud800\",\"answer\":\"yes\"}]}", "UTF-8")]
    public void Read_BadInput_IsOneClearLine(string json, string words)
    {
        Assert.Null(AnswersFile.Read(Encoding.UTF8.GetBytes(json), out var problem));
        Assert.Contains(words, problem!, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem!);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows()
    {
        var sample = Encoding.UTF8.GetBytes("{\"profile\":\"child_labour\",\"act\":\"yes\",\"answers\":[{\"indicator\":\"1.10\",\"answer\":\"yes\",\"source\":\"said\"}]}");
        Check.Sample(Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Byte, Gen.Int[0, sample.Length]), change =>
        {
            var bytes = sample.ToArray();
            bytes[change.Item1] = change.Item2;
            var answers = AnswersFile.Read(bytes.AsMemory(0, change.Item3), out var problem);
            Assert.True(answers is null != (problem is null));
        }, iter: 5000);
    }
}
