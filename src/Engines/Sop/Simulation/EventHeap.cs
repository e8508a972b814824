namespace Throughline.Sop;

/// <summary>Something that happens at an hour; of two at the same hour the one entered first comes first.</summary>
internal readonly record struct Happening(double At, uint Order, int Who, int What);

/// <summary>What is still to come, the earliest first: a heap of four children a node in one array.</summary>
internal sealed class EventHeap
{
    private Happening[] _heap = new Happening[64];
    private uint _order;

    public int Count { get; private set; }

    public void Add(double at, int who, int what)
    {
        if (Count == _heap.Length)
        {
            Array.Resize(ref _heap, Count * 2);
        }
        var heap = _heap;
        var place = Count++;
        var order = unchecked(_order++);
        while (place > 0)
        {
            var above = (place - 1) >> 2;
            if (heap[above].At <= at)
            {
                break;
            }
            heap[place] = heap[above];
            place = above;
        }
        heap[place] = new Happening(at, order, who, what);
    }

    public Happening Next()
    {
        var heap = _heap;
        var first = heap[0];
        var last = heap[--Count];
        var place = 0;
        var count = Count;
        for (; ; )
        {
            var child = (place << 2) + 1;
            if (child >= count)
            {
                break;
            }
            var least = child;
            var end = Math.Min(child + 4, count);
            for (var i = child + 1; i < end; i++)
            {
                if (Earlier(heap[i], heap[least]))
                {
                    least = i;
                }
            }
            if (!Earlier(heap[least], last))
            {
                break;
            }
            heap[place] = heap[least];
            place = least;
        }
        heap[place] = last;
        return first;
    }

    private static bool Earlier(in Happening one, in Happening other) => one.At < other.At || one.At == other.At && one.Order < other.Order;
}
