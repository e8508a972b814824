namespace Throughline.Sop;

internal enum PlaceKind
{
    /// <summary>A sequence flow, or the inside of an activity: at most one token in a sound process.</summary>
    Flow,

    /// <summary>Permission of an event to happen once; says nothing about work that is left.</summary>
    Armed,

    /// <summary>A message on its way; several may wait.</summary>
    Message,

    /// <summary>Marked before anything has begun.</summary>
    Idle,
}

/// <summary>A place of the net.</summary>
/// <param name="Kind">What a token here means.</param>
/// <param name="Words">Where a token stands, in words.</param>
/// <param name="Waits">The node a token here waits for; null when none.</param>
internal sealed record NetPlace(PlaceKind Kind, string Words, BpmnNode? Waits);

/// <summary>
/// A net with what BPMN needs beyond places and transitions: transitions that clear a scope (terminate, interrupt), that wait
/// until a scope is empty (the end of a sub-process), and inclusive joins that look upstream.
/// </summary>
internal sealed class TokenNet
{
    public List<NetPlace> Places { get; } = [];

    public List<NetTransition> Transitions { get; } = [];

    public HashSet<int> Marked { get; } = [];

    public int Add(PlaceKind kind, string words, BpmnNode? waits)
    {
        Places.Add(new NetPlace(kind, words, waits));
        return Places.Count - 1;
    }
}

internal sealed class NetTransition
{
    public int[] Take { get; set; } = [];

    public int[] Give { get; set; } = [];

    /// <summary>Places that lose all their tokens.</summary>
    public int[] Clear { get; set; } = [];

    /// <summary>Places that must be empty.</summary>
    public int[] Empty { get; set; } = [];

    /// <summary>Inputs of an inclusive join, one token of each marked one is taken; empty for every other transition.</summary>
    public int[] Join { get; set; } = [];

    /// <summary>What happens, in the order it happens; empty when nothing a reader must know happens.</summary>
    public IReadOnlyList<string> Words { get; set; } = [];

    /// <summary>What is carried out when it fires.</summary>
    public HashSet<BpmnNode> Nodes { get; init; } = [];

    /// <summary>True when an end event is reached.</summary>
    public bool Ends { get; set; }

    public bool IsPlain => Clear.Length == 0 && Empty.Length == 0 && Join.Length == 0;
}
