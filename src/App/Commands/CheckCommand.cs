using System.CommandLine;
using System.Text.Json;
using Throughline.App.Hosting;
using Throughline.Platform.Data;

namespace Throughline.App.Commands;

public static class CheckCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var data = new Command("data", "Look for what no longer hangs together across modules; exit code 1 when something is found. Changes nothing. Example: throughline check data --data /srv/throughline --keys /media/keys") { json };
        place.AddTo(data);
        data.SetAction((parsed, cancel) => CommandServices.Run(() => Check(place.Read(parsed), parsed.GetValue(json), cancel)));
        return new Command("check", "Checks of a database.") { data };
    }

    private static async Task<int> Check(ServeOptions options, bool json, CancellationToken cancel)
    {
        await using var services = CommandServices.Open(options);
        await using var scope = services.CreateAsyncScope();
        var findings = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var check in scope.ServiceProvider.GetServices<IDataCheck>())
        {
            if (!findings.TryGetValue(check.Name, out var lines)) findings[check.Name] = lines = [];
            lines.AddRange(await check.Find(cancel));
        }
        var count = findings.Values.Sum(lines => lines.Count);
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(findings, JsonSerializerOptions.Web));
        }
        else
        {
            foreach (var (name, lines) in findings)
                foreach (var line in lines) await Console.Out.WriteLineAsync($"{name}: {line}");
            await Console.Out.WriteLineAsync($"{findings.Count} checks, {count} findings.");
        }
        return count == 0 ? ExitCode.Done : ExitCode.ErrorFound;
    }
}
