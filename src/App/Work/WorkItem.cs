namespace Throughline.App.Work;

/// <summary>One thing that waits for somebody whose work is not a case: what, why, and one thing to do.</summary>
/// <param name="Weight">How pressing it is.</param>
/// <param name="Mark">The amount in words: "11 months late", "ends in 38 days".</param>
/// <param name="What">What it is about.</param>
/// <param name="Why">Why it is asked, or null.</param>
/// <param name="Url">Where it is done.</param>
/// <param name="Do">What to do, a verb.</param>
/// <param name="Day">The day it is or was due, for the order; null for none.</param>
public sealed record WorkItem(WorkWeight Weight, string Mark, string What, string? Why, string Url, string Do, DateOnly? Day = null);
