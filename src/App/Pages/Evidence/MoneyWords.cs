using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Funding.Claims;
using Throughline.Funding.Sources;
using Throughline.Partners.Units;

namespace Throughline.App.Pages.Evidence;

/// <summary>How money is said on pages.</summary>
public static class MoneyWords
{
    public static string Say(this IStringLocalizer<Texts> t, SourceType type) => type switch
    {
        SourceType.BudgetLine => t["Budget line"],
        SourceType.StateSocialOrder => t["State social order"],
        SourceType.VictimFund => t["Fund for victims"],
        SourceType.ConfiscatedAssets => t["Confiscated assets"],
        SourceType.TrustFund => t["UN trust fund"],
        SourceType.Grant => t["Grant"],
        _ => t["In kind"],
    };

    public static string Say(this IStringLocalizer<Texts> t, BudgetLevel level) => level switch
    {
        BudgetLevel.National => t["National budget"],
        BudgetLevel.Local => t["Local budget"],
        _ => t["Outside the budgets of the country"],
    };

    public static string Say(this IStringLocalizer<Texts> t, AllocationKind kind) => kind switch
    {
        AllocationKind.Line => t["Line"],
        AllocationKind.Lot => t["Lot"],
        _ => t["Grant"],
    };

    public static string Say(this IStringLocalizer<Texts> t, DeliveryMark mark) => mark switch
    {
        DeliveryMark.Open => t["Still open"],
        DeliveryMark.Claimed => t["Claimed"],
        DeliveryMark.Paid => t["Paid"],
        _ => t["Reversed"],
    };

    public static string Say(this IStringLocalizer<Texts> t, ClaimState state) => state switch
    {
        ClaimState.Claimed => t["Claimed"],
        ClaimState.Paid => t["Paid"],
        _ => t["Sent back"],
    };

    /// <summary>A unit by its number: "7 bed-nights".</summary>
    public static string Count(this ServiceUnit unit, long number) => string.Create(CultureInfo.CurrentCulture, $"{number:N0} {(number == 1 ? unit.Name : unit.Many).Read()}");

    /// <summary>An amount without its currency.</summary>
    public static string Sum(long minor) => Money.Say(minor);

    /// <summary>A member of a closed list of the facts by its name; the name itself when the list has none such.</summary>
    public static string SexOf(this IStringLocalizer<Texts> t, string name) => Enum.TryParse<Sex>(name, out var sex) ? t.Say(sex) : name;

    /// <summary>The same for an age band.</summary>
    public static string AgeOf(this IStringLocalizer<Texts> t, string name) => Enum.TryParse<AgeBand>(name, out var age) ? t.Say(age) : name;
}
