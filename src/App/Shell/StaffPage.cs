using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;

namespace Throughline.App.Shell;

/// <summary>Base of every page for signed-in staff.</summary>
public abstract class StaffPage : PageModel
{
    private IStringLocalizer<Texts>? _texts;

    /// <summary>Who asks.</summary>
    public Viewer Viewer => Account.Viewer;

    /// <summary>The account behind <see cref="Viewer"/>.</summary>
    public SignedInAccount Account => HttpContext.Features.Get<SignedIn>()!.Account!;

    /// <summary>The installation's country.</summary>
    public Country Country => HttpContext.Features.Get<SignedIn>()!.Country!;

    /// <summary>Now in UTC, by the server's clock.</summary>
    public DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().UtcNow();

    /// <summary>Today in the country.</summary>
    public DateOnly Today => Country.Calendar.LocalDate(Now);

    /// <summary>Words in the reader's language; the English text is the key.</summary>
    public IStringLocalizer<Texts> T => _texts ??= HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();

    /// <summary>Dates as they are said.</summary>
    public Dates Dates => new(Country.Calendar, Now);

    /// <summary>Room that is underlined.</summary>
    public virtual Room Room => Room.None;

    /// <summary>Chain strip; null shows the strip without a place of its own.</summary>
    public ChainStrip? Strip { get; protected set; }

    /// <summary>What this write carries. <paramref name="happened"/> null: it happens now. A time in the future is cut to now.</summary>
    public ProcessContext Process(string process, string why, string basis, DateTime? happened = null)
    {
        var now = Now;
        return new ProcessContext(Viewer, process, why, basis, happened is { } at && at < now ? UtcClock.Cut(at) : now, now);
    }

    /// <summary>Says something on the next page.</summary>
    protected void Flash(string text) => TempData["flash"] = text;

    /// <summary>The one answer for what is not there and what is not yours.</summary>
    protected IActionResult Absent() => NotFound();
}
