namespace Throughline.Sop;

/// <summary>
/// Where lanes, boxes and arrows stand. Boxes sit on a grid of columns and rows; arrows run only in the gutters between
/// columns and in the channels above rows, each on a track of its own, so that they cross each other and never a text.
/// Arrows of one step leave on one track, arrows into one step arrive on one track.
/// </summary>
internal sealed class PictureLayout
{
    public const double BoxWidth = 120;
    public const double LabelWidth = 126;
    public const double LineHeight = 15;
    private const double Track = 7;
    public const int UsualColumns = 7;
    private const int MostTitleLines = 3;

    private readonly Procedure procedure;
    private readonly string language;
    private readonly List<(int From, int To)> edges = [];
    private int[] column = [];
    private int[] row = [];
    private double[] rowTop = [];
    private double[] columnLeft = [];
    private readonly Dictionary<(int Gutter, bool In, int Key), int> gutterTrack = [];
    private readonly Dictionary<int, int> channelTrack = [];
    private double[] channelTop = [];
    private int[] outTracks = [];

    private PictureLayout(Procedure procedure, string language)
    {
        this.procedure = procedure;
        this.language = language;
    }

    public double Width { get; private set; }

    public double Height { get; private set; }

    public double BoxHeight { get; private set; }

    public List<PictureLane> Lanes { get; } = [];

    public List<PictureBox> Boxes { get; } = [];

    public List<PictureArrow> Arrows { get; } = [];

    public static PictureLayout Of(Procedure procedure, string language, int mostColumns = UsualColumns)
    {
        var layout = new PictureLayout(procedure, language);
        layout.FindEdges();
        layout.column = PictureColumns.Of(procedure.Steps, layout.edges, mostColumns);
        var rows = layout.AssignRows();
        layout.PlaceRows(rows);
        layout.PlaceColumns();
        layout.PlaceBoxes();
        foreach (var (from, to) in layout.edges)
            layout.Arrows.Add(new PictureArrow(from, to, layout.Route(from, to)));
        return layout;
    }

    private void FindEdges()
    {
        var index = procedure.Steps.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        for (var i = 0; i < procedure.Steps.Count; i++)
            edges.AddRange(procedure.Steps[i].Next.Where(w => index.ContainsKey(w.To)).Select(w => (i, index[w.To])).Distinct());
    }

