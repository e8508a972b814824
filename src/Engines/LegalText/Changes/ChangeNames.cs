namespace Throughline.LegalText;

/// <summary>The names of change kinds in files.</summary>
internal static class ChangeNames
{
    private static readonly string[] Names = ["insertion", "repeal", "renumbering", "move", "substitution", "split", "join"];

    public static string Of(ChangeKind kind) => Names[(int)kind];

    public static ChangeKind? Parse(string? name) => Array.IndexOf(Names, name) is >= 0 and var at ? (ChangeKind)at : null;
}
