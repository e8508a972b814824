namespace Throughline.Sop;

/// <summary>Recursive descent over at most 2,000 characters and 50 levels, so that no input can exhaust the stack.</summary>
internal sealed class ConditionParser
{
    private const int LongestText = 2000;
    private const int DeepestLevel = 50;
    private readonly List<(string Text, int At, bool Quoted)> tokens;
    private readonly int end;
    private int next;
    private int level;

    private ConditionParser(List<(string, int, bool)> tokens, int end)
    {
        this.tokens = tokens;
        this.end = end;
    }

    public static Condition? Parse(string text, out string? problem, out int position)
    {
        try
        {
            if (text.Length > LongestText)
                throw new Refusal($"the condition is longer than {LongestText} characters; split the step", LongestText);
            var parser = new ConditionParser(Tokens(text), text.Length);
            var root = parser.Or();
            if (parser.next < parser.tokens.Count)
                throw new Refusal($"'{parser.Peek}' is not expected here; join tests with 'and' or 'or'", parser.Position);
            (problem, position) = (null, 0);
            return new Condition(text.Trim(), root);
        }
        catch (Refusal refusal)
        {
            (problem, position) = (refusal.Message, refusal.Position);
            return null;
        }
    }

    private string Peek => next < tokens.Count ? tokens[next].Text : "the end";

    private int Position => next < tokens.Count ? tokens[next].At : end;

    private ConditionNode Or()
    {
        var parts = new List<ConditionNode> { And() };
        while (Accept("or"))
            parts.Add(And());
        return parts.Count == 1 ? parts[0] : new ConditionNode.Any(parts);
    }

    private ConditionNode And()
    {
        var parts = new List<ConditionNode> { Unary() };
        while (Accept("and"))
            parts.Add(Unary());
        return parts.Count == 1 ? parts[0] : new ConditionNode.All(parts);
    }

    private ConditionNode Unary()
    {
        if (++level > DeepestLevel)
            throw new Refusal($"more than {DeepestLevel} levels of 'not' and parentheses; simplify the condition", Position);
        try
        {
            if (Accept("not"))
                return new ConditionNode.Not(Unary());
            if (!Accept("("))
                return Comparison();
            var inner = Or();
            Expect(")");
            return inner;
        }
        finally
        {
            level--;
        }
    }

    private ConditionNode.Test Comparison()
    {
        var at = Position;
        var fact = Word("the name of a fact");
        if (Accept("=="))
            return new ConditionNode.Test(fact, [Value()], false, at);
        if (Accept("!="))
            return new ConditionNode.Test(fact, [Value()], true, at);
        var negated = Accept("not");
        if (Accept("in"))
            return new ConditionNode.Test(fact, Values(), negated, at);
        throw new Refusal($"after the fact '{fact}' write '==', '!=' or 'in (…)', not '{Peek}'", Position);
    }

    private List<string> Values()
    {
        var close = Accept("[") ? "]" : ")";
        if (close == ")")
            Expect("(");
        var values = new List<string> { Value() };
        while (Accept(","))
            values.Add(Value());
        Expect(close);
        return values;
    }

    private string Value() => Word("a value") switch { "true" => "yes", "false" => "no", var other => other };

    private string Word(string what)
    {
        if (next >= tokens.Count)
            throw new Refusal($"{what} is missing at the end", end);
        var (text, at, quoted) = tokens[next];
        if (!quoted && (text is "and" or "or" or "not" or "in" or "==" or "!=" || !IsWord(text[0])))
            throw new Refusal($"{what} is expected here, not '{text}'", at);
        next++;
        return text;
    }

    private bool Accept(string token)
    {
        if (next >= tokens.Count || tokens[next].Quoted || tokens[next].Text != token)
            return false;
        next++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Accept(token))
            throw new Refusal($"'{token}' is expected here, not '{Peek}'", Position);
    }

    private static List<(string, int, bool)> Tokens(string text)
    {
        var found = new List<(string, int, bool)>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
                i++;
            else if (c is '(' or ')' or '[' or ']' or ',')
                found.Add((text[i..++i], i - 1, false));
            else if (c is '=' or '!' && i + 1 < text.Length && text[i + 1] == '=')
            {
                found.Add((text[i..(i + 2)], i, false));
                i += 2;
            }
            else if (c is '\'' or '"')
            {
                var close = text.IndexOf(c, i + 1);
                if (close <= i + 1)
                    throw new Refusal("a quoted value is empty or not closed", i);
                found.Add((text[(i + 1)..close], i, true));
                i = close + 1;
            }
            else if (IsWord(c))
            {
                var start = i;
                while (i < text.Length && IsWord(text[i]))
                    i++;
                found.Add((text[start..i], start, false));
            }
            else
                throw new Refusal(c == '=' ? "write '==' to compare" : $"the character '{(char.IsControl(c) ? '?' : c)}' has no meaning in a condition", i);
        }
        return found.Count > 0 ? found : throw new Refusal("the condition is empty; leave 'when' out if the way is always open", 0);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.';

    private sealed class Refusal(string message, int position) : Exception(message)
    {
        public int Position => position;
    }
}
