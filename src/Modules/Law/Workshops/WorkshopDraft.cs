namespace Throughline.Law;

/// <summary>A workshop to be convened.</summary>
/// <param name="Country">Whose law, two letters.</param>
/// <param name="Title">What it is called, at most 200 characters.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; at most thirty days after the first.</param>
/// <param name="Quorum">Seats that must be present for a decision, at least one.</param>
public sealed record WorkshopDraft(string Country, string Title, string Place, DateOnly From, DateOnly Until, int Quorum);
