namespace Throughline.Law;

// A type of act in a country's order of acts. The same word on the act's card names it.
internal sealed class LawRank
{
    public Guid Id { get; set; }
    public required string Country { get; set; }
    public required string Name { get; set; }

    // 1 is the highest.
    public int Level { get; set; }
    public required string Body { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }
}
