using System.Globalization;
using Throughline.App.Shell;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law;

/// <summary>Base of the pages of the room Law reform.</summary>
public abstract class LawPage : StaffPage
{
    public override Room Room => Room.Law;

    /// <summary>Names of the bodies of the directory by their keys, in the reader's language.</summary>
    public IReadOnlyDictionary<string, string> Bodies { get; private set; } = new Dictionary<string, string>();

    /// <summary>What a recommendation's addressee is called: a body of the directory by its name, else as it was written.</summary>
    public string Body(string addressee) => Bodies.GetValueOrDefault(addressee, addressee);

    /// <summary>Reads the names of the bodies.</summary>
    protected async Task NameBodies(OrganisationRegister organisations, CancellationToken cancel) => Bodies = (await organisations.All(cancel))
        .ToDictionary(card => card.Key, card => card.Name.In(CultureInfo.CurrentUICulture.Name).Text, StringComparer.Ordinal);

    /// <summary>The language of a text asked for, else the reader's own where the act has it.</summary>
    protected static string TextLanguage(string? asked) => string.IsNullOrEmpty(asked) ? CultureInfo.CurrentUICulture.Name : asked;

    /// <summary>The country asked for by its two letters, else the installation's own.</summary>
    protected string CountryOr(string? asked) => asked is { Length: 2 } && asked.All(char.IsAsciiLetterUpper) ? asked : Country.Code;
}
