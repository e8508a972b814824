namespace Throughline.Sop;

/// <summary>People who wait for the same thing, first come first served.</summary>
internal sealed class WaitingLine
{
    private (int Who, int Step, double Since, int Mark)[] _ring = new (int, int, double, int)[16];
    private int _first;

    public int Count { get; private set; }

    public void Add(int who, int step, double since, int mark)
    {
        if (Count == _ring.Length)
        {
            var wider = new (int, int, double, int)[Count * 2];
            for (var i = 0; i < Count; i++)
            {
                wider[i] = _ring[(_first + i) & (_ring.Length - 1)];
            }
            (_ring, _first) = (wider, 0);
        }
        _ring[(_first + Count++) & (_ring.Length - 1)] = (who, step, since, mark);
    }

    public (int Who, int Step, double Since, int Mark) Next()
    {
        var next = _ring[_first];
        _first = (_first + 1) & (_ring.Length - 1);
        Count--;
        return next;
    }
}
