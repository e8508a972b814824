namespace Throughline.LegalText;

/// <summary>One word that heads a unit of acts: its kind, how high it stands and the language it speaks for.</summary>
/// <param name="Kind">Kind of the unit.</param>
/// <param name="Rank">Smaller stands higher; a heading closes all open units of its rank and below.</param>
/// <param name="Language">BCP 47 tag; null when several languages share the word.</param>
internal sealed record HeadingWord(UnitKind Kind, int Rank, string? Language)
{
    /// <summary>True for the closing provisions of Spanish acts, which are told by their kind and an ordinal.</summary>
    public bool IsClosing { get; init; }
}

/// <summary>The words that head units: before the number (<c>Статья 5.</c>) and after it (<c>5-nji madda.</c>).</summary>
internal static class HeadingWords
{
    public const int Annex = 5;
    public const int Book = 10;
    public const int Title = 15;
    public const int Part = 20;
    public const int High = 30;
    public const int Chapter = 40;
    public const int Low = 50;
    public const int Article = 60;

    private static readonly HeadingWord ArticleWord = new(UnitKind.Article, Article, null);

    /// <summary>Words that stand before the number.</summary>
    public static readonly Dictionary<string, HeadingWord> Before = new(StringComparer.OrdinalIgnoreCase)
    {
        ["§"] = ArticleWord,
        ["article"] = new(UnitKind.Article, Article, "en"),
        ["articles"] = new(UnitKind.Article, Article, "en"),
        ["art"] = ArticleWord,
        ["section"] = new(UnitKind.Section, Low, "en"),
        ["sec"] = new(UnitKind.Section, Low, "en"),
        ["chapter"] = new(UnitKind.Chapter, Chapter, "en"),
        ["part"] = new(UnitKind.Part, Part, "en"),
        ["title"] = new(UnitKind.Part, Title, "en"),
        ["book"] = new(UnitKind.Part, Book, "en"),
        ["division"] = new(UnitKind.Section, Low, "en"),
        ["annex"] = new(UnitKind.Annex, Annex, "en"),
        ["schedule"] = new(UnitKind.Annex, Annex, "en"),
        ["appendix"] = new(UnitKind.Annex, Annex, "en"),
        ["статья"] = new(UnitKind.Article, Article, "ru"),
        ["статьи"] = new(UnitKind.Article, Article, "ru"),
        ["глава"] = new(UnitKind.Chapter, Chapter, null),
        ["раздел"] = new(UnitKind.Section, High, "ru"),
        ["часть"] = new(UnitKind.Part, Part, "ru"),
        ["параграф"] = new(UnitKind.Section, Low, null),
        ["приложение"] = new(UnitKind.Annex, Annex, "ru"),
        ["artículo"] = new(UnitKind.Article, Article, "es"),
        ["articulo"] = new(UnitKind.Article, Article, "es"),
        ["artículos"] = new(UnitKind.Article, Article, "es"),
        ["articulos"] = new(UnitKind.Article, Article, "es"),
        ["disposición"] = new(UnitKind.Article, Article, "es") { IsClosing = true },
        ["disposicion"] = new(UnitKind.Article, Article, "es") { IsClosing = true },
        ["capítulo"] = new(UnitKind.Chapter, Chapter, "es"),
        ["capitulo"] = new(UnitKind.Chapter, Chapter, "es"),
        ["sección"] = new(UnitKind.Section, Low, "es"),
        ["seccion"] = new(UnitKind.Section, Low, "es"),
        ["título"] = new(UnitKind.Part, Title, "es"),
        ["titulo"] = new(UnitKind.Part, Title, "es"),
        ["libro"] = new(UnitKind.Part, Book, "es"),
        ["parte"] = new(UnitKind.Part, Part, "es"),
        ["anexo"] = new(UnitKind.Annex, Annex, "es"),
        ["моддаи"] = new(UnitKind.Article, Article, "tg"),
        ["боби"] = new(UnitKind.Chapter, Chapter, "tg"),
        ["фасли"] = new(UnitKind.Section, High, "tg"),
        ["қисми"] = new(UnitKind.Part, Part, "tg"),
        ["замимаи"] = new(UnitKind.Annex, Annex, "tg"),
        ["замима"] = new(UnitKind.Annex, Annex, "tg"),
        ["madda"] = new(UnitKind.Article, Article, "tk"),
        ["modda"] = new(UnitKind.Article, Article, "uz"),
        ["модда"] = new(UnitKind.Article, Article, "uz-Cyrl"),
        ["берене"] = new(UnitKind.Article, Article, "ky"),
        ["bap"] = new(UnitKind.Chapter, Chapter, "tk"),
        ["bölüm"] = new(UnitKind.Section, High, "tk"),
        ["lisa"] = new(UnitKind.Annex, Annex, "et"),
        ["goşundy"] = new(UnitKind.Annex, Annex, "tk"),
        ["ilova"] = new(UnitKind.Annex, Annex, "uz"),
        ["илова"] = new(UnitKind.Annex, Annex, "uz-Cyrl"),
        ["қосымша"] = new(UnitKind.Annex, Annex, "kk"),
        ["тиркеме"] = new(UnitKind.Annex, Annex, "ky"),
    };

