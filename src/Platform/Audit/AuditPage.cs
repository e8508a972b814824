namespace Throughline.Platform.Audit;

/// <summary>One page of the log, newest first.</summary>
/// <param name="Lines">At most <see cref="AuditBook.PageSize"/>.</param>
/// <param name="Total">Number of lines that fit the filter.</param>
/// <param name="Actors">Accounts one can filter by: handle and work name, by work name.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, int Total, IReadOnlyList<(string Handle, string WorkName)> Actors);
