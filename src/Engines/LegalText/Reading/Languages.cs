namespace Throughline.LegalText;

/// <summary>Akoma Ntoso names a language by its three-letter code, everything else by the shortest tag.</summary>
internal static class Languages
{
    private static readonly (string Three, string Tag)[] Codes =
    [
        ("eng", "en"), ("rus", "ru"), ("tuk", "tk"), ("uzb", "uz"), ("kaz", "kk"), ("kir", "ky"), ("tgk", "tg"), ("spa", "es"), ("est", "et"),
        ("fra", "fr"), ("fre", "fr"), ("deu", "de"), ("ger", "de"), ("ita", "it"), ("por", "pt"), ("ron", "ro"), ("bul", "bg"), ("lit", "lt"),
        ("pol", "pl"), ("tur", "tr"), ("fas", "fa"), ("ara", "ar"), ("ukr", "uk"), ("lav", "lv"),
    ];

    public static string ToBcp47(string code) =>
        Array.Find(Codes, pair => pair.Three.Equals(code, StringComparison.OrdinalIgnoreCase)).Tag ?? code;

    public static string ToThree(string tag)
    {
        var primary = tag.Split('-')[0];
        return primary == tag ? Array.Find(Codes, pair => pair.Tag == tag).Three ?? tag : tag;
    }
}
