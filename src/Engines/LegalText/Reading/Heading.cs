namespace Throughline.LegalText;

/// <summary>A line recognised as the heading of a unit.</summary>
/// <param name="Word">The word that heads it.</param>
/// <param name="Num">The number as printed, its word and punctuation included; null for a part that has only a name.</param>
/// <param name="Address">The number's form in an eId; empty when there is none.</param>
/// <param name="Rest">What follows on the line.</param>
internal sealed record Heading(HeadingWord Word, string? Num, string Address, string Rest)
{
    private static readonly HeadingWord Named = new(UnitKind.Part, HeadingWords.Part, null);
    private static readonly HeadingWord NoteWord = new(UnitKind.Note, int.MaxValue, null);

    /// <summary>The heading on a cleaned line; null when it is none. <paramref name="marked"/>: the line is a Markdown heading.</summary>
    public static Heading? Of(string line, bool marked)
    {
        if (line.Length == 0)
        {
            return null;
        }
        var first = line[0];
        if (first == '§' || char.IsLetter(first))
        {
            return WordFirst(line, marked) ?? (char.IsUpper(first) ? NumberFirst(line, marked) : null);
        }
        return char.IsAsciiDigit(first) ? NumberFirst(line, marked) : null;
    }

    /// <summary>A note at the foot of a page, with its mark as number.</summary>
    public static Heading Footnote(string mark, string text) => new(NoteWord, mark, "", text);

    private static Heading? WordFirst(string line, bool marked)
    {
        var end = line[0] == '§' ? 1 : WordEnd(line, 0);
        var word = line[..end];
        if (HeadingWords.Notes.TryGetValue(word, out var language))
        {
            return char.IsUpper(line[0]) ? Note(line, end, language) : null;
        }
        if (line.Length < 40 && HeadingWords.NamedParts.Contains(line.TrimEnd('.', ' ')))
        {
            return new Heading(Named, null, "", line);
        }
        if (!HeadingWords.Before.TryGetValue(word, out var heading) || char.IsLower(line[0]) && !marked)
        {
            return null;
        }
        var at = end;
        if (word.Length <= 3 && word[0] != '§' && at < line.Length && line[at] == '.')
        {
            at++;
        }
        // "§-d 134–135" and "§§ 5–7" head several articles at once.
        if (word == "§" && at < line.Length && (line[at] == '§' || string.CompareOrdinal(line, at, "-d", 0, 2) == 0))
        {
            at += line[at] == '§' ? 1 : 2;
        }
        at = SkipSpaces(line, at);
        if (at < line.Length && line[at] == '№')
        {
            at = SkipSpaces(line, at + 1);
        }
        var address = at == end && word != "§" ? null
            : heading.IsClosing ? OrdinalWords.ReadProvision(line, ref at)
            : Numbers.Read(line, ref at, roman: true) ?? OrdinalWords.Read(line, ref at);
        if (address is not null && heading.Kind == UnitKind.Article && Bracketed(line, at) is { } raised)
        {
            address += "-" + line[(at + 1)..(raised - 1)];
            at = raised;
        }
        if (address is null && at < line.Length && at > end && char.IsUpper(line[at]) && (at + 1 == line.Length || !char.IsLetterOrDigit(line[at + 1])) && heading.Rank < HeadingWords.Article)
        {
            address = line[at++].ToString();
        }
        if (address is null)
        {
            var alone = heading.Kind == UnitKind.Annex && (marked || end == line.Length || IsUpper(word) && line.Length < 60);
            return alone ? Finish(line, heading, "", end, marked) : null;
        }
        return Finish(line, heading, address, SkipOrdinal(line, at), marked);
    }

