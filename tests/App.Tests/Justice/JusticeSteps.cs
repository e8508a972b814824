using Throughline.App.Tests.Cases;
using Throughline.Cases.Consents;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Sheets;
using Throughline.Justice.Extracts;
using Throughline.Justice.Proceedings;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Platform.Access;
using Throughline.Platform.Calendar;
using Throughline.Platform.Installation;
using Xunit;

namespace Throughline.App.Tests.Justice;

/// <summary>What the tests of criminal justice do in a house of cases.</summary>
internal static class JusticeSteps
{
    public const string Adon = "adon.reskil@prosecutor.example";
    public const string Marrek = CaseHouse.Marrek;

    /// <summary>A case with an identity, a place and two notes: one on needs, one on health.</summary>
    public static async Task<string> FullCase(this CaseHouse house, string name = "Gorvin Ardomel", string note = "Wants work and a door that locks.")
    {
        var mira = await house.Who(CaseHouse.Mira);
        var screening = await house.Screening(CaseHouse.Mira, Throughline.Cases.Screenings.AgeGroup.Adult, "4.01", "4.02");
        var handle = await house.Done<Throughline.Cases.Files.CaseDesk>(desk => desk.Open(CaseHouse.Facts(), screening, house.Process(mira), CaseHouse.Cancel));
        await house.Done<SheetDesk>(desk => desk.SaveIdentity(handle, new IdentitySheet(name, "1985", "Ardania", "after ten"), 0, house.Process(mira), CaseHouse.Cancel));
        await house.Done<SheetDesk>(desk => desk.SaveWhereabouts(handle, "House by the river", 0, house.Process(mira), CaseHouse.Cancel));
        await house.Done<SheetDesk>(desk => desk.AddNote(handle, Section.SupportNotes, note, null, house.Process(mira), CaseHouse.Cancel));
        await house.Done<SheetDesk>(desk => desk.AddNote(handle, Section.Health, "Back pain.", null, house.Process(mira), CaseHouse.Cancel));
        return handle;
    }

    public static async Task<string> CriminalConsent(this CaseHouse house, string handle, string body = "prosecutor", int days = 60, params Section[] sections)
    {
        var (mira, recipient) = (await house.Who(CaseHouse.Mira), await house.Body(body));
        return await house.Done<ConsentLedger>(ledger => ledger.Give(handle, new NewConsent(recipient, ConsentPurpose.CriminalProceedings,
            sections.Length == 0 ? [Section.Identity, Section.Screening, Section.SupportNotes, Section.Outcome] : sections, days, "uz", GivenHow.Written, ConsentGiver.Person), house.Process(mira), CaseHouse.Cancel));
    }

    public static async Task<Throughline.Cases.WriteAnswer> Give(this CaseHouse house, string handle, string consent, int days, params string[] chosen)
    {
        var mira = await house.Who(CaseHouse.Mira);
        return await house.Write<DisclosureDesk>(desk => desk.Give(handle, new NewDisclosure(consent, ExtractPurpose.Prosecution, days, chosen), house.Process(mira), CaseHouse.Cancel));
    }

    public static async Task<string> Given(this CaseHouse house, string handle, string consent, params string[] chosen)
    {
        var answer = await house.Give(handle, consent, 30, chosen.Length == 0 ? ["Name", "Note:SupportNotes:1"] : chosen);
        Assert.True(answer.IsDone, answer.Problem);
        return answer.Handle!;
    }

    public static async Task<ExtractView?> Read(this CaseHouse house, string user, string extract)
    {
        var who = await house.Who(user);
        return await house.Ask<ExtractDesk, ExtractView?>(desk => desk.Find(extract, who, CaseHouse.Cancel));
    }

    public static async Task<DisclosureView> Kept(this CaseHouse house, string user, string handle, string extract)
    {
        var who = await house.Who(user);
        return (await house.Ask<DisclosureDesk, DisclosureView?>(desk => desk.Find(handle, extract, who, CaseHouse.Cancel)))!;
    }

    public static async Task<string> Proceeding(this CaseHouse house, string user = Adon)
    {
        var who = await house.Who(user);
        var section = user == Adon ? Section.Prosecution : Section.Investigation;
        return await house.Done<ProceedingDesk>(desk => desk.Open(new NewProceeding(section, "0204", [("Criminal Code, art. 129(1)", null)]), house.Process(who), CaseHouse.Cancel));
    }

    public static async Task<string> Demand(this CaseHouse house, string user, string handle, DisclosureBasis basis, params string[] chosen)
    {
        var (who, recipient) = (await house.Who(user), await house.Body("police-migration"));
        return await house.Done<DisclosureDesk>(desk => desk.Demand(handle, new NewDemand(recipient, basis, "District Court, Judge Valdrest", "Order 4-118", "The hearing needs it.", ExtractPurpose.Trial, 30, chosen),
            house.Process(who), CaseHouse.Cancel));
    }

    public static async Task<Throughline.Cases.WriteAnswer> Confirm(this CaseHouse house, string user, string handle, string extract, bool yes = true, int version = 1)
    {
        var who = await house.Who(user);
        return await house.Write<DisclosureDesk>(desk => desk.Confirm(handle, extract, yes, version, house.Process(who), CaseHouse.Cancel));
    }

    public static async Task<Throughline.Cases.WriteAnswer> Withdraw(this CaseHouse house, string handle, string consent)
    {
        var mira = await house.Who(CaseHouse.Mira);
        return await house.Write<ConsentLedger>(ledger => ledger.Withdraw(handle, consent, house.Process(mira), CaseHouse.Cancel));
    }

    /// <summary>The country's calendar.</summary>
    public static WorkingCalendar Zone(this CaseHouse house)
    {
        using var scope = house.App.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<CountryRegister>().Get(CaseHouse.Cancel).GetAwaiter().GetResult().Calendar;
    }
}
