namespace Throughline.LegalText;

/// <summary>Words that carry no subject, and what language a text is in by counting them.</summary>
internal static class CommonWords
{
    private static readonly Dictionary<string, HashSet<string>> ByLanguage = new()
    {
        ["en"] = Set("a an the of to in on at by for from with without and or nor not no is are was were be been being has have had do does did this that these those it its they their them there as if than then so such any all each other who whom whose which what when where while until under over into upon may shall should must can could would will he she his her him we our you your i also only between within out up more most some same set one"),
        ["ru"] = Set("и в во на с со к ко у о об от до из за по под при для не ни но а или либо что это как так то же бы ли его ее их им ими он она они оно тот та те того той тех этот эта эти этого этой этих который которая которое которые которого которой которых которым быть был была были есть если также иной иных все всех всем чем между после перед без через"),
        ["es"] = Set("el la los las un una unos unas de del al a en y e o u que se su sus por para con sin sobre entre no ni es son ser sera seran esta este estos estas esa ese lo le les como si mas cuando donde cual cuales cada otro otros otra otras todo toda todos todas ha han sido desde hasta segun asi"),
        ["et"] = Set("ja voi ning on ei ole oma see selle seda sellele mis mille kes kelle keda kui et ka aga kuid ta tema nad nende neid olla olema olnud sest siis kas iga koik selles samuti ega peab voib jooksul kohta alusel korral"),
        ["tk"] = Set("we ya-da ya ya-da bilen hem ucin boyunca bolan bolup edilen etmek bu su ol olar onun olaryn her ahli haysy eger degisli hakynda tarapyndan dal sonra"),
        ["uz"] = Set("va yoki bilan uchun bu shu u ular uning ularning har barcha qaysi agar tegishli togrisida tomonidan emas keyin hamda bolgan boladi etish qilish ham"),
        ["kk"] = Set("және немесе мен бен пен үшін бұл осы ол олар оның олардың әр барлық егер туралы бойынша тарапынан емес кейін болып болған болса қандай"),
        ["ky"] = Set("жана же менен үчүн бул ушул ал алар анын алардын ар бардык эгер жөнүндө боюнча тарабынан эмес кийин болуп болгон"),
        ["tg"] = Set("ва ё бо барои ин он онҳо ҳар ҳама агар дар бораи аз ба то ки чун нест мебошад шудааст тибқи"),
    };

    // Words in which a benchmark speaks of States, not words in which a law speaks.
    private static readonly HashSet<string> Benchmark =
        Set("state states weighs weigh law laws measures measure exist exists does named kept covered possible good practice");

    /// <summary>True for a word of the benchmark's own manner of speaking ("the State weighs …").</summary>
    public static bool IsOfTheBenchmark(string word) => Benchmark.Contains(word);

    /// <summary>True for a word that stands in every text of the language.</summary>
    public static bool IsCommon(string word, string language) => word.Length < 2 || ByLanguage.TryGetValue(language, out var words) && words.Contains(word);

    /// <summary>The language of a text: the told one, or by its letters and commonest words; <c>und</c> when nothing speaks.</summary>
    public static string Tell(string told, IEnumerable<string> texts)
    {
        var primary = told.Split('-')[0].ToLowerInvariant();
        if (ByLanguage.ContainsKey(primary))
        {
            return primary;
        }
        var counts = new Dictionary<string, int>();
        var seen = 0;
        foreach (var text in texts)
        {
            foreach (var token in Tokens.Of(text, "und"))
            {
                if (++seen > 20_000)
                {
                    break;
                }
                foreach (var (language, words) in ByLanguage)
                {
                    if (words.Contains(token.Word))
                    {
                        counts[language] = counts.GetValueOrDefault(language) + 1;
                    }
                }
            }
        }
        return counts.Count == 0 ? "und" : counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