    /// <summary>Words that stand after the number.</summary>
    public static readonly Dictionary<string, HeadingWord> After = new(StringComparer.OrdinalIgnoreCase)
    {
        ["madda"] = new(UnitKind.Article, Article, "tk"),
        ["bap"] = new(UnitKind.Chapter, Chapter, "tk"),
        ["bölüm"] = new(UnitKind.Section, High, "tk"),
        ["bölek"] = new(UnitKind.Part, Part, "tk"),
        ["paragraf"] = new(UnitKind.Section, Low, null),
        ["goşundy"] = new(UnitKind.Annex, Annex, "tk"),
        ["modda"] = new(UnitKind.Article, Article, "uz"),
        ["bob"] = new(UnitKind.Chapter, Chapter, "uz"),
        ["bo‘lim"] = new(UnitKind.Section, High, "uz"),
        ["bo'lim"] = new(UnitKind.Section, High, "uz"),
        ["bo’lim"] = new(UnitKind.Section, High, "uz"),
        ["boʻlim"] = new(UnitKind.Section, High, "uz"),
        ["qism"] = new(UnitKind.Part, Part, "uz"),
        ["ilova"] = new(UnitKind.Annex, Annex, "uz"),
        ["модда"] = new(UnitKind.Article, Article, "uz-Cyrl"),
        ["боб"] = new(UnitKind.Chapter, Chapter, "uz-Cyrl"),
        ["бўлим"] = new(UnitKind.Section, High, "uz-Cyrl"),
        ["қисм"] = new(UnitKind.Part, Part, "uz-Cyrl"),
        ["илова"] = new(UnitKind.Annex, Annex, "uz-Cyrl"),
        ["бап"] = new(UnitKind.Article, Article, "kk"),
        ["тарау"] = new(UnitKind.Chapter, Chapter, "kk"),
        ["бөлім"] = new(UnitKind.Section, High, "kk"),
        ["бөлік"] = new(UnitKind.Part, Part, "kk"),
        ["қосымша"] = new(UnitKind.Annex, Annex, "kk"),
        ["параграф"] = new(UnitKind.Section, Low, null),
        ["берене"] = new(UnitKind.Article, Article, "ky"),
        ["глава"] = new(UnitKind.Chapter, Chapter, null),
        ["бөлүм"] = new(UnitKind.Section, High, "ky"),
        ["бөлүк"] = new(UnitKind.Part, Part, "ky"),
        ["тиркеме"] = new(UnitKind.Annex, Annex, "ky"),
        ["статья"] = new(UnitKind.Article, Article, "ru"),
        ["peatükk"] = new(UnitKind.Chapter, Chapter, "et"),
        ["jagu"] = new(UnitKind.Section, Low, "et"),
        ["jaotis"] = new(UnitKind.Section, Low + 5, "et"),
        ["osa"] = new(UnitKind.Part, Part, "et"),
        ["raamat"] = new(UnitKind.Part, Book, "et"),
    };

    /// <summary>Parts that have a name and no number.</summary>
    public static readonly HashSet<string> NamedParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "общая часть", "особенная часть", "general part", "special part", "жалпы бөлік", "ерекше бөлік", "жалпы бөлүк", "өзгөчө бөлүк",
        "umumiy qism", "maxsus qism", "умумий қисм", "махсус қисм", "қисми умумӣ", "қисми махсус", "umumy bölek", "aýratyn bölek",
        "parte general", "parte especial", "üldosa", "eriosa",
    };

    /// <summary>Words that begin a note to an article.</summary>
    public static readonly Dictionary<string, string?> Notes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["примечание"] = "ru", ["примечания"] = "ru", ["сноска"] = "ru", ["bellik"] = "tk", ["bellikler"] = "tk", ["izoh"] = "uz", ["изоҳ"] = "uz-Cyrl",
        ["эзоҳ"] = "tg", ["ескерту"] = "kk", ["ескертпе"] = "kk", ["эскертүү"] = "ky", ["note"] = "en", ["notes"] = "en", ["nota"] = "es",
        ["notas"] = "es", ["märkus"] = "et",
    };
}
