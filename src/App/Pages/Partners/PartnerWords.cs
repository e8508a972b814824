using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.Partners;

namespace Throughline.App.Pages.Partners;

/// <summary>How the directory is said on pages.</summary>
public static class PartnerWords
{
    public static string Service(this IStringLocalizer<Texts> t, PartnerService service) => service switch
    {
        PartnerService.ShelterWomen => t["Safe housing for women"],
        PartnerService.ShelterMen => t["Safe housing for men"],
        PartnerService.ShelterChildren => t["Safe housing for children"],
        PartnerService.Health => t["Health care"],
        PartnerService.Psychology => t["Psychological help"],
        PartnerService.LegalAid => t["Legal aid"],
        PartnerService.Interpreter => t["Interpreter"],
        PartnerService.Documents => t["Identity papers"],
        PartnerService.CrisisLine => t["Crisis line"],
        PartnerService.SocialWork => t["Social work"],
        PartnerService.Guardianship => t["Guardian for a child"],
        _ => t["Voluntary return"],
    };

    /// <summary>Whom a body receives, in a few words.</summary>
    public static string Receives(this IStringLocalizer<Texts> t, PartnerProfile profile)
    {
        var people = (profile.Women, profile.Men) switch
        {
            (true, true) => t["women and men"].Value,
            (true, false) => t["women"].Value,
            (false, true) => t["men"].Value,
            _ => t["nobody directly"].Value,
        };
        var ages = (profile.FromAge, profile.ToAge) switch
        {
            ({ } from, { } to) => t["{0} to {1} years", from, to].Value,
            ({ } from, null) => t["from {0} years", from].Value,
            (null, { } to) => t["up to {0} years", to].Value,
            _ => t["of any age"].Value,
        };
        if (!profile.Women && !profile.Men) return people;
        return string.Join(", ", (string[])[people, ages, .. profile.WithChildren ? (string[])[t["with their children"].Value] : []]);
    }

    /// <summary>Languages by the names they call themselves.</summary>
    public static string Languages(PartnerProfile profile) => string.Join(", ", profile.Languages.Select(Chain.ChainWords.NameOf));

    /// <summary>A language other than the page's, for a <c>lang</c> attribute; else null.</summary>
    public static string? OtherLanguage(string language) => language == CultureInfo.CurrentUICulture.Name ? null : language;
}
