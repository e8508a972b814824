using Throughline.Benchmarks;

var json = args.Contains("--json");
switch (args.FirstOrDefault(argument => !argument.StartsWith('-')))
{
    case "pages":
        await PageBenchmark.Run(json);
        return 0;
    case "law":
        return await LawBenchmark.Run(args, json);
    case "check":
        return await CheckBenchmark.Run(json);
    case "procedures":
        return await ProceduresBenchmark.Run(json);
    case "simulate":
        return await SimulateBenchmark.Run(json);
    default:
        await Console.Error.WriteLineAsync("bench: name what to measure: pages, law, check, simulate, procedures. Example: script/bench pages --json");
        return 2;
}
