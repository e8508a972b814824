namespace Throughline.Sop.Nets;

/// <summary>
/// One thing that can happen in a <see cref="StepNet"/>: it takes one token from each of <see cref="Takes"/>, removes whatever lies in
/// <see cref="Empties"/> (an interrupted scope, a terminated process), and puts one token into each of <see cref="Puts"/>.
/// An <see cref="Inclusive"/> move takes from those of its places that hold a token, and waits while another token can still reach an empty one.
/// </summary>
/// <param name="Node">What it belongs to, for the verdict on nodes that never happen; several moves may share one.</param>
/// <param name="Words">The event in plain words, for the counterexample; empty for a move that is not told.</param>
/// <param name="Takes">Places that each give one token.</param>
/// <param name="Puts">Places that each receive one token.</param>
internal sealed record NetMove(string Node, string Words, IReadOnlyList<int> Takes, IReadOnlyList<int> Puts)
{
    public IReadOnlyList<int> Empties { get; init; } = [];

    public bool Inclusive { get; init; }

    /// <summary>True where reaching it is an end of the process; tokens left elsewhere are then told as an improper completion.</summary>
    public bool Ends { get; init; }
}