    private static Heading? NumberFirst(string line, bool marked)
    {
        var at = 0;
        var address = Numbers.Read(line, ref at, roman: true);
        if (address is null || at >= line.Length)
        {
            return null;
        }
        var joint = at;
        at = SkipSuffix(line, at);
        var bare = at == joint;
        var dotted = bare && line[at] == '.';
        if (dotted)
        {
            at++;
        }
        var spaced = at;
        at = SkipSpaces(line, at);
        if (at < line.Length && line[at] is '-' or '–' or '—' && bare)
        {
            at = SkipSpaces(line, at + 1);
        }
        else if (bare && !dotted && spaced == at)
        {
            return null;
        }
        var end = WordEnd(line, at);
        if (end == at || !HeadingWords.After.TryGetValue(line[at..end], out var heading))
        {
            return null;
        }
        // "1. Глава 3 …" is a point that speaks of a chapter; only Estonian puts a full stop between number and word.
        return dotted && heading.Language != "et" ? null : Finish(line, heading, address, end, marked);
    }

    private static Heading? Finish(string line, HeadingWord heading, string address, int at, bool marked)
    {
        var end = at;
        while (end < line.Length && line[end] is '.' or ':' or ')' or ',' && end - at < 3)
        {
            end++;
        }
        var dash = SkipSpaces(line, end);
        if (dash < line.Length && line[dash] is '-' or '–' or '—')
        {
            end = dash + 1;
        }
        var separated = end > at;
        if (end > at && line[end - 1] == ',')
        {
            return null;
        }
        var rest = line[SkipSpaces(line, end)..];
        if (!marked && rest.Length > 0)
        {
            var letter = rest[0];
            var opens = char.IsUpper(letter) || letter is '(' or '[' or '"' or '«' or '“' or '„' || char.IsLetter(letter) && !char.IsLower(letter);
            var enclosed = letter is '(' or '[' && rest.TrimEnd('.')[^1] is ')' or ']' && rest.Length < 200;
            var sentence = rest[^1] is '.' or ';' or ',' && !enclosed;
            if (!separated && (!opens || sentence || rest.Length > 200))
            {
                return null;
            }
            if (heading.Rank < HeadingWords.Article && (rest.Length > 300 || sentence && rest.Length > 150))
            {
                return null;
            }
        }
        return new Heading(heading, line[..end].TrimEnd(), address, rest);
    }

    private static Heading? Note(string line, int at, string? language)
    {
        var i = SkipSpaces(line, at);
        var address = Numbers.Read(line, ref i, roman: false) ?? "";
        if (address.Length == 0)
        {
            i = at;
        }
        if (i < line.Length && line[i] is not ('.' or ':'))
        {
            return null;
        }
        var end = Math.Min(line.Length, i + 1);
        return new Heading(language is null ? NoteWord : NoteWord with { Language = language }, line[..end], address, line[SkipSpaces(line, end)..]);
    }

    /// <summary>Past a number in brackets that stands at a number and ends the heading's number, <c>130(1).</c>: an inserted article; null when there is none.</summary>
    private static int? Bracketed(string line, int at)
    {
        var end = at + 1;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }
        return at < line.Length && line[at] == '(' && end > at + 1 && end - at < 4 && end < line.Length && line[end] == ')' && (end + 1 == line.Length || line[end + 1] == '.') ? end + 1 : null;
    }

    private static int SkipOrdinal(string line, int at) => at < line.Length && line[at] is 'º' or '°' or 'ª' ? at + 1 : at;

    /// <summary>Past an ordinal ending: <c>5-nji</c>, <c>9-njy</c>, <c>3-чи</c>; the joint hyphen included.</summary>
    private static int SkipSuffix(string line, int at)
    {
        if (line[at] is not ('-' or '‑'))
        {
            return at;
        }
        var end = WordEnd(line, at + 1);
        var suffix = line[(at + 1)..end].ToLowerInvariant();
        return suffix is "nji" or "njy" or "inji" or "ynjy" or "unjy" or "ünji" or "чи" or "чы" or "чу" or "чү" or "ші" or "шы" or "inchi" or "nchi" or "инчи" or "нчи"
            ? end : at;
    }

    private static int WordEnd(string line, int at)
    {
        while (at < line.Length && (char.IsLetter(line[at]) || line[at] is '\'' or '‘' or '’' or 'ʻ' or 'ʼ'))
        {
            at++;
        }
        return at;
    }

    private static int SkipSpaces(string line, int at)
    {
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }
        return at;
    }

    private static bool IsUpper(string word) => word.All(c => !char.IsLower(c));
}
