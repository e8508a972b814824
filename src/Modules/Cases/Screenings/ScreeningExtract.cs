using Throughline.Cases.Facts;
using Throughline.Screening;

namespace Throughline.Cases.Screenings;

// Content of an extract.
internal sealed record ScreeningExtract(
    AgeGroup Age, Sex Sex, ExploitationForm Form, ScreeningProfile Profile, string Language, string ListVersion, string RuleVersion,
    DateTime StartedHappened, DateTime FinishedHappened, DateTime FinishedRecorded, ScreeningPaper Paper);
