using Xunit;

namespace Throughline.App.Tests.Architecture;

/// <summary>Fails with every breach in full, one a line: a list that a test framework shortens hides what to mend.</summary>
internal static class Breaches
{
    public static void None(IEnumerable<string> breaches)
    {
        var all = string.Join('\n', breaches);
        Assert.True(all.Length == 0, all);
    }
}
