using Throughline.App.Shell;

namespace Throughline.App.Pages.Law;

/// <summary>Base of the pages of the room Law reform.</summary>
public abstract class LawPage : StaffPage
{
    public override Room Room => Room.Law;

    /// <summary>The country asked for by its two letters, else the installation's own.</summary>
    protected string CountryOr(string? asked) => asked is { Length: 2 } && asked.All(char.IsAsciiLetterUpper) ? asked : Country.Code;
}
