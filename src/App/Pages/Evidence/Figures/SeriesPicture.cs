using System.Globalization;
using Throughline.Statistics.Figures;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>Where the lines of a series run in a picture of 780 by 250. A protected year leaves a gap; it is never drawn as 0.</summary>
public sealed class SeriesPicture
{
    private const double Left = 60;
    private const double Right = 690;
    private const double Top = 40;
    private const double Bottom = 208;

    private readonly IReadOnlyList<YearPoint> _points;
    private readonly double _most;

    public SeriesPicture(IReadOnlyList<YearPoint> points)
    {
        _points = points;
        var highest = points.Max(point => Math.Max(point.DetectedTenths ?? 0, point.IdentifiedTenths ?? 0)) / 10.0;
        Step = highest switch { <= .4 => .1, <= 4 => 1, <= 10 => 2, <= 25 => 5, <= 60 => 10, _ => 50 };
        _most = Math.Max(Step, Math.Ceiling(highest / Step) * Step);
    }

    public double Step { get; }

    /// <summary>Height and value of each line of the grid but the lowest.</summary>
    public IEnumerable<(string Y, string TextY, string Value)> Grid
    {
        get
        {
            for (var value = Step; value <= _most + 1e-9; value += Step) yield return (Number(Y(value)), Number(Y(value) + 4), value.ToString("0.#", CultureInfo.CurrentCulture));
        }
    }

    public string Detected => Path(point => point.DetectedTenths);

    public string Identified => Path(point => point.IdentifiedTenths);

    public IEnumerable<(string X, string Year, bool Narrow)> Years => _points.Select((point, at) => (Number(X(at)), point.Year.ToString(CultureInfo.InvariantCulture), at % 3 == 0));

    /// <summary>Height of the last value of a line, for its label; null when it is protected.</summary>
    public (string Y, string Text)? End(Func<YearPoint, int?> value) => value(_points[^1]) is { } tenths ? (Number(Y(tenths / 10.0) + 6), FigureWords.Tenths(tenths)) : null;

    /// <summary>Where the name of a line stands: above or below its fourth year.</summary>
    public string LabelY(Func<YearPoint, int?> value, bool above) => Number(Y((value(_points[3]) ?? 0) / 10.0) + (above ? -22 : 30));

    private string Path(Func<YearPoint, int?> value)
    {
        var path = new System.Text.StringBuilder();
        var drawing = false;
        for (var at = 0; at < _points.Count; at++)
        {
            if (value(_points[at]) is not { } tenths)
            {
                drawing = false;
                continue;
            }
            path.Append(drawing ? " L" : " M").Append(Number(X(at))).Append(' ').Append(Number(Y(tenths / 10.0)));
            drawing = true;
        }
        return path.ToString().Trim();
    }

    private double X(int at) => _points.Count == 1 ? Right : Left + (Right - Left) * at / (_points.Count - 1);

    private double Y(double value) => Bottom - (Bottom - Top) * value / _most;

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
