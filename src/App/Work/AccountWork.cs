using Microsoft.Extensions.Localization;
using Throughline.App.Hosting;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Installation;

namespace Throughline.App.Work;

/// <summary>For the administrator: accounts that never signed in, keys beside the data. For the data protection officer: what was refused yesterday.</summary>
internal sealed class AccountWork(AccountDesk accounts, AuditBook book, ServeOptions options, IStringLocalizer<Texts> t) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(Viewer viewer, Country country, DateOnly today, CancellationToken cancel)
    {
        var items = new List<WorkItem>();
        if (viewer.Role == Role.Administrator)
        {
            if (!country.Demonstration && options.KeysLieBesideData)
                items.Add(new(WorkWeight.Late, t["Keys beside the data"], t["Whoever copies the data folder can read everything"], t["Move the key folder to another disk and name it with --keys."], "/administration", t["Read what it means"]));
            var fresh = (await accounts.List(viewer, new AccountFilter(), 1, cancel)).Lines.Count(account => account is { FirstPassword: true, Restricted: false });
            if (fresh > 0)
                items.Add(new(WorkWeight.Waiting, t["First password"], t["Accounts still with the password they were handed: {0}", fresh], t["Ask their owners to sign in, or take the account back."], "/administration/accounts", t["See the accounts"]));
        }
        if (viewer.Role == Role.DataProtectionOfficer)
        {
            var refused = (await book.Read(viewer, new AuditFilter(null, "refuse", TimeZoneInfo.ConvertTimeToUtc(today.AddDays(-1).ToDateTime(TimeOnly.MinValue), country.Calendar.Zone), null), 1, cancel)).Total;
            items.Add(new(WorkWeight.Waiting, t["Since yesterday"], refused == 0 ? t["Nobody was refused anything"] : t["Times that somebody was refused: {0}", refused], t["Many refusals of one account are worth a question."], "/administration/audit?kind=refuse", t["Read the log"]));
        }
        return items;
    }
}
