using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Screenings;

namespace Throughline.App.Demonstration;

/// <summary>Somebody who does not exist. The same seed and place in line always invent the same person.</summary>
internal sealed record InventedPerson(
    int Place, Sex Sex, AgeBand Age, NationalityKind Nationality, string Origin, ExploitationForm Form, string Name, string SafeContact, string Region, string Language, Random Chance)
{
    private static readonly ExploitationForm[] FormsOfMen = [ExploitationForm.ForcedLabour, ExploitationForm.ForcedLabour, ExploitationForm.ForcedLabour, ExploitationForm.ForcedLabour, ExploitationForm.ForcedCrime, ExploitationForm.ForcedBegging];
    private static readonly ExploitationForm[] FormsOfWomen = [ExploitationForm.SexualExploitation, ExploitationForm.SexualExploitation, ExploitationForm.ForcedLabour, ExploitationForm.DomesticServitude, ExploitationForm.ForcedMarriage, ExploitationForm.ForcedBegging];
    private static readonly AgeBand[] Ages = [AgeBand.From18To24, AgeBand.From18To24, AgeBand.From25To39, AgeBand.From25To39, AgeBand.From25To39, AgeBand.From40To59, AgeBand.From60];

    public bool IsChild => Age is AgeBand.From12To17 or AgeBand.InDoubt;

    public AgeGroup Group => Age switch { AgeBand.From12To17 => AgeGroup.Child, AgeBand.InDoubt => AgeGroup.InDoubt, _ => AgeGroup.Adult };

    public static InventedPerson Invent(int place, int seed, PeopleFile words)
    {
        var chance = new Random(seed * 7919 + place);
        // Men are most of those found in some countries and often have no shelter: four in nine here.
        var sex = place % 9 is 0 or 2 or 4 or 7 ? Sex.Male : Sex.Female;
        var age = place switch { 11 or 52 => AgeBand.From12To17, 33 => AgeBand.InDoubt, _ => Pick(chance, Ages) };
        var (origin, nationality) = place is 20 or 61 ? ("stateless", NationalityKind.Stateless) : DrawOrigin(chance, words);
        var names = words.GivenNames[sex == Sex.Male ? "male" : "female"];
        return new InventedPerson(place, sex, age, nationality, origin, Pick(chance, sex == Sex.Male ? FormsOfMen : FormsOfWomen),
            $"{Pick(chance, names)} {Pick(chance, words.FamilyNames)}", Pick(chance, words.SafeContact), Pick(chance, words.Regions),
            nationality == NationalityKind.OwnState && chance.Next(3) > 0 ? "tk" : "ru", chance);
    }

    public static T Pick<T>(Random chance, IReadOnlyList<T> list) => list[chance.Next(list.Count)];

    private static (string, NationalityKind) DrawOrigin(Random chance, PeopleFile words)
    {
        var at = chance.Next(words.Origins.Sum(origin => origin.Share));
        foreach (var origin in words.Origins)
        {
            if ((at -= origin.Share) >= 0) continue;
            return origin.Name == words.Origins[0].Name ? (origin.Name, NationalityKind.OwnState)
                : origin.Name.Contains("stateless", StringComparison.Ordinal) ? ("being determined", NationalityKind.BeingDetermined)
                : (origin.Name, NationalityKind.OtherState);
        }
        return (words.Origins[0].Name, NationalityKind.OwnState);
    }
}
