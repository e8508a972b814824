namespace Throughline.Cases.Files;

/// <summary>A page of one's list of cases.</summary>
/// <param name="Cases">At most 50.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="Pages">Number of pages, at least 1.</param>
/// <param name="Total">Cases of the viewer that fit the filter.</param>
public sealed record CasePage(IReadOnlyList<CaseLine> Cases, int Page, int Pages, int Total);
