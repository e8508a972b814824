using System.Globalization;
using System.Text;
using Throughline.Cases.Past;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Statistics.Population;
using Throughline.Statistics.Releases;

namespace Throughline.App.Demonstration;

/// <summary>Population, a register of past cases and the releases made of them, brought in as files by the coordinator and approved by the rapporteur.</summary>
internal sealed class DemonstrationFigures(SimulatedScopes scopes, DemonstrationCast cast)
{
    private const int Years = 7;

    /// <summary>Seven full years of past cases, and the three releases made of them with the cases held here.</summary>
    public async Task LoadAll(DateTime now, CancellationToken cancel)
    {
        var lastYear = now.AddDays(-1).Year - 1;
        await Load(now, lastYear, cancel);
        await Release(now, lastYear, cancel);
    }

    private async Task Load(DateTime at, int lastYear, CancellationToken cancel)
    {
        var coordinator = cast.One(Role.Coordinator);
        await scopes.At(at, async services =>
        {
            var population = services.GetRequiredService<PopulationRegister>();
            var answer = await population.Import(Encoding.UTF8.GetBytes(Population(SampleYaml.Read<PopulationSample>("population.yaml"), lastYear)), DemonstrationCast.Act(coordinator, "population.import", "SOP step S20", at), cancel);
            if (!answer.IsDone) throw new InvalidDataException("population.yaml: " + answer.Refusals[0].Problem);
        });
        await scopes.At(at, async services =>
        {
            var sample = SampleYaml.Read<PastCasesSample>("past-cases.yaml");
            var regions = await services.GetRequiredService<PopulationRegister>().Regions(cancel);
            var answer = await services.GetRequiredService<PastCaseRegister>().Import(Encoding.UTF8.GetBytes(PastCases(sample, lastYear, DateOnly.FromDateTime(at))), sample.Source, regions, DemonstrationCast.Act(coordinator, "past-cases.import", "SOP step S20", at), cancel);
            if (answer.Stored is null) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"past-cases.yaml: line {answer.Refusals[0].Line}: {answer.Refusals[0].Problem}"));
        });
    }

    private async Task Release(DateTime now, int lastYear, CancellationToken cancel)
    {
        var (coordinator, rapporteur) = (cast.One(Role.Coordinator), cast.One(Role.Rapporteur));
        for (var year = lastYear - 2; year <= lastYear; year++)
        {
            var at = OfficeHours.Next(now.AddDays(-30 - 40 * (lastYear - year)));
            var handle = "";
            await scopes.At(now, async services =>
            {
                var answer = await services.GetRequiredService<ReleaseLedger>().Prepare(year, null, null, DemonstrationCast.Act(coordinator, "release.prepare", "SOP step S20", at), cancel);
                handle = answer.Handle ?? throw new InvalidDataException($"The figure of {year}: {answer.Refusals[0].Problem}");
            });
            await scopes.At(now, async services =>
            {
                var answer = await services.GetRequiredService<ReleaseLedger>().Approve(handle, 1, DemonstrationCast.Act(rapporteur, "release.approve", "SOP step S20", at.AddDays(4)), cancel);
                if (!answer.IsDone) throw new InvalidDataException($"The figure of {year}: {answer.Refusals[0].Problem}");
            });
        }
    }

    internal static string Population(PopulationSample sample, int lastYear)
    {
        var text = new StringBuilder(PopulationFile.Header).Append('\n');
        for (var year = lastYear - Years + 1; year <= lastYear + 1; year++)
        {
            var all = sample.Persons * Math.Pow(1 + sample.Growth / 1000.0, year - lastYear);
            foreach (var (region, share) in sample.Regions)
            {
                foreach (var (sex, part) in new[] { ("female", sample.Women / 1000.0), ("male", 1 - sample.Women / 1000.0) })
                {
                    var persons = all * share / 1000.0 * part;
                    var children = persons * sample.Children[sex] / 1000.0;
                    Line("0-17", children);
                    Line("18+", persons - children);

                    void Line(string age, double count) => text.Append(CultureInfo.InvariantCulture, $"{year},{sex},{age},{region},{Math.Round(count)},{year}-07-01,{sample.Source} of 3 March {year + 1}\n");
                }
            }
        }
        return text.ToString().Replace($"{sample.Source} of 3 March {lastYear + 2}", $"{sample.Source} (estimate)", StringComparison.Ordinal);
    }

    internal static string PastCases(PastCasesSample sample, int lastYear, DateOnly until)
    {
        var chance = new Random(sample.Seed);
        var text = new StringBuilder(PastCasesFile.Header).Append('\n');
        for (var past = 0; past < Years; past++)
        {
            for (var person = 0; person < sample.Years[past]; person++)
            {
                var group = Draw(chance, sample.Groups.ToDictionary(known => known, known => known.Weight));
                var detected = new DateOnly(lastYear - Years + 1 + past, 1 + chance.Next(12), 1);
                var form = Draw(chance, group.Forms);
                var region = Draw(chance, sample.Regions);
                var outside = chance.Next(100) < sample.OutsidePolice[past];
                var finder = Draw(chance, outside ? sample.OutsideBodies : sample.PoliceBodies);
                var decision = Decide(chance, sample, past, out var reviewed);
                var decided = decision.Length == 0 ? (DateOnly?)null : detected.AddMonths(chance.Next(1, 6));
                if (decided > until) (decision, decided, reviewed) = ("", null, false);
                var hours = chance.Next(100) < sample.HoursKnown ? Hours(chance, sample.Hours).ToString(CultureInfo.InvariantCulture) : "";
                text.Append(CultureInfo.InvariantCulture, $"{detected:yyyy-MM},{group.Sex},{group.Age},{form},{region},{finder},{decision},{decided?.ToString("yyyy-MM", CultureInfo.InvariantCulture)},")
                    .Append(CultureInfo.InvariantCulture, $"{(decision is "negative" or "reversed" ? Said(reviewed) : "")},{hours},{Said(chance.Next(100) < sample.Declined)},{Said(chance.Next(100) < sample.BrokenOff)},{Said(chance.Next(100) < sample.Retrafficked)}\n");
            }
        }
        return text.ToString();
    }

    private static string Decide(Random chance, PastCasesSample sample, int past, out bool reviewed)
    {
        var at = chance.Next(100);
        reviewed = false;
        if (at < sample.Identified[past]) return "identified";
        if (at >= sample.Identified[past] + sample.Negative) return "";
        reviewed = chance.Next(100) < sample.Reviewed;
        return reviewed && chance.Next(100) < sample.Reversed ? "reversed" : "negative";
    }

    // Most are safe within half a day, a few wait for days.
    private static int Hours(Random chance, HoursSample hours)
    {
        var at = chance.NextDouble();
        return at < .5 ? hours.Least + (int)((hours.Middle - hours.Least) * at * 2) : hours.Middle + (int)((hours.Most - hours.Middle) * Math.Pow((at - .5) * 2, 3));
    }

    private static T Draw<T>(Random chance, IReadOnlyDictionary<T, int> weights) where T : notnull
    {
        var at = chance.Next(weights.Values.Sum());
        foreach (var (value, weight) in weights)
            if ((at -= weight) < 0) return value;
        throw new InvalidDataException("past-cases.yaml: weights must not be negative.");
    }

    private static string Said(bool answer) => answer ? "yes" : "no";
}
