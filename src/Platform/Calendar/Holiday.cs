namespace Throughline.Platform.Calendar;

/// <summary>A day without work.</summary>
/// <param name="Date">The day.</param>
/// <param name="Region">Region it holds in, or null for the whole country.</param>
/// <param name="Name">Name in the language of the country's set-up.</param>
public sealed record Holiday(DateOnly Date, string? Region, string Name);
