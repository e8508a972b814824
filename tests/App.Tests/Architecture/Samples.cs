using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.App.Tests.Architecture.Samples;

// What the rules must refuse, and beside it what they must let pass. Visible, because the rules look at what others can see.

public sealed class OpenEntity
{
    public Guid Id { get; set; }
}

internal sealed class ClosedEntity
{
    public Guid Id { get; set; }
}

public sealed class ForgetfulDesk(AppDb db)
{
    public async Task Close(CancellationToken cancel)
    {
        await Task.Yield();
        await Store(cancel);
    }

    public Task CloseLater(CancellationToken cancel) => Later(() => db.Set<OpenEntity>().ExecuteDeleteAsync(cancel));

    private static Task Later(Func<Task> act) => act();

    private async Task Store(CancellationToken cancel) => await db.Commit(null!, [], cancel);
}

public sealed class CarefulDesk(AppDb db)
{
    public async Task Close(ProcessContext process, CancellationToken cancel) => await db.Commit(process, [], cancel);

    public Task<int> Count(CancellationToken cancel) => db.Set<OpenEntity>().CountAsync(cancel);
}

public sealed class GreedyPage(AppDb db) : PageModel
{
    public bool Ready => db.ChangeTracker.AutoDetectChangesEnabled;
}

public sealed class GreedyHandlerPage : PageModel
{
    public bool Ready { get; private set; }

    public void OnGet([FromServices] AppDb db) => Ready = db.ChangeTracker.AutoDetectChangesEnabled;
}

public sealed class ThinPage(CarefulDesk desk) : PageModel
{
    public Task<int> OnGet(CancellationToken cancel) => desk.Count(cancel);
}
