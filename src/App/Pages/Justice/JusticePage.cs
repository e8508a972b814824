using System.Globalization;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Justice;

/// <summary>What the investigator's pages share: their place in the chain and the reader's mark on what is shown and printed.</summary>
public abstract class JusticePage : PeoplePage
{
    /// <summary>Who reads it, when, and under which serial number.</summary>
    public string Mark(string serial) => T["{0} · read by {1}, {2} on {3}", serial, Account.WorkName, Body(Viewer.OrganisationId), Dates.DayTime(Now)];

    /// <summary>A word at the head of something.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    protected void Hang(string label) => Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.CaseAction, label, null).With(ChainKind.ProcedureStep, T["S14 Choice on justice"], "/procedures");
}
