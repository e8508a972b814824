using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Sop;

namespace Throughline.App.Commands.Sop;

/// <summary><c>sop simulate</c>: what a procedure would do to people, beds and money.</summary>
internal static class SimulateCommand
{
    internal static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, IncludeFields = true,
    };

    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A procedure, *.sop.yaml." };
        var scenario = Scenario();
        var years = new Option<double>("--years") { Description = "How many years each replication lasts.", DefaultValueFactory = _ => 5 };
        var replications = Replications();
        var seed = Seed();
        var wait = new Option<string>("--wait") { Description = "The wait whose share is told, for example \"24 hours\".", DefaultValueFactory = _ => "24 hours" };
        var against = new Option<string?>("--against") { Description = "A second scenario, met by the same people; the differences are told." };
        var instead = new Option<string?>("--against-procedure") { Description = "A second procedure, for example another version, met by the same people under the same scenario (or under --against)." };
        var sensitivity = new Option<string?>("--sensitivity") { Description = "Tell instead what each figure of the scenario does to one measure, for example wait:shelter-men:man; 'list' lists the measures." };
        var by = new Option<double>("--by") { Description = "By how many percent a figure is raised for --sensitivity; staff and places by one.", DefaultValueFactory = _ => 10 };
        var cores = Cores();
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("simulate",
            "Simulate a procedure: waiting, missed deadlines, places and money, with their uncertainty.\nExample: throughline sop simulate samples/ardania/sop/adult.sop.yaml --scenario samples/sop/scenarios/ardania.scenario.yaml --years 5 --replications 50 --seed 1")
        {
            file, scenario, years, replications, seed, wait, against, instead, sensitivity, by, cores, json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var procedure = SopCommands.Read(path);
            var told = Read(parsed.GetValue(scenario) ?? path, procedure);
            var plan = Plan(parsed.GetValue(years), parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(wait)!, parsed.GetValue(cores));
            if (parsed.GetValue(sensitivity) is { } measure)
                return Sensitivity(procedure, told, measure, parsed.GetValue(by), plan, parsed.GetValue(json));
            var result = Run(procedure, told, plan);
            var (second, another) = (parsed.GetValue(against), parsed.GetValue(instead));
            var changed = another is null ? procedure : SopCommands.Read(another);
            var met = second is null && another is null ? null : Read(second ?? parsed.GetValue(scenario) ?? path, changed);
            var other = met is null ? null : Run(changed, met, plan);
            var differences = other is null ? null : Interruptible(cancel => ScenarioMeasures.Compare(procedure, told, changed, met!, plan, null, cancel));
            if (parsed.GetValue(json))
            {
                Console.WriteLine(other is null ? JsonSerializer.Serialize(result, Readable) : JsonSerializer.Serialize(new { scenario = result, against = other, differences }, Readable));
            }
            else
            {
                Console.Write(SimulationText.Write(procedure, told, result, other));
                if (differences is not null)
                    Console.Write(SimulationText.Write(differences));
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static int Sensitivity(Procedure procedure, Scenario scenario, string measure, double percent, SimulationPlan plan, bool json)
    {
        if (!(percent > 0 && percent <= 100))
            throw new BadInputException("--by: give a number above 0, at most 100.");
        var known = ScenarioMeasures.Of(procedure, scenario);
        if (measure == "list")
        {
            foreach (var one in known)
                Console.WriteLine($"{one.Id}  {one.Words}");
            return ExitCode.Done;
        }
        if (known.FirstOrDefault(m => m.Id == measure) is not { } asked)
            throw new BadInputException($"--sensitivity '{measure}': the scenario has no such measure; 'list' lists them, for example {known[0].Id}.");
        var effects = Interruptible(cancel => ScenarioMeasures.Sensitivity(procedure, scenario, measure, percent / 100, plan, done => Console.Error.WriteLine($"{done} figures tried"), cancel));
        Console.Write(json ? JsonSerializer.Serialize(new { measure = asked, effects = effects.Select(e => new { figure = e.Figure, e.Effect.First, e.Effect.Second, e.Effect.Between }) }, Readable) + "\n" : SimulationText.Write(asked, effects));
        return ExitCode.Done;
    }

    internal static Option<string?> Scenario() => new("--scenario") { Description = "The scenario, *.scenario.yaml; left out when the procedure holds one under 'scenario'." };

    internal static Option<int> Replications() => new("--replications") { Description = "How many replications.", DefaultValueFactory = _ => 30 };

    internal static Option<long> Seed() => new("--seed") { Description = "The seed; the same gives the same result on any number of cores.", DefaultValueFactory = _ => 1 };

    internal static Option<int> Cores() => new("--cores") { Description = "Cores to use; 0 for all.", DefaultValueFactory = _ => 0 };

    internal static Scenario Read(string path, Procedure procedure)
    {
        var read = ScenarioReader.Read(EngineFiles.Read(path), procedure);
        return read.Scenario ?? throw new BadInputException($"{path}:{read.Faults[0].Line}:{read.Faults[0].Column}: {read.Faults[0].Message}"
            + (read.Faults.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({read.Faults.Count - 1} more)") : ""));
    }

    internal static SimulationPlan Plan(double years, int replications, long seed, string wait, int cores)
    {
        if (!(years > 0 && years <= 100))
            throw new BadInputException("--years: give a number above 0, at most 100.");
        if (replications is < 1 or > 100_000)
            throw new BadInputException("--replications: give a number from 1 to 100000.");
        if (seed < 0 || cores is < 0 or > 1024)
            throw new BadInputException("--seed and --cores: give whole numbers, 0 or more.");
        var words = wait.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double? unit = words.Length == 2 ? words[1].TrimEnd('s') switch { "minute" => 1 / 60.0, "hour" => 1, "day" => 24, "week" => 168, _ => null } : null;
        if (unit is null || !double.TryParse(words[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length))
            throw new BadInputException($"--wait '{wait}': write for example \"24 hours\" or \"3 days\".");
        return new SimulationPlan(years, replications, (ulong)seed) { Bound = length * unit.Value, Cores = cores };
    }

    /// <summary>Runs with progress on the error stream; Ctrl-C ends it with one line.</summary>
    private static SimulationResult Run(Procedure procedure, Scenario scenario, SimulationPlan plan) => Interruptible(cancel =>
    {
        var step = Math.Max(1, plan.Replications / 10);
        return Simulation.Run(procedure, scenario, plan, done =>
        {
            if (done % step == 0 && plan.Replications > 1)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {plan.Replications} replications"));
        }, cancel);
    });

    internal static T Interruptible<T>(Func<CancellationToken, T> work)
    {
        using var stop = new CancellationTokenSource();
        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            pressed.Cancel = true;
            stop.Cancel();
        }
        Console.CancelKeyPress += Stop;
        try
        {
            return work(stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new BadInputException("The simulation was stopped; nothing was written.");
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }
    }
}
