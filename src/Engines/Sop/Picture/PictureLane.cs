namespace Throughline.Sop;

internal sealed class PictureLane(IReadOnlyList<string> label)
{
    public IReadOnlyList<string> Label => label;

    public double Top { get; set; }

    public double Bottom { get; set; }
}

/// <summary>Box of the step with the same index.</summary>
internal sealed record PictureBox(double Left, double Top, IReadOnlyList<string> Title);

internal sealed record PictureArrow(int From, int To, IReadOnlyList<(double X, double Y)> Points);
