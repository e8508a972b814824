using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Audit;

namespace Throughline.App.Pages.Administration;

[Needs(ActionKind.List, Section.AuditTrail)]
public sealed class AuditModel(AuditBook book) : StaffPage
{
    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "day")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int? Number { get; set; }

    public int PageNumber => Math.Clamp(Number ?? 1, 1, 10_000_000);

    public AuditPage Found { get; private set; } = new([], 0, []);

    public string Query => string.Create(CultureInfo.InvariantCulture, $"who={Uri.EscapeDataString(Who ?? "")}&kind={Uri.EscapeDataString(Kind ?? "")}&day={Day:yyyy-MM-dd}&");

    public async Task OnGet(CancellationToken cancel)
    {
        var (from, before) = Day is { } day ? (Start(day), Start(day.AddDays(1))) : ((DateTime?)null, (DateTime?)null);
        Found = await book.Read(Viewer, new AuditFilter(string.IsNullOrEmpty(Who) ? null : Who, AuditBook.Kinds.Contains(Kind) ? Kind : null, from, before), PageNumber, cancel);
    }

    public static string WordOf(string kind) => kind switch
    {
        "read" => "Opened",
        "write" => "Changed",
        "refuse" => "Was refused",
        "account" => "Account and sign-in",
        _ => "The server itself",
    };

    public string JobOf(string role) => Enum.TryParse<Role>(role, out var known) ? RoleWords.Of(known) : role;

    private DateTime Start(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return TimeZoneInfo.ConvertTimeToUtc(Country.Calendar.Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Country.Calendar.Zone);
    }
}
