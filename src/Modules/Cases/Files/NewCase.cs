using Throughline.Cases.Consents;
using Throughline.Cases.Facts;

namespace Throughline.Cases.Files;

/// <summary>What is needed to open a case: no name and no other identity.</summary>
/// <param name="Age">Age band; a doubt counts as child.</param>
/// <param name="Sex">As the person states it.</param>
/// <param name="Form">Form of exploitation in question.</param>
/// <param name="Nationality">What is known of nationality.</param>
/// <param name="Crisis">The person is in a crisis: short clocks.</param>
/// <param name="EntryHow">How the person said yes to entering the mechanism (SOP step S3). A child enters in its best interest; then how assent was given.</param>
/// <param name="EntryLanguage">Language it was explained in.</param>
public sealed record NewCase(AgeBand Age, Sex Sex, ExploitationForm Form, NationalityKind Nationality, bool Crisis, GivenHow EntryHow, string EntryLanguage);
