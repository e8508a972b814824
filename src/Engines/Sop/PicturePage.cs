namespace Throughline.Sop;

/// <summary>The page a picture is made for: its printed width and how many columns of steps stay readable in it.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Millimetres">Width between margins; null for a screen.</param>
/// <param name="Columns">At most so many columns of steps.</param>
public sealed record PicturePage(string Name, int? Millimetres, int Columns)
{
    /// <summary>All pages: screen, and A4 and A3 upright and across.</summary>
    public static IReadOnlyList<PicturePage> All { get; } =
        [new("screen", null, 7), new("a4", 190, 4), new("a4-across", 277, 6), new("a3", 277, 6), new("a3-across", 400, 9)];
}
