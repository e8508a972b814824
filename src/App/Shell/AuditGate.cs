using Microsoft.AspNetCore.Diagnostics;
using Throughline.Platform.Access;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;

namespace Throughline.App.Shell;

/// <summary>
/// Holds back the body of an answer that shows a person's file, or that refuses one, until the note of it is on disk. When it cannot be written: 503
/// and not one byte of the body.
/// </summary>
public sealed class AuditGate(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, ReadTrail trail, AuditWriter writer, TimeProvider time)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || AccessRules.IsStaticAsset(endpoint))
        {
            await next(context);
            return;
        }
        var body = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
        // The page that tells an error shows nothing of anybody, and what led to it was noted the first time; noting it again would hide even the error.
        var told = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var account = context.Features.Get<SignedIn>()?.Account;
        if (!told && account is not null && (trail.Files.Count > 0 || trail.Refusal is not null))
        {
            var now = time.UtcNow();
            var kind = trail.Files.Count > 0 ? "read" : "refuse";
            var note = new AuditNote(kind, AccessRules.NameOf(endpoint), account.Viewer, trail.Refusal ?? ReasonCode.Permitted, "", now, now, trail.Files);
            if (!await Written(writer, note, context))
            {
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }
        }
        held.Position = 0;
        await held.CopyToAsync(body, context.RequestAborted);
    }

    private static async Task<bool> Written(AuditWriter writer, AuditNote note, HttpContext context)
    {
        try
        {
            await writer.Append(note, context.RequestAborted);
            return true;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Fails closed whatever the reason.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            context.RequestServices.GetRequiredService<ILogger<AuditGate>>().LogError("The audit log could not be written: {Failure}", failure.GetType().Name);
            return false;
        }
    }
}
