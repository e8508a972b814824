using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;
using Throughline.Platform.Texts;

namespace Throughline.Platform.Installation;

/// <summary>Makes a new real installation usable: first administrator, host organisation and country, in one transaction, against the link.</summary>
public sealed class SetUpDesk(AppDb db, UserManager<Account> users, TimeProvider time)
{
    /// <summary>Stores all answers or none. Of two who hold the link, one succeeds.</summary>
    public async Task<SetUpEnd> SetUp(string? key, SetUpAnswers answers, CancellationToken cancel)
    {
        var country = answers.Country;
        if (!MailAddress.TryCreate(answers.Address, out var read) || read.Address != answers.Address) return SetUpEnd.AddressWrong;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(country.TimeZone, out _)) return SetUpEnd.TimeZoneUnknown;
        if (country.Weeks.Count == 0 || country.Weeks.Any(week => week.Days.Count == 0 || week.Closes <= week.Opens)) return SetUpEnd.WeekWrong;
        foreach (var validator in users.PasswordValidators)
            if (!(await validator.ValidateAsync(users, new Account(), answers.Password)).Succeeded) return SetUpEnd.PasswordShort;

        await using var transaction = await db.BeginWrite(cancel);
        var row = await db.Set<InstallationRow>().FirstOrDefaultAsync(cancel);
        var now = time.UtcNow();
        if (!SetUpLink.Fits(row, key, now)) return SetUpEnd.LinkDead;
        var host = new Organisation
        {
            Id = RecordId.New(), Handle = Handle.New(), Key = answers.HostKey, Name = LocalizedText.Of(country.Languages[0], answers.HostName), Side = answers.HostSide, Kind = answers.HostKind,
        };
        var administrator = AccountDesk.Make(users, answers.Address, answers.WorkName, Role.Administrator, host.Id, answers.Password);
        administrator.Language = country.Languages[0];
        db.Add(host);
        db.Add(administrator);
        CountryRegister.Write(db, row!, country, host.Id);
        var who = new Viewer(administrator.Id, host.Id, Role.Administrator, host.Side, UserState.Normal);
        var end = await db.Commit(new ProcessContext(who, "installation.set-up", "first start", "set-up link", now, now), [], cancel);
        return end == Commitment.Done ? SetUpEnd.Done : SetUpEnd.LinkDead;
    }
}
