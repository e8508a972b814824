using Throughline.Screening;

namespace Throughline.Cases.Screenings;

/// <summary>The screening that came with a case, as it was when it was handed over.</summary>
/// <param name="Age">Age group.</param>
/// <param name="Language">Language it was held in.</param>
/// <param name="Finished">UTC instant of the result.</param>
/// <param name="Made">UTC instant the copy was made.</param>
/// <param name="FromOrganisation">Body that screened.</param>
/// <param name="Result">The result with its reasons.</param>
/// <param name="Remark">The free remark, or null.</param>
public sealed record ExtractView(AgeGroup Age, string Language, DateTime Finished, DateTime Made, Guid FromOrganisation, ScreeningResult Result, string? Remark);
