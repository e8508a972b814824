namespace Throughline.App.Commands;

/// <summary>What a command answers the shell with.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int ErrorFound = 1;
    public const int BadUse = 2;
}
