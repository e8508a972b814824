namespace Throughline.Justice.Claims;

// What is sealed of a claim. Events are only ever added.
internal sealed record ClaimPaper(IReadOnlyList<ClaimHead> Heads, string? Against, IReadOnlyList<ClaimEvent> Events)
{
    public long Claimed => Heads.Sum(head => head.Minor);

    public long? Awarded => Events.LastOrDefault(known => known.Act == ClaimAct.Award)?.Minor;

    public long Paid => Events.Where(known => known.Act == ClaimAct.Pay).Sum(known => known.Minor ?? 0);
}