    /// <summary>A lane for each actor with steps, in the declared order; steps without a declared actor share a last one. Returns the lane of each row.</summary>
    private List<int> AssignRows()
    {
        row = new int[procedure.Steps.Count];
        var rows = new List<int>();
        var declared = procedure.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var actor in procedure.Actors.Append(null))
        {
            var steps = Enumerable.Range(0, procedure.Steps.Count).Where(i => actor is null ? !declared.Contains(procedure.Steps[i].ActorId) : procedure.Steps[i].ActorId == actor.Id).ToList();
            if (steps.Count == 0)
                continue;
            var first = rows.Count;
            foreach (var stack in steps.GroupBy(i => column[i]))
            {
                var next = first;
                foreach (var step in stack)
                    row[step] = next++;
                while (rows.Count < next)
                    rows.Add(Lanes.Count);
            }
            Lanes.Add(new PictureLane(actor is null ? ["—"] : PictureText.Wrap(Localized.In(actor.Name, language), LabelWidth - 20, 3, bold: true)));
        }
        return rows;
    }

    private void PlaceRows(List<int> rows)
    {
        var lines = procedure.Steps.Select(s => PictureText.Wrap(Localized.In(s.Title, language), BoxWidth - 22, MostTitleLines).Count).DefaultIfEmpty(1).Max();
        BoxHeight = 26 + (lines * LineHeight);
        var tracks = AssignChannels(rows.Count);
        rowTop = new double[rows.Count];
        channelTop = new double[rows.Count];
        var y = 0.0;
        for (var r = 0; r < rows.Count; r++)
        {
            var opens = r == 0 || rows[r] != rows[r - 1];
            if (opens)
            {
                y += r == 0 ? 0 : 5;
                Lanes[rows[r]].Top = y;
            }
            channelTop[r] = y + 7;
            y += tracks[r] == 0 ? 9 : 9 + (tracks[r] * Track);
            rowTop[r] = y;
            y += BoxHeight + (r + 1 == rows.Count || rows[r + 1] != rows[r] ? 9 : 0);
            Lanes[rows[r]].Bottom = y;
        }
        Height = Math.Max(y, 20);
    }

    /// <summary>The horizontal part of an arrow over other columns runs above the row of its target.</summary>
    private int[] AssignChannels(int rowCount)
    {
        var spans = edges.Where(NeedsChannel).GroupBy(e => e.To)
            .Select(g => (Target: g.Key, Low: g.Min(e => Math.Min(column[e.From] + 1, column[g.Key])), High: g.Max(e => Math.Max(column[e.From] + 1, column[g.Key])), Row: row[g.Key]));
        var tracks = new int[rowCount];
        foreach (var channel in spans.GroupBy(s => s.Row))
        {
            var free = new List<int>();
            foreach (var span in channel.OrderBy(s => s.Low).ThenBy(s => s.Target))
            {
                var track = free.FindIndex(end => end < span.Low);
                if (track < 0)
                {
                    track = free.Count;
                    free.Add(0);
                }
                free[track] = span.High;
                channelTrack[span.Target] = track;
            }
            tracks[channel.Key] = free.Count;
        }
        return tracks;
    }

    /// <summary>False when the row of the target is free from the gutter beside the source to the target.</summary>
    private bool NeedsChannel((int From, int To) edge)
    {
        if (column[edge.To] <= column[edge.From])
            return true;
        return Enumerable.Range(0, procedure.Steps.Count).Any(s => row[s] == row[edge.To] && column[s] > column[edge.From] && column[s] < column[edge.To]);
    }

    private void PlaceColumns()
    {
        var columns = column.DefaultIfEmpty(0).Max() + 1;
        var segments = edges.SelectMany(Verticals).GroupBy(v => (v.Gutter, v.In, v.Key))
            .Select(g => (g.Key, Low: g.Min(v => Math.Min(v.A, v.B)), High: g.Max(v => Math.Max(v.A, v.B))));
        outTracks = new int[columns + 1];
        var inTracks = new int[columns + 1];
        foreach (var side in segments.GroupBy(s => (s.Key.Gutter, s.Key.In)))
        {
            var free = new List<List<(double Low, double High)>>();
            foreach (var segment in side.OrderBy(s => s.Low).ThenBy(s => s.Key.Key))
            {
                var track = free.FindIndex(used => used.TrueForAll(u => u.High + 6 < segment.Low || segment.High + 6 < u.Low));
                if (track < 0)
                {
                    track = free.Count;
                    free.Add([]);
                }
                free[track].Add((segment.Low, segment.High));
                gutterTrack[segment.Key] = track;
            }
            (side.Key.In ? inTracks : outTracks)[side.Key.Gutter] = free.Count;
        }
        columnLeft = new double[columns + 1];
        var x = LabelWidth;
        for (var c = 0; c <= columns; c++)
        {
            var tracks = outTracks[c] + inTracks[c];
            x += c == columns && tracks == 0 ? 10 : c == 0 && tracks == 0 ? 8 : Math.Max(20, 14 + (tracks * Track));
            columnLeft[c] = x;
            x += c == columns ? 0 : BoxWidth;
        }
        Width = x;
    }

    private IEnumerable<(int Gutter, bool In, int Key, double A, double B)> Verticals((int From, int To) edge)
    {
        var turn = NeedsChannel(edge) ? ChannelY(edge.To) : Middle(edge.To);
        if (Math.Abs(turn - Middle(edge.From)) > 0.5)
            yield return (column[edge.From] + 1, false, edge.From, Middle(edge.From), turn);
        if (NeedsChannel(edge))
            yield return (column[edge.To], true, edge.To, turn, Middle(edge.To));
    }

    private void PlaceBoxes()
    {
        for (var i = 0; i < procedure.Steps.Count; i++)
            Boxes.Add(new PictureBox(columnLeft[column[i]], rowTop[row[i]], PictureText.Wrap(Localized.In(procedure.Steps[i].Title, language), BoxWidth - 22, MostTitleLines)));
    }

    private List<(double X, double Y)> Route(int from, int to)
    {
        var points = new List<(double X, double Y)> { (columnLeft[column[from]] + BoxWidth, Middle(from)) };
        var channel = NeedsChannel((from, to));
        var turn = channel ? ChannelY(to) : Middle(to);
        if (gutterTrack.TryGetValue((column[from] + 1, false, from), out var outTrack) && Math.Abs(turn - Middle(from)) > 0.5)
        {
            var x = GutterLeft(column[from] + 1) + 7 + (outTrack * Track);
            points.Add((x, Middle(from)));
            points.Add((x, turn));
        }
        if (channel)
        {
            var x = columnLeft[column[to]] - 10 - (gutterTrack[(column[to], true, to)] * Track);
            points.Add((x, turn));
            points.Add((x, Middle(to)));
        }
        points.Add((columnLeft[column[to]], Middle(to)));
        return points;
    }

    private double GutterLeft(int gutter) => gutter == 0 ? LabelWidth : columnLeft[gutter - 1] + BoxWidth;

    private double Middle(int step) => rowTop[row[step]] + (BoxHeight / 2);

    private double ChannelY(int target) => channelTop[row[target]] + (channelTrack[target] * Track);
}
