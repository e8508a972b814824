namespace Throughline.Platform.Data;

/// <summary>
/// Makes a form count once: a form carries a random key, kept 24 hours with where its first submit led. A second submit of the same
/// key changes nothing and leads to the same place.
/// </summary>
internal sealed class FormKey
{
    public required string Key { get; set; }
    public Guid AccountId { get; set; }
    public DateTime At { get; set; }
    public string? LedTo { get; set; }
}
