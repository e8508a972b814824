namespace Throughline.Cases.Sheets;

/// <summary>What may be known of who the person is. Every part may stay empty: a person can be helped without it.</summary>
/// <param name="Name">Name as the person gives it.</param>
/// <param name="Born">Year or date of birth in words.</param>
/// <param name="Nationality">Nationality or nationalities in words.</param>
/// <param name="SafeContact">How, when and in which language the person may be reached.</param>
public sealed record IdentitySheet(string? Name, string? Born, string? Nationality, string? SafeContact)
{
    internal bool TooLong => new[] { Name, Born, Nationality, SafeContact }.Any(part => part is { Length: > 300 });
}
