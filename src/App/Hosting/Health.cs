using Throughline.App.Shell;
using Throughline.Database;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Platform.Sealing;

namespace Throughline.App.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: migrated, keys open, audit writable, demonstration loaded if asked.</summary>
public static class Health
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).WithMetadata(new OpenToAnyoneAttribute("Says that the process answers."));
        app.MapGet("/health/ready", Ready).WithMetadata(new OpenToAnyoneAttribute("Says what is not ready, by name."));
    }

    private static async Task<IResult> Ready(AppDb db, KeyFile keys, AuditWriter audit, InstallationMark mark, ServeOptions options, TimeProvider time, CancellationToken cancel)
    {
        var checks = new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["migrated"] = await Holds(() => DatabaseSetUp.IsCurrent(db, cancel)),
            ["keysOpen"] = keys.UnwrapCookieKey(keys.WrapCookieKey("ready"u8)).AsSpan().SequenceEqual("ready"u8),
            ["auditWritable"] = await Holds(async () =>
            {
                var now = time.UtcNow();
                var system = new Viewer(Guid.Empty, Guid.Empty, Role.Administrator, Side.System, UserState.Normal);
                await audit.Append(new AuditNote("system", "health.ready", system, ReasonCode.Permitted, "", now, now, []), cancel);
                return true;
            }),
            ["demonstrationLoaded"] = !options.Demonstration || await Holds(() => mark.DemonstrationLoaded(cancel)),
        };
        return Results.Json(checks, statusCode: checks.Values.All(holds => holds) ? 200 : 503);
    }

    private static async Task<bool> Holds(Func<Task<bool>> check)
    {
        try
        {
            return await check();
        }
#pragma warning disable CA1031 // A check that throws is a check that fails.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
