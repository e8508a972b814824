using System.CommandLine;
using System.Text.Json;
using Throughline.App.Hosting;
using Throughline.Platform.Audit;

namespace Throughline.App.Commands;

public static class AuditCommand
{
    public static Command Build()
    {
        var place = new PlaceOptions();
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var verify = new Command("verify", "Read the whole log again and say whether it is whole; exit code 1 when it is not. Example: throughline audit verify --data /srv/throughline --keys /media/keys") { json };
        place.AddTo(verify);
        verify.SetAction((parsed, cancel) => CommandServices.Run(() => Verify(place.Read(parsed), parsed.GetValue(json), cancel)));
        return new Command("audit", "The log of who did what and when.") { verify };
    }

    /// <summary>Verifies and prints. Exit code 1 when something is wrong.</summary>
    internal static async Task<int> Verify(ServeOptions options, bool json, CancellationToken cancel)
    {
        await using var services = CommandServices.Open(options);
        await using var scope = services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().Verify(cancel);
        if (json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        else await Print(report);
        return report.Whole ? ExitCode.Done : ExitCode.ErrorFound;
    }

    private static async Task Print(AuditReport report)
    {
        foreach (var finding in report.Findings) await Console.Out.WriteLineAsync("WRONG  " + finding);
        foreach (var note in report.Notes) await Console.Out.WriteLineAsync("NOTE   " + note);
        var waiting = report.Waiting == 0 ? "" : $", {report.Waiting} wait to be ordered";
        await Console.Out.WriteLineAsync($"{(report.Whole ? "The log is whole" : "The log is not whole")}: {report.Entries} entries{waiting}, {report.SignedHeads} signed heads, {report.Findings.Count} findings.");
        await Console.Out.WriteLineAsync("What this cannot show:");
        foreach (var limit in report.CannotShow) await Console.Out.WriteLineAsync("- " + limit);
    }
}
