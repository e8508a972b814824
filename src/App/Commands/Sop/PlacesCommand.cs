using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop places</c>: how many places keep a wait under a bound.</summary>
internal static class PlacesCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A procedure, *.sop.yaml." };
        var scenario = SimulateCommand.Scenario();
        var service = new Option<string>("--service") { Description = "The service of the scenario.", Required = true };
        var profile = new Option<string>("--profile") { Description = "The profile whose wait is asked about.", Required = true };
        var wait = new Option<string>("--wait") { Description = "The longest wait, for example \"24 hours\".", DefaultValueFactory = _ => "24 hours" };
        var share = new Option<double>("--share") { Description = "The share that must wait no longer, above 0 and below 1.", DefaultValueFactory = _ => 0.95 };
        var years = new Option<double>("--years") { Description = "How many years each replication lasts.", DefaultValueFactory = _ => 5 };
        var replications = SimulateCommand.Replications();
        var seed = SimulateCommand.Seed();
        var cores = SimulateCommand.Cores();
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        var command = new Command("places",
            "Find the fewest places with which a wait stays under a bound.\nExample: throughline sop places samples/ardania/sop/adult.sop.yaml --scenario samples/sop/scenarios/ardania.scenario.yaml --service shelter-men --profile man --wait \"24 hours\"")
        {
            file, scenario, service, profile, wait, share, years, replications, seed, cores, json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var procedure = SopCommands.Read(path);
            var told = SimulateCommand.Read(parsed.GetValue(scenario) ?? path, procedure);
            var (id, who, asked) = (parsed.GetValue(service)!, parsed.GetValue(profile)!, parsed.GetValue(share));
            if (told.Services.FirstOrDefault(one => one.Id == id) is not { } known)
                throw new BadInputException($"--service '{id}': the scenario has {(told.Services.Count == 0 ? "no service" : string.Join(", ", told.Services.Select(one => one.Id)))}.");
            if (told.People.All(one => one.Id != who) || known.For.Count > 0 && !known.For.Contains(who))
                throw new BadInputException($"--profile '{who}': {id} takes {string.Join(", ", known.For.Count > 0 ? known.For : [.. told.People.Select(one => one.Id)])}.");
            if (!(asked > 0 && asked < 1))
                throw new BadInputException("--share: give a number above 0 and below 1, for example 0.95.");
            var plan = SimulateCommand.Plan(parsed.GetValue(years), parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(wait)!, parsed.GetValue(cores));
            var answer = SimulateCommand.Interruptible(cancel => PlacesNeeded.Find(procedure, told, id, who, asked, plan, places => Console.Error.WriteLine($"{places} places tried"), cancel));
            Console.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { places = answer.Places, within = answer.Within, withOneFewer = answer.Fewer, share = asked, waitHours = plan.Bound, tried = answer.Tried.Select(one => new { one.Places, one.Within }), sentence = Sentence(answer, who, plan.Bound) }, SimulateCommand.Readable)
                : Sentence(answer, who, plan.Bound));
            return answer.Places is null ? ExitCode.ErrorFound : ExitCode.Done;
        });
        return command;
    }

    private static string Sentence(PlacesAnswer answer, string who, double bound) => answer.Places is not { } places
        ? $"Even the most places tried do not keep the wait of '{who}' under {SimulationText.Hours(bound)}: something other than places holds them up."
        : string.Create(CultureInfo.InvariantCulture, $"With {places} places for '{who}', {SimulationText.Share(answer.Within!)} wait no longer than {SimulationText.Hours(bound)}")
            + (answer.Fewer is { } fewer ? string.Create(CultureInfo.InvariantCulture, $"; with {places - 1}, {SimulationText.Share(fewer)}.") : ".");
}
