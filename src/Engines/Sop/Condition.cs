namespace Throughline.Sop;

/// <summary>
/// A condition over the facts of a case: <c>fact == value</c>, <c>fact != value</c>, <c>fact in (a, b)</c>, joined by
/// <c>and</c>, <c>or</c>, <c>not</c> and parentheses. <c>true</c> and <c>false</c> are read as <c>yes</c> and <c>no</c>.
/// </summary>
public sealed class Condition : IEquatable<Condition>
{
    internal Condition(string text, ConditionNode root)
    {
        Text = text;
        Root = root;
        Tests = [.. root.AllTests()];
        Facts = [.. Tests.Select(t => t.Fact).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The condition as written.</summary>
    public string Text { get; }

    /// <summary>Ids of the facts it asks, each once, in order of appearance.</summary>
    public IReadOnlyList<string> Facts { get; }

    internal ConditionNode Root { get; }

    internal IReadOnlyList<ConditionNode.Test> Tests { get; }

    /// <summary>Reads a condition; on failure the problem says what to do and where in the text (0-based).</summary>
    /// <returns>The condition, or null exactly when <paramref name="problem"/> is not null.</returns>
    public static Condition? TryParse(string text, out string? problem, out int position)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ConditionParser.Parse(text, out problem, out position);
    }

    /// <summary>
    /// True or false when the known facts settle it whatever the others are asked to be; null while they do not.
    /// A fact that is absent from <paramref name="facts"/> is not known.
    /// </summary>
    public bool? Holds(IReadOnlyDictionary<string, string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Root.Holds(fact => facts.TryGetValue(fact, out var value) ? value : null);
    }

    /// <summary>Equal when written equally.</summary>
    public bool Equals(Condition? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The condition as written.</summary>
    public override string ToString() => Text;
}
