using System.Collections.Frozen;

namespace Throughline.Screening;

/// <summary>The answers of one screening, each indicator of the list at most once; what is absent was not asked.</summary>
public sealed class ScreeningAnswers
{
    private readonly FrozenDictionary<string, Answer> byId;

    private ScreeningAnswers(IndicatorList list, AnswerValue act, IEnumerable<Answer> answers)
    {
        List = list;
        Act = act;
        byId = answers.ToFrozenDictionary(a => a.IndicatorId, StringComparer.Ordinal);
    }

    /// <summary>The list the answers belong to.</summary>
    public IndicatorList List { get; }

    /// <summary>
    /// Whether the child was recruited, moved, handed over, housed or received (Protocol art. 3(c)). Asked for the child
    /// lists only, and always <see cref="AnswerValue.NotAsked"/> for an adult.
    /// </summary>
    public AnswerValue Act { get; }

    /// <summary>The recorded answers in the order of the list.</summary>
    public IEnumerable<Answer> Recorded => List.Indicators.Where(i => byId.ContainsKey(i.Id)).Select(i => byId[i.Id]);

    /// <summary>The answers, or null with one line that says which answer cannot be taken and why.</summary>
    /// <param name="list">The list of the profile.</param>
    /// <param name="answers">Recorded answers in any order.</param>
    /// <param name="act">The answer to the question on the act; only for a child.</param>
    /// <param name="problem">Null exactly when answers are returned.</param>
    public static ScreeningAnswers? TryCreate(IndicatorList list, IEnumerable<Answer> answers, AnswerValue act, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(answers);
        var all = answers.ToList();
        problem = ActProblem(list, act) ?? Problem(list, all);
        return problem is null ? new ScreeningAnswers(list, act, all) : null;
    }

    /// <summary>What is known about an indicator; <see cref="AnswerValue.NotAsked"/> when nothing was recorded.</summary>
    public AnswerValue Of(string indicatorId) => byId.TryGetValue(indicatorId, out var answer) ? answer.Value : AnswerValue.NotAsked;

    /// <summary>The recorded answer, or null.</summary>
    public Answer? Find(string indicatorId) => byId.GetValueOrDefault(indicatorId);

    /// <summary>The same screening with one answer more or changed; the indicator must be on the list and take the value.</summary>
    public ScreeningAnswers With(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Problem(List, [answer]) is { } problem)
            throw new ArgumentException(problem, nameof(answer));
        return new ScreeningAnswers(List, Act, byId.Values.Where(a => a.IndicatorId != answer.IndicatorId).Append(answer));
    }

    /// <summary>The same screening with another answer on the act; only for a child.</summary>
    public ScreeningAnswers WithAct(AnswerValue act) =>
        ActProblem(List, act) is { } problem ? throw new ArgumentException(problem, nameof(act)) : new ScreeningAnswers(List, act, byId.Values);

    private static string? ActProblem(IndicatorList list, AnswerValue act) => act switch
    {
        AnswerValue.NotAsked => null,
        _ when !list.IsChild => "The question on the act belongs to the child lists; take 'act' out for an adult.",
        AnswerValue.NotYet => "The act is answered yes, no, unknown or notAsked; \"not yet\" is for exploitation and means at destination.",
        _ when !Enum.IsDefined(act) => "The answer on the act is none of yes, no, unknown, notAsked.",
        _ => null,
    };

    private static string? Problem(IndicatorList list, IReadOnlyList<Answer> answers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            if (list.Find(answer.IndicatorId) is not { } indicator)
                return $"The list {list.Profile} has no indicator '{Shown(answer.IndicatorId)}'; ids are text such as \"1.10\", from {list.Indicators[0].Id} to {list.Indicators[^1].Id}.";
            if (!seen.Add(answer.IndicatorId))
                return $"Indicator {indicator.Id} is answered twice; keep one answer.";
            if (!Enum.IsDefined(answer.Value))
                return $"The answer to indicator {indicator.Id} is none of yes, no, unknown, notAsked, notYet.";
            if (answer.Value == AnswerValue.NotYet && !indicator.CanBeNotYet)
                return $"Indicator {indicator.Id} is about recruitment; \"not yet\" is an answer for D4 to D6 only.";
        }
        return null;
    }

    private static string Shown(string id) => new([.. id.Take(20).Select(c => char.IsControl(c) ? '?' : c)]);
}
