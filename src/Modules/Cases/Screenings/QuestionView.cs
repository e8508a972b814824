using Throughline.Screening;

namespace Throughline.Cases.Screenings;

/// <summary>One question.</summary>
/// <param name="Handle">Screening it belongs to.</param>
/// <param name="Question">Id of the indicator, or <see cref="NextQuestions.Act"/>.</param>
/// <param name="Text">What is asked, in English.</param>
/// <param name="CanBeNotYet">"Not yet" is an answer.</param>
/// <param name="Number">Its place among those asked, from 1.</param>
/// <param name="AtMost">At most so many questions can still matter, this one included.</param>
/// <param name="Before">Question before it, or null for the first.</param>
/// <param name="Value">Recorded answer, or null.</param>
/// <param name="Source">Recorded source, or null.</param>
/// <param name="Language">Language the questions are asked in.</param>
/// <param name="Version">Number of the last save; goes back with the answer.</param>
public sealed record QuestionView(
    string Handle, string Question, string Text, bool CanBeNotYet, int Number, int AtMost, string? Before,
    AnswerValue? Value, EvidenceSource? Source, string Language, int Version);
