using System.Text;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>Small procedures for tests: a head that holds, and the steps under test.</summary>
internal static class SopText
{
    public const string Head = """
        id: test
        version: "1"
        country: Ardania
        title: Test
        actors:
          - {id: helper, name: Helper, side: support}
          - {id: panel, name: Panel, side: coordination}
          - {id: other-panel, name: Second panel, side: coordination}
          - {id: police, name: Police, side: enforcement}
        facts:
          - {id: danger, title: immediate danger}
          - {id: level, values: [low, mid, high]}
          - {id: speaks, title: co-operates with the police, cooperation: yes}
        records:
          - {id: F1, name: Form one}
          - {id: F2, name: Form two}
        events:
          - {id: judgment, name: final judgment}
        steps:

        """;

    public const string Duties = "actor: helper, deadline: none because of the test, basis: {criterion: TIP-06-3}";

    public static SopReadResult Read(string text) => SopReader.Read(Encoding.UTF8.GetBytes(text), "test.sop.yaml");

    /// <summary>Steps written as flow maps, one a line.</summary>
    public static Procedure Steps(params string[] steps) => Whole(Head + string.Join('\n', steps.Select(s => "  - {" + s + "}")) + "\n");

    public static Procedure Whole(string text)
    {
        var result = Read(text);
        Assert.Empty(result.Faults);
        return result.Procedure!;
    }

    public static IReadOnlyList<Finding> Found(string rule, params string[] steps) => [.. SopCheck.Check(Steps(steps)).Where(f => f.Rule == rule)];
}
