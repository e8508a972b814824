namespace Throughline.App.Demonstration;

/// <summary>Where the invented country's files are: beside the program, copied by the build.</summary>
public static class SampleFolder
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "samples");

    public static string Country => System.IO.Path.Combine(Path, "ardania");
}
