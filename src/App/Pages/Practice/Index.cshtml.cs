using Microsoft.AspNetCore.Mvc;
using Throughline.App.Hosting;
using Throughline.App.Practice;
using Throughline.App.Shell;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Practice;

[Needs(ActionKind.Open, Section.Workspace)]
public sealed class IndexModel(ServeOptions options, IServiceProvider services) : StaffPage
{
    /// <summary>The page stands in the practice room itself.</summary>
    public bool Inside => Country.Practice;

    /// <summary>Where the practice room of this server is; null when it has none.</summary>
    public string? Address => options.PracticeAddress;

    public IActionResult OnPostAgain()
    {
        if (!Inside || services.GetService<PracticeBell>() is not { } bell) return Absent();
        // The answer leaves first; then the room closes, and opens anew in a few seconds.
        Response.OnCompleted(() =>
        {
            bell.Ring();
            return Task.CompletedTask;
        });
        return RedirectToPage("/Practice/Again");
    }
}
