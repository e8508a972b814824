using Microsoft.Extensions.Localization;

namespace Throughline.App.Tour;

/// <summary>The seven stops, in the reader's language, and where their doors lead.</summary>
public sealed class TourStops(IStringLocalizer<Texts> t, TourPlaces places)
{
    public const int Count = 7;

    private const string Expert = "yevra.lindoc@justice.example";
    private const string Worker = "mira.halvor@opendoor.example";
    private const string Funder = "tace.hollin@social.example";
    private const string Prosecutor = "adon.reskil@prosecutor.example";

    /// <summary>Account that the last page is read as: the independent monitor, who sees law, money and figures and no person.</summary>
    public const string Rapporteur = "amra.quist@ombuds.example";

    public IReadOnlyList<TourStop> All =>
    [
        new(1, t["One promise kept since the first law"],
            t["The Protocol asks a State to consider help for the recovery of victims, together with civil society. Ardania’s law has said so since its first text, and a step of the procedure carries it out. The criterion shows what is asked, the words that answer it, and the day from which they have stood."],
            t["The verdict says “aligned” and quotes the article as it stood on a day. Follow the line under the masthead to the right: from the article to the step that carries it out, and to what was done."],
            t["Choose another criterion and give a verdict of your own on the words of an article."],
            [new(Expert, t["Legal expert"], t["Open the criterion"])]),
        new(2, t["One promise broken by a footnote"],
            t["The same code says in a note that a trafficker who lets the person go is not punished. The Protocol knows no such way out. Article and treaty stand side by side."],
            t["Left the law, right the practice, and the words the verdict rests on are marked. It says “not aligned”, never a score."],
            t["Write a recommendation that would mend it, and name the body it goes to."],
            [new(Expert, t["Legal expert"], t["Open the criterion"])]),
        new(3, t["A by-law owed for eleven months"],
            t["The law says “in the manner set by the Cabinet”. The day has passed, the order was never issued, and a step of the procedure stands on nothing."],
            t["The order that is owed comes first, with the article that asks for it and the months that have passed."],
            t["Record an order that a law of your own country asks for, its body and its day."],
            [new(Expert, t["Legal expert"], t["Open what is owed"])]),
        new(4, t["From a recommendation to the wording"],
            t["A recommendation unfolds to every act that must move together. Current words, proposed words and the reason stand in three columns, as drafters know them, and go out to Word with tracked changes."],
            t["Views of people and positions of bodies are kept apart. One act of the package still has no wording, and the page says so."],
            t["Change a word of the draft, look at the redline, and take the table out as a Word file."],
            [new(Expert, t["Legal expert"], t["Open the proposal"])]),
        new(5, t["A man of 41, and no bed"],
            t["He came home from a building site abroad, without pay and papers. He is safe for the day. The country has ten places for men, in one house, and they are taken. His need is written down as unfunded; nothing he is given depends on a statement to the police."],
            t["The case worker sees the person's need. The funder sees a pseudonym, a place and a price: what four places more would cost, and which budget line could carry them."],
            t["Ask for another number of places, for other months."],
            [new(Worker, t["Case manager"], t["Open the help he was given"]), new(Funder, t["Funding officer"], t["Open what four places cost"])]),
        new(6, t["The prosecutor tries the file"],
            t["The prosecutor types the exact address of his file. There is nothing there, and it looks the same as for a file that never was. What he agreed to share reached the prosecutor as an extract: these words, for this purpose, until this day."],
            t["First the address of the file, as the prosecutor sees it. Then the extract, with its seal and its end. There is no third way."],
            t["Sign in as his case manager and take the consent back. Then try the extract again."],
            [new(Prosecutor, t["Prosecutor"], t["Try the file itself"]), new(Prosecutor, t["Prosecutor"], t["Open the extract"])]),
        new(7, t["Next year, if the proposal is adopted"],
            t["Every assumption stands on the page and can be changed. It is a projection and never published as a figure."],
            t["Low, likely and high, and the arithmetic line by line. Figures that may be published are on the page beside it, with their small cells protected."],
            t["Change an assumption you do not believe, and see what follows."],
            [new(Rapporteur, t["National rapporteur"], t["Open the projection"])]),
    ];

    /// <summary>Address behind a door; null when there is no such door or nothing stands behind it.</summary>
    public Task<string?> Address(int stop, int door, Platform.Accounts.Viewer viewer, CancellationToken cancel) => places.Find(stop, door, viewer, cancel);
}
