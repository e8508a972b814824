using System.Security.Cryptography;
using System.Text;

namespace Throughline.Law;

/// <summary>What one instrument asks, in the project's own words. A draft: a lawyer has to confirm it against the authentic text.</summary>
/// <param name="Id">Identity for life, e.g. <c>TIP-03c</c>; safe to stand in an address.</param>
/// <param name="Instrument">Where it comes from.</param>
/// <param name="Citation">Article of the instrument.</param>
/// <param name="Topic">Subject.</param>
/// <param name="Grade">How firmly it asks.</param>
/// <param name="Qualifier">A limit such as "in appropriate cases", always shown next to a verdict; null when the text has none.</param>
/// <param name="ReviewCluster">1 for cluster I of the review mechanism of the Convention; null for another one or when not checked.</param>
/// <param name="Statement">The criterion as a sentence.</param>
/// <param name="Question">What a reviewer asks of a law.</param>
public sealed record Criterion(
    string Id, Instrument Instrument, string Citation, Topic Topic, Grade Grade, string? Qualifier, int? ReviewCluster, string Statement, string Question)
{
    /// <summary>Fingerprint of what the criterion asks: a verdict given on other words is to be checked again. 64 hexadecimal digits.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Grade, Qualifier, Statement, Question))));

    /// <summary>Tier of the instrument.</summary>
    public string Tier => Instrument.Tier;
}
