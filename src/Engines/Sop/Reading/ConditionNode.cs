namespace Throughline.Sop;

/// <summary>The tree of a condition, decided in three values: a fact nobody knows leaves it open.</summary>
internal abstract record ConditionNode
{
    public abstract bool? Holds(Func<string, string?> valueOf);

    public abstract IEnumerable<Test> AllTests();

    internal sealed record Test(string Fact, IReadOnlyList<string> Values, bool Negated, int Position) : ConditionNode
    {
        public override bool? Holds(Func<string, string?> valueOf) =>
            valueOf(Fact) is { } value ? Values.Contains(value, StringComparer.Ordinal) != Negated : null;

        public override IEnumerable<Test> AllTests() => [this];
    }

    internal sealed record All(IReadOnlyList<ConditionNode> Parts) : ConditionNode
    {
        public override bool? Holds(Func<string, string?> valueOf)
        {
            bool? result = true;
            foreach (var part in Parts)
            {
                var holds = part.Holds(valueOf);
                if (holds == false)
                    return false;
                if (holds is null)
                    result = null;
            }
            return result;
        }

        public override IEnumerable<Test> AllTests() => Parts.SelectMany(p => p.AllTests());
    }

    internal sealed record Any(IReadOnlyList<ConditionNode> Parts) : ConditionNode
    {
        public override bool? Holds(Func<string, string?> valueOf)
        {
            bool? result = false;
            foreach (var part in Parts)
            {
                var holds = part.Holds(valueOf);
                if (holds == true)
                    return true;
                if (holds is null)
                    result = null;
            }
            return result;
        }

        public override IEnumerable<Test> AllTests() => Parts.SelectMany(p => p.AllTests());
    }

    internal sealed record Not(ConditionNode Part) : ConditionNode
    {
        public override bool? Holds(Func<string, string?> valueOf) => !Part.Holds(valueOf);

        public override IEnumerable<Test> AllTests() => Part.AllTests();
    }
}
