using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Screening;

namespace Throughline.App.Commands;

/// <summary><c>throughline screen</c>: the screening rule on a file of answers. Builds no host and stores nothing.</summary>
public static class ScreenCommands
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var file = new Argument<string>("ANSWERS.json") { Description = "Answers of one screening (docs/guides/screening.md)." };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("screen", "What the answers of a screening show, why, and what to ask next. An observation, never a decision on status.\nExample: throughline screen samples/ardania/screening/adult-labour.json")
        {
            file, json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var answers = AnswersFile.Read(EngineFiles.Read(path), out var problem) ?? throw new BadInputException($"{path}: {problem}");
            var result = ScreeningRule.Evaluate(answers);
            var next = NextQuestions.For(answers);
            if (parsed.GetValue(json))
                WriteJson(answers, result, next);
            else
                Write(answers, result, next);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(ScreeningAnswers answers, ScreeningResult result, IReadOnlyList<NextQuestion> next)
    {
        Console.WriteLine(ScreeningWords.Outcome(result.Outcome));
        Console.WriteLine(ScreeningWords.NextStep(result));
        foreach (var dimension in result.Dimensions)
        {
            Console.WriteLine($"{ScreeningWords.Dimension(dimension.Dimension)}: {ScreeningWords.State(dimension.State)}");
            foreach (var observed in dimension.MinimalSet)
                Console.WriteLine($"    {observed.Indicator.Id} {observed.Indicator.Text} ({ScreeningWords.Strength(observed.Indicator.Strength)}{(observed.Source is { } source ? ", " + ScreeningWords.Source(source) : "")})");
            if (dimension.OtherSetsExist)
                Console.WriteLine("    other sets of answers would do as well");
        }
        if (next.Count > 0)
            Console.WriteLine("If the person wishes, ask next:");
        foreach (var question in next.Take(5))
            Console.WriteLine($"    {question.IndicatorId} {question.Indicator?.Text ?? ScreeningWords.ActQuestion}");
        Console.WriteLine($"Rule {result.RuleVersion}, list {AnswersFile.NameOf(answers.List.Profile)} {result.ListVersion}.{(result.ToVerify is { } open ? " " + open : "")}");
    }

    private static void WriteJson(ScreeningAnswers answers, ScreeningResult result, IReadOnlyList<NextQuestion> next) =>
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            outcome = JsonNamingPolicy.CamelCase.ConvertName(result.Outcome.ToString()),
            profile = AnswersFile.NameOf(answers.List.Profile),
            lowerBound = result.LowerBound,
            upperBound = result.UpperBound,
            labourRightsCase = result.LabourRightsCase,
            dimensions = result.Dimensions.Select(d => new
            {
                dimension = $"D{(int)d.Dimension}",
                state = JsonNamingPolicy.CamelCase.ConvertName(d.State.ToString()),
                minimalSet = d.MinimalSet.Select(o => new { indicator = o.Indicator.Id, strength = ScreeningWords.Strength(o.Indicator.Strength), source = o.Source is { } s ? AnswersFile.NameOf(s) : null }),
                otherSetsExist = d.OtherSetsExist,
            }),
            nextQuestions = next.Select(q => q.IndicatorId),
            ruleVersion = result.RuleVersion,
            listVersion = result.ListVersion,
            toVerify = result.ToVerify,
        }, Readable));
}
