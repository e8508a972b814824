using System.Text.Json;

namespace Throughline.Screening;

/// <summary>Reads the answers of one screening from JSON (docs/guides/screening.md). Messages name keys and ids, never other content.</summary>
public static class AnswersFile
{
    private static readonly (string Name, ScreeningProfile Value)[] Profiles =
    [
        ("adult_labour", ScreeningProfile.AdultLabour), ("child_labour", ScreeningProfile.ChildLabour),
        ("adult_sexual", ScreeningProfile.AdultSexual), ("child_sexual", ScreeningProfile.ChildSexual),
    ];

    private static readonly (string Name, AnswerValue Value)[] Values =
    [
        ("yes", AnswerValue.Yes), ("no", AnswerValue.No), ("unknown", AnswerValue.Unknown), ("notAsked", AnswerValue.NotAsked), ("notYet", AnswerValue.NotYet),
    ];

    private static readonly (string Name, EvidenceSource Value)[] Sources =
    [
        ("said", EvidenceSource.Said), ("seen", EvidenceSource.Seen), ("document", EvidenceSource.Document), ("thirdParty", EvidenceSource.ThirdParty),
    ];

    /// <summary>The answers, or null with one line: where and what to do.</summary>
    public static ScreeningAnswers? Read(ReadOnlyMemory<byte> utf8, out string? problem)
    {
        try
        {
            if (utf8.Length > 1024 * 1024)
                throw new Refusal("the file is larger than 1 MB; it holds the answers of one screening only.");
            var bytes = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            return Answers(document.RootElement, out problem);
        }
        catch (JsonException bad)
        {
            // Only the place is shown: the text around it may be about a person.
            problem = bad.LineNumber is { } line
                ? $"line {line + 1}: not valid JSON; check commas, quotes and brackets here."
                : "not valid JSON, or a key stands twice; check it against the example in docs/guides/screening.md.";
        }
        catch (InvalidOperationException)
        {
            // A text of the file is no Unicode: broken UTF-8 or half a surrogate pair.
            problem = "a text in the file is not valid UTF-8; save the file in UTF-8.";
        }
        catch (Refusal refusal)
        {
            problem = refusal.Message;
        }
        return null;
    }

    /// <summary>Name of a profile in files.</summary>
    public static string NameOf(ScreeningProfile profile) => Profiles.First(p => p.Value == profile).Name;

    /// <summary>Name of a source in files.</summary>
    public static string NameOf(EvidenceSource source) => Sources.First(p => p.Value == source).Name;

    private static ScreeningAnswers? Answers(JsonElement root, out string? problem)
    {
        Keys(root, "the file", "profile", "act", "answers");
        var list = IndicatorList.For(Choice(root, "profile", Profiles, "the file") ?? throw new Refusal("\"profile\" is missing; write one of " + Names(Profiles) + "."));
        var act = Choice(root, "act", Values, "the file") ?? AnswerValue.NotAsked;
        if (!root.TryGetProperty("answers", out var answers) || answers.ValueKind != JsonValueKind.Array)
            throw new Refusal("\"answers\" is missing or no list; write [] when nothing was asked.");
        return ScreeningAnswers.TryCreate(list, answers.EnumerateArray().Select(Answer), act, out problem);
    }

    private static Answer Answer(JsonElement item, int index)
    {
        var where = $"answer {index + 1}";
        Keys(item, where, "indicator", "answer", "source");
        if (!item.TryGetProperty("indicator", out var id) || id.ValueKind != JsonValueKind.String)
            throw new Refusal($"{where}: \"indicator\" must be text such as \"1.10\", in quotes.");
        var value = Choice(item, "answer", Values, where) ?? throw new Refusal($"{where}: \"answer\" is missing; write one of {Names(Values)}.");
        return new Answer(id.GetString()!, value, Choice(item, "source", Sources, where));
    }

    private static T? Choice<T>(JsonElement holder, string key, (string Name, T Value)[] known, string where) where T : struct
    {
        if (!holder.TryGetProperty(key, out var element) || element.ValueKind == JsonValueKind.Null)
            return null;
        foreach (var (name, value) in known)
        {
            if (element.ValueKind == JsonValueKind.String && element.ValueEquals(name))
                return value;
        }
        throw new Refusal($"{where}: \"{key}\" must be one of {Names(known)}.");
    }

    private static void Keys(JsonElement element, string where, params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new Refusal($"{where} must be an object with the keys {string.Join(", ", known)}.");
        foreach (var property in element.EnumerateObject().Where(p => !known.Contains(p.Name, StringComparer.Ordinal)))
            throw new Refusal($"{where} has the key \"{new string([.. property.Name.Take(30).Where(c => !char.IsControl(c))])}\", which is not known; the keys are {string.Join(", ", known)}.");
    }

    private static string Names<T>((string Name, T Value)[] known) => string.Join(", ", known.Select(k => k.Name));

    private sealed class Refusal(string message) : Exception(message);
}
