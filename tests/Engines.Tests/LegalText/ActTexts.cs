using CsCheck;
using Throughline.LegalText;

namespace Throughline.Engines.Tests.LegalText;

/// <summary>Random acts: trees of every shape the model allows, with text that tries to look like numbers, headings and markup.</summary>
internal static class ActTexts
{
    private static readonly Gen<string> Word = ActTexts.OneOf(
        "victim", "of", "trafficking", "жертва", "şu", "Kanun", "1)", "(2)", "3.", "Article", "5", "§", "36¹", "*", "_x_", "<sup>", "&amp;", "#", "\\", "«", "»",
        "\"", "Глава", "II", "-", "|", ">", "[a](b)", "Note.", "–", "a)", "é", "§ 7.", "madda", ":", "]]>", "<!--", "-->", "`", "𐀀");

    private static readonly Gen<string> Text = Word.Array[0, 12].Select(words => string.Join(' ', words));

    private static readonly Gen<string?> Num = Gen.OneOf(
        Gen.Const((string?)null), ActTexts.OneOf("1)", "(2)", "3.", "a)", "Article 5.", "§ 3¹.", "129-1.", "5-nji madda.", "CHAPTER I.", "б)").Select(num => (string?)num));

    private static readonly UnitKind[] Kinds = [.. Enum.GetValues<UnitKind>().Where(kind => kind is not UnitKind.Act)];

    /// <summary>Acts of any shape, up to four levels deep.</summary>
    public static readonly Gen<ActText> Any =
        from title in Text
        from children in Children(4)
        select Make(title, children);

    /// <summary>Two versions: the second made from the first by dropping, repeating, reordering and rewording units.</summary>
    public static readonly Gen<(ActText Older, ActText Newer)> Pair =
        from title in Text
        from older in Children(3)
        from extra in Children(2)
        from seed in Gen.Int
        select (Make(title, older), Make(title, Changed(older, extra, seed)));

    /// <summary>One of some values, each as likely as the other.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private sealed record Draft(UnitKind Kind, string? Num, string? Heading, string Text, List<Draft> Below);

    private static Gen<List<Draft>> Children(int depth) =>
        (from kind in ActTexts.OneOf(Kinds)
         from num in Num
         from heading in Gen.OneOf(Gen.Const((string?)null), Text.Where(text => text.Length > 0).Select(text => (string?)text))
         from text in Text
         from below in depth == 0 ? Gen.Const(new List<Draft>()) : Children(depth - 1)
         select new Draft(kind, num, heading, text, below)).List[0, 4];

    private static List<Draft> Changed(List<Draft> drafts, List<Draft> extra, int seed)
    {
        var random = new Random(seed);
        var changed = new List<Draft>();
        foreach (var draft in drafts)
        {
            var below = Changed(draft.Below, [], random.Next());
            switch (random.Next(6))
            {
                case 0:
                    break;
                case 1:
                    changed.Insert(0, draft with { Below = below });
                    break;
                case 2:
                    changed.Add(draft with { Text = draft.Text + (draft.Text.Length > 0 ? " " : "") + "and more", Below = below });
                    break;
                case 3:
                    changed.Add(draft with { Num = "77)", Below = below });
                    break;
                default:
                    changed.Add(draft with { Below = below });
                    break;
            }
        }
        changed.AddRange(extra);
        return changed;
    }

    private static ActText Make(string title, List<Draft> children)
    {
        var number = 0;
        Unit Freeze(Draft draft)
        {
            var eId = draft.Kind.Prefix() + "_" + ++number;
            return new Unit(eId, number % 5 == 0 ? eId + "x" : eId, draft.Kind, draft.Num, draft.Heading, draft.Text, [.. draft.Below.Select(Freeze)], 0);
        }
        // A body needs one provision, otherwise no reader takes it for an act.
        Unit[] units = [.. children.Select(Freeze), new("art_999", "art_999", UnitKind.Article, "Article 999.", null, "Last.", [], 0)];
        var root = new Unit("act", "act", UnitKind.Act, null, title.Length == 0 ? null : title, "", units, 0);
        return new ActText(title, "und", root, [], new Dictionary<string, string>());
    }
}
