using Throughline.Cases.Duties;
using Throughline.Partners;
using Throughline.Platform.Access;
using Throughline.Platform.Texts;
using Throughline.Procedures;

namespace Throughline.App.Demonstration;

/// <summary>Puts the SOP's versions in force and fills the directory of services.</summary>
internal static class DemonstrationProcedures
{
    public static async Task Load(SimulatedScopes scopes, DemonstrationCast cast, DateTime at, CancellationToken cancel)
    {
        var coordinator = cast.One(Role.Coordinator);
        foreach (var name in (string[])["adult-3.1.sop.yaml", "adult.sop.yaml"])
        {
            await scopes.At(at, async services =>
            {
                var shelf = services.GetRequiredService<ProcedureShelf>();
                var bytes = await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Country, "sop", name), cancel);
                var answer = await shelf.Import(bytes, name, DemonstrationCast.Act(coordinator, "procedure.import", "demonstration", at), cancel);
                var card = answer.Card ?? throw new InvalidDataException($"{name}, line {answer.Fault?.Line}: {answer.Fault?.Message}");
                var from = card.StatedInForce ?? DateOnly.FromDateTime(at);
                var put = await shelf.PutInForce(card.Handle, from, card.Version, DemonstrationCast.Act(coordinator, "procedure.put-in-force", "demonstration", at), cancel);
                if (put != ShelfChange.Done) throw new InvalidDataException($"{name}: {put}");
            });
        }
        foreach (var role in (Role[])[Role.IdentificationOfficer, Role.CaseManager, Role.Supervisor])
        {
            await scopes.At(at, async services => await services.GetRequiredService<ReportingDuties>().Record(role, Duty, "Law 61, art. 17(1); Resolution 118, pt 18",
                DateOnly.FromDateTime(at), DemonstrationCast.Act(coordinator, "duty.record", "demonstration", at), cancel));
        }
        foreach (var body in SampleYaml.Read<OrganisationFile>("organisations.yaml").Organisations.Where(body => body.Services.Count > 0))
        {
            await scopes.At(at, async services =>
            {
                var directory = services.GetRequiredService<PartnerDirectory>();
                var card = await directory.Find(cast.Bodies[body.Key].Id, coordinator, cancel) ?? throw new InvalidDataException($"organisations.yaml: {body.Key}");
                var saved = await directory.Save(card.Organisation.Handle, Profile(body), card.Version, DemonstrationCast.Act(coordinator, "partner.save", "demonstration", at), cancel);
                if (saved != PartnerSaved.Done) throw new InvalidDataException($"organisations.yaml, {body.Key}: {saved}");
            });
        }
    }

    private static LocalizedText Duty { get; } = new(new Dictionary<string, string>
    {
        ["en"] = "I must tell the Coordinator of the Mechanism that a person was met, without your name unless you agree. If you are under 18, the Child Protection Office learns of it too. I tell nobody else. You may stop here.",
        ["ru"] = "Я обязан сообщить координатору механизма, что встретил человека, без вашего имени, если вы не согласны его назвать. Если вам нет 18 лет, об этом узнает и служба защиты детей. Больше я никому не сообщаю. Вы можете остановиться здесь.",
    }, []);

    private static PartnerProfile Profile(OrganisationSample body)
    {
        var services = body.Services.Select(word => ServiceWords.Find(word) ?? throw new InvalidDataException($"organisations.yaml, {body.Key}: no service '{word}'")).Distinct().ToList();
        var men = !services.Contains(PartnerService.ShelterWomen) || services.Contains(PartnerService.ShelterMen);
        return new PartnerProfile(services, Women: true, men, null, null, WithChildren: true, ["en", "ru"], services.Any(service => service is PartnerService.ShelterWomen or PartnerService.ShelterMen or PartnerService.CrisisLine), AcceptsReferrals: true);
    }
}
