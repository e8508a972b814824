using Throughline.Screening;

namespace Throughline.Cases.Screenings;

// What is sealed of a screening: the answers in the order they were given, and the free remark. The result is never stored: it is computed.
internal sealed record ScreeningPaper(IReadOnlyList<PaperAnswer> Answers, string? Remark)
{
    public static ScreeningPaper Blank { get; } = new([], null);

    public PaperAnswer? Find(string question) => Answers.FirstOrDefault(answer => answer.Question == question);

    public ScreeningPaper With(PaperAnswer answer)
    {
        var place = Answers.ToList().FindIndex(known => known.Question == answer.Question);
        return this with { Answers = place < 0 ? [.. Answers, answer] : [.. Answers.Select((known, i) => i == place ? answer : known)] };
    }

    // A skipped question stays "not asked" for the rule.
    public ScreeningAnswers For(ScreeningProfile profile) => ScreeningAnswers.TryCreate(
        IndicatorList.For(profile),
        Answers.Where(answer => answer.Question != NextQuestions.Act && answer.Value != AnswerValue.NotAsked).Select(answer => new Answer(answer.Question, answer.Value, answer.Source)),
        Find(NextQuestions.Act)?.Value ?? AnswerValue.NotAsked, out var problem) ?? throw new InvalidOperationException(problem);
}

internal sealed record PaperAnswer(string Question, AnswerValue Value, EvidenceSource? Source, Guid By, DateTime Happened, DateTime Recorded);
