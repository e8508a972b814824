using Throughline.Benchmarks;

var json = args.Contains("--json");
switch (args.FirstOrDefault(argument => !argument.StartsWith('-')))
{
    case "pages":
        await PageBenchmark.Run(json);
        return 0;
    default:
        await Console.Error.WriteLineAsync("bench: name what to measure: pages. Example: script/bench pages --json");
        return 2;
}
