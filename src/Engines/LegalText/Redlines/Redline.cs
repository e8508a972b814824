using System.Text;

namespace Throughline.LegalText;

/// <summary>
/// Two versions of an act compared. Holds always: <see cref="AcceptAll"/> is <see cref="PlainText.Of"/> of the newer act and
/// <see cref="RejectAll"/> that of the older.
/// </summary>
/// <param name="Older">The version compared from.</param>
/// <param name="Newer">The version compared to.</param>
/// <param name="Changes">Every unit that is not as it was: in the order of the newer act, what is gone at its old place.</param>
/// <param name="Lines">Every line of both versions in reading order, the unchanged ones included.</param>
public sealed record Redline(ActText Older, ActText Newer, IReadOnlyList<UnitChange> Changes, IReadOnlyList<RedlineLine> Lines)
{
    /// <summary>The text with every change made.</summary>
    public string AcceptAll() => Side(line => line.New is not null, SpanKind.Deleted);

    /// <summary>The text with no change made.</summary>
    public string RejectAll() => Side(line => line.Old is not null, SpanKind.Inserted);

    /// <summary>How many units changed in one way.</summary>
    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);

    private string Side(Func<RedlineLine, bool> stands, SpanKind dropped)
    {
        var text = new StringBuilder();
        foreach (var line in Lines.Where(stands))
        {
            foreach (var span in line.Spans.Where(span => span.Kind != dropped))
            {
                text.Append(span.Text);
            }
            text.Append('\n');
        }
        return text.ToString();
    }
}
