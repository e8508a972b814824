namespace Throughline.LegalText;

/// <summary>
/// The part of a word that its forms share. English, Russian, Spanish and Estonian lose one ending; Turkmen, Uzbek, Kazakh, Kyrgyz and
/// Tajik, which add one ending to another, lose them one by one. A light rule: two words of one stem are a reason to look, no more.
/// </summary>
internal static class WordForms
{
    private static readonly Dictionary<string, (string[] Endings, int Keep, int Rounds)> Rules = new()
    {
        ["en"] = (Table("ifications ification ifying ified ifies ify izations isations ization isation ations ation atory ators ator ating ated ates ate ments ment ingly ings ing edly ed ions ion ers ors er or ies es s e y al ally ity ities ance ence ances ences ly ive able ible"), 4, 1),
        ["ru"] = (Table("иями ями ами ией иям иях ием ого его ому ему ыми ими ый ий ой ей ая яя ое ее ые ие ых их ым им ом ем ую юю ою ею ию ия ии ам ям ах ях ов ев ть ться тся ешь ет ют ут ит ат ят ены ено ена ен ны но на ю у а я о е и ы ь й ания ение ения ении ению ением ание ании анию анием енный енного енных ировать ации ация ацию ацией аций ующий ующего ующих ющий ющего ющих вший вшего вших вшие вшим вшими ости ость остью анный анного анных"), 3, 1),
        ["es"] = (Table("aciones acion amientos amiento imientos imiento adores ador adora adoras ados ado adas ada idos ido idas ida ando iendo mente idades idad ciones cion siones sion ivos ivo ivas iva ables able ibles ible ar er ir an en aron ieron ara era ira es os as a o e s ales al"), 4, 1),
        ["et"] = (Table("misega misele miseks miseni misest misel misse mised mise mist mine misi tavad tava tavat tavate dud tud nud takse dakse datud tatud ikele ikest ikega ikele dele tele dest test dega tega deks teks del tel des tes sse ste st le lt ks ni na ta ga de te id ud ad ed d t s l a e i u"), 4, 1),
        ["tk"] = (Table("lar ler lary leri syny sini synyn sinin sy si nyn nin yn in ny ni na ne dan den da de daky daki a e y i lyk lik lygy ligi mak mek magy megi yan yan mazlyk"), 4, 3),
        ["uz"] = (Table("lar larni larning lari larini larining ning ni ga ka qa dan da dagi i si ini sini ish ishi shi lik ligi gan kan uvchi ovchi gacha"), 4, 3),
        ["kk"] = (Table("лар лер дар дер тар тер ның нің дың дің тың тің ны ні ды ді ты ті ға ге қа ке на не да де та те нда нде дан ден тан тен ы і сы сі ын ін сын сін мен бен пен лық лік дық дік тық тік у"), 4, 3),
        ["ky"] = (Table("лар лер лор лөр дар дер дор дөр тар тер тор төр нын нин нун нүн дын дин дун дүн тын тин ны ни ну нү ды ди ду дү ты ти га ге го гө ка ке ко кө да де до дө та те нда нде дан ден тан тен ы и у ү сы си су сү ын ин ун үн"), 4, 3),
        ["tg"] = (Table("ҳо ҳои он они ро и ӣ ии аи ҳоро анда андаи шуда шудаи гон гони"), 4, 2),
    };

    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["children"] = "child", ["persons"] = "person", ["people"] = "person", ["women"] = "woman", ["men"] = "man", ["labor"] = "labour",
        ["freely"] = "free", ["bodies"] = "body", ["minors"] = "minor", ["offense"] = "offenc", ["offenses"] = "offenc", ["paid"] = "pay",
        ["дети"] = "дет", ["людей"] = "люд", ["людьми"] = "люд", ["людям"] = "люд", ["людях"] = "люд", ["люди"] = "люд",
    };

    /// <summary>True for the languages whose endings are known here.</summary>
    public static bool Known(string language) => Rules.ContainsKey(language);

    public static string Stem(string word, string language)
    {
        if (Irregular.TryGetValue(word, out var known))
        {
            return known;
        }
        if (!Rules.TryGetValue(language, out var rule) || char.IsDigit(word[0]))
        {
            return word;
        }
        var stem = word;
        for (var round = 0; round < rule.Rounds; round++)
        {
            var ending = Array.Find(rule.Endings, e => stem.Length - e.Length >= rule.Keep && stem.EndsWith(e, StringComparison.Ordinal));
            if (ending is null)
            {
                break;
            }
            stem = stem[..^ending.Length];
        }
        return language == "en" && stem.Length > 4 && stem[^1] is 'e' or 'y' ? stem[..^1] : stem;
    }

    private static string[] Table(string endings) =>
        [.. endings.Split(' ').Distinct().OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal)];
}
