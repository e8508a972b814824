using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Throughline.Sop;

namespace Throughline.Benchmarks;

/// <summary>The engine of <c>sop simulate</c> on <c>bench/mm20.sop.yaml</c>: customers a second on one core, bytes a customer, mean waits of thirty seeds, and what a second core brings.</summary>
internal static class SimulateBenchmark
{
    private const long Customers = 1_000_000;
    private const int Seeds = 30;
    private const int Rounds = 3;

    private static string Model()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder?.FullName ?? ".", "bench", "mm20.sop.yaml");
    }

    public static async Task<int> Run(bool json)
    {
        var bytes = await File.ReadAllBytesAsync(Model());
        var procedure = SopReader.Read(bytes, "mm20.sop.yaml").Procedure ?? throw new InvalidDataException("bench/mm20.sop.yaml is no procedure.");
        var read = ScenarioReader.Read(bytes, procedure);
        var scenario = read.Scenario ?? throw new InvalidDataException($"bench/mm20.sop.yaml: {read.Faults[0].Message}");
        SimulationPlan Plan(ulong seed, int replications, int cores) => new(1, replications, seed) { People = Customers, Cores = cores };
        Simulation.Run(procedure, scenario, Plan(99, 1, 1));
        var waits = new double[Seeds];
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            waits[seed - 1] = Simulation.Run(procedure, scenario, Plan((ulong)seed, 1, 1)).Steps[0].Wait.Mean;
        }
        var seconds = watch.Elapsed.TotalSeconds;
        var bytesEach = (double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / (Customers * Seeds);
        double Best(int cores) => Enumerable.Range(0, Rounds).Min(_ =>
        {
            var round = Stopwatch.StartNew();
            Simulation.Run(procedure, scenario, Plan(1, 8, cores));
            return round.Elapsed.TotalSeconds;
        });
        var result = new { customersPerSecond = Math.Round(Customers * Seeds / seconds), bytesPerCustomer = Math.Round(bytesEach, 2), meanWaits = waits, replicationSpeedup = Math.Round(Best(1) / Best(2), 2) };
        Console.WriteLine(json ? JsonSerializer.Serialize(result)
            : string.Create(CultureInfo.InvariantCulture, $"{result.customersPerSecond / 1e6:0.00} million customers a second, {result.bytesPerCustomer} bytes each, mean wait {waits.Average():0.00000} hours, {result.replicationSpeedup} times as fast on two cores"));
        return 0;
    }
}
