namespace Throughline.Law;

/// <summary>A provision through time.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Act">The act.</param>
/// <param name="Edition">The edition read from: the one that holds on the day asked for, else the first.</param>
/// <param name="Label">How it is cited in that edition.</param>
/// <param name="EId">Its address in that edition, or the last one it had.</param>
/// <param name="States">Its texts, oldest first.</param>
/// <param name="Below">What stands below it in that edition.</param>
public sealed record ProvisionPage(
    string Handle, ActCard Act, EditionCard Edition, string Label, string EId, IReadOnlyList<ProvisionState> States, IReadOnlyList<ProvisionLine> Below);
