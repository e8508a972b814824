using System.Globalization;
using System.Text;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Changes;

/// <summary>Codes in Central Asian style with reforms whose every change is known: the kinds must be told as a drafter would tell them.</summary>
public sealed class SyntheticReformTest(ITestOutputHelper output)
{
    private static readonly string[] Subjects =
    [
        "жертва торговли людьми", "орган опеки и попечительства", "следователь", "суд", "приют", "социальный работник", "прокурор", "работодатель", "перевозчик", "потерпевший", "свидетель",
        "законный представитель", "орган миграционной службы", "общественное объединение", "медицинская организация", "посольство", "нотариус", "адвокат", "инспектор труда", "комиссия",
    ];

    private static readonly string[] Verbs =
    [
        "вправе обратиться за помощью", "обязан сообщить о факте", "возмещает причинённый вред", "предоставляет убежище", "рассматривает жалобу", "назначает экспертизу", "ведёт учёт обращений",
        "утверждает порядок", "обеспечивает перевод", "выдаёт удостоверение", "приостанавливает производство", "направляет уведомление", "хранит сведения в тайне", "оказывает юридическую помощь",
    ];

    private static readonly string[] Limits =
    [
        "в течение трёх рабочих дней", "независимо от согласия сотрудничать", "по месту жительства", "на основании письменного заявления", "в порядке, установленном законом", "без взимания платы",
        "с участием переводчика", "при наличии угрозы жизни", "до окончания производства", "по решению руководителя", "в присутствии законного представителя", "с соблюдением тайны",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Derive_OfAKnownReform_TellsEachChangeByItsKind(int seed)
    {
        int told = 0, known = 0, right = 0;
        for (var round = 0; round < 20; round++)
        {
            var reform = new Reform(seed * 1000 + round);
            var (before, after) = (Laws.Text(reform.Before), Laws.Text(reform.After));
            var set = ChangeDerivation.Derive(before, after);
            Assert.True(ChangeApplication.Apply(before, set).IsApplied);
            var found = set.Changes.Select(Said).ToHashSet(StringComparer.Ordinal);
            told += found.Count;
            known += reform.Truth.Count;
            right += found.Intersect(reform.Truth).Count();
            foreach (var missed in reform.Truth.Except(found).Concat(found.Except(reform.Truth).Select(extra => "told: " + extra)))
            {
                output.WriteLine($"{seed}/{round}: {missed}");
            }
        }
        output.WriteLine($"recall {(double)right / known:0.000}, precision {(double)right / told:0.000} of {known}");
        Assert.InRange((double)right / known, 0.97, 1);
        Assert.InRange((double)right / told, 0.97, 1);
    }

    private static string Said(ActChange change) => change.Kind switch
    {
        ChangeKind.Inserted => $"insertion {change.New}",
        ChangeKind.Repealed => $"repeal {change.Old}",
        ChangeKind.Renumbered => $"renumbering {change.Old} {change.New}",
        ChangeKind.Moved => $"move {change.Old} {change.New}",
        ChangeKind.Split => $"split {change.Old} {change.New}",
        ChangeKind.Joined => $"join {change.Old} {change.New}",
        _ => $"substitution {change.New}",
    };

    /// <summary>A code of six chapters and what a reform does to it, one thing to an article.</summary>
    private sealed class Reform
    {
        private readonly Random _random;
        private readonly List<List<Article>> _chapters = [];

        public Reform(int seed)
        {
            _random = new Random(seed);
            var number = 1;
            for (var chapter = 0; chapter < 6; chapter++)
            {
                _chapters.Add([.. Enumerable.Range(0, _random.Next(6, 12)).Select(_ => new Article((number++).ToString(CultureInfo.InvariantCulture), Sentence(2), [.. Enumerable.Range(0, _random.Next(3, 6)).Select(_ => Sentence(3))]))]);
            }
            Before = Text();
            Change();
            After = Text();
        }

        public string Before { get; }

        public string After { get; }

        public HashSet<string> Truth { get; } = new(StringComparer.Ordinal);

        private void Change()
        {
            for (var chapter = 0; chapter < _chapters.Count; chapter++)
            {
                var articles = _chapters[chapter];
                for (var i = articles.Count - 1; i >= 0; i--)
                {
                    var article = articles[i];
                    var at = $"chp_{chapter + 1}__art_{article.Number}";
                    if (article.Touched)
                    {
                        continue;
                    }
                    switch (_random.Next(24))
                    {
                        case 0:
                            articles.Insert(i + 1, new Article(article.Number + "-1", Sentence(2), [Sentence(3), Sentence(3)]) { Touched = true });
                            Truth.Add($"insertion {at}-1");
                            break;
                        case 1:
                            articles.RemoveAt(i);
                            Truth.Add($"repeal {at}");
                            break;
                        case 2:
                            article.Parts[0] = Reworded(article.Parts[0]);
                            Truth.Add($"substitution {at}__para_1");
                            break;
                        case 3:
                            // The last part goes: no number below it shifts.
                            article.Parts.RemoveAt(article.Parts.Count - 1);
                            Truth.Add($"repeal {at}__para_{article.Parts.Count + 1}");
                            break;
                        case 4:
                            article.Parts.Add(Sentence(3));
                            Truth.Add($"insertion {at}__para_{article.Parts.Count}");
                            break;
                        case 5:
                            // Every part is counted anew behind one that comes first.
                            article.Parts.Insert(0, Sentence(3));
                            Truth.Add($"insertion {at}__para_1");
                            for (var part = 1; part < article.Parts.Count; part++)
                            {
                                Truth.Add($"renumbering {at}__para_{part} {at}__para_{part + 1}");
                            }
                            break;
                        case 6 when chapter + 1 < _chapters.Count:
                            articles.RemoveAt(i);
                            article.Touched = true;
                            _chapters[chapter + 1].Add(article);
                            Truth.Add($"move {at} chp_{chapter + 2}__art_{article.Number}");
                            break;
                        case 7:
                            // A long part becomes two; what stood behind moves up by one.
                            var last = article.Parts.Count - 1;
                            var (head, tail) = (Sentence(4), Sentence(4));
                            if (Before.Length > 0)
                            {
                                (head, tail) = Halves(article.Parts[last]);
                            }
                            article.Parts[last] = head;
                            article.Parts.Add(tail);
                            Truth.Add($"split {at}__para_{last + 1} {at}__para_{last + 2}");
                            Truth.Add($"substitution {at}__para_{last + 1}");
                            break;
                        case 8 when article.Parts.Count > 2:
                            var end = article.Parts.Count - 1;
                            article.Parts[end - 1] = article.Parts[end - 1].TrimEnd('.') + "; " + article.Parts[end];
                            article.Parts.RemoveAt(end);
                            Truth.Add($"join {at}__para_{end + 1} {at}__para_{end}");
                            Truth.Add($"substitution {at}__para_{end}");
                            break;
                        case 9:
                            article.Parts.Clear();
                            article.Heading = "(Утратила силу)";
                            article.Touched = true;
                            Truth.Add($"repeal {at}");
                            break;
                        default:
                            break;
                    }
                    article.Touched = true;
                }
            }
        }

        private string Text()
        {
            var text = new StringBuilder("Кодекс\n\n");
            for (var chapter = 0; chapter < _chapters.Count; chapter++)
            {
                text.Append(CultureInfo.InvariantCulture, $"Глава {chapter + 1}. {Subjects[chapter]}\n\n");
                foreach (var article in _chapters[chapter])
                {
                    text.Append(CultureInfo.InvariantCulture, $"Статья {article.Number}. {article.Heading}\n\n");
                    for (var part = 0; part < article.Parts.Count; part++)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{part + 1}. {article.Parts[part]}\n\n");
                    }
                }
            }
            return text.ToString();
        }

        private string Sentence(int clauses) =>
            string.Join(", ", Enumerable.Range(0, clauses).Select(_ => $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Limits)}")) + (clauses > 2 ? "." : "");

        private static string Reworded(string sentence)
        {
            var words = sentence.Split(' ');
            words[words.Length / 2] = "незамедлительно";
            return string.Join(' ', words);
        }

        private static (string Head, string Tail) Halves(string sentence)
        {
            var cut = sentence.IndexOf(", ", sentence.Length / 3, StringComparison.Ordinal);
            return cut < 0 ? (sentence[..(sentence.Length / 2)] + ".", sentence[(sentence.Length / 2)..]) : (sentence[..cut] + ".", sentence[(cut + 2)..]);
        }

        private string Pick(string[] from) => from[_random.Next(from.Length)];

        private sealed class Article(string number, string heading, List<string> parts)
        {
            public string Number { get; } = number;

            public string Heading { get; set; } = heading;

            public List<string> Parts { get; } = parts;

            public bool Touched { get; set; }
        }
    }
}
