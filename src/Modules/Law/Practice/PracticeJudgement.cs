using Throughline.Platform.Access;

namespace Throughline.Law;

/// <summary>One judgement on a practice card; none is ever overwritten.</summary>
/// <param name="Value">Whether it fits.</param>
/// <param name="Because">Why, or with which changes.</param>
/// <param name="Role">Job of who judged; never a name.</param>
/// <param name="OrganisationId">Their body; row key.</param>
/// <param name="On">Day it was given.</param>
public sealed record PracticeJudgement(PracticeJudgementValue Value, string Because, Role Role, Guid OrganisationId, DateOnly On);
