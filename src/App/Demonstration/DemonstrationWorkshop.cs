using Microsoft.EntityFrameworkCore;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.App.Demonstration;

/// <summary>Convenes the invented workshop, writes the comments that wait for it, and sets the way from draft to law.</summary>
internal sealed class DemonstrationWorkshop(SimulatedScopes scopes, DemonstrationCast cast, DateTime now)
{
    private const string Country = "XA";
    private const string Name = "workshop.yaml";

    private readonly Viewer _expert = cast.One(Role.LegalExpert, "ministry-justice");

    public async Task Load(CancellationToken cancel)
    {
        var file = SampleYaml.Read<WorkshopFile>(Name);
        foreach (var term in SampleYaml.Read<TermFile>("terms.yaml").Terms)
            await scopes.At(now.AddDays(-50), async services => Stored(await services.GetRequiredService<TermBase>().Keep(
                Country, null, 0, new TermDraft(new Dictionary<string, string> { ["en"] = term.En, ["ru"] = term.Ru, ["tk"] = term.Tk }, term.Source, null, term.Note), Act("term.keep", now.AddDays(-50)), cancel)));
        await scopes.At(now.AddDays(-50), async services => Stop(await services.GetRequiredService<ApprovalRoute>().Set(
            Country, [.. file.Way.Select((stage, at) => new StageCard(at + 1, stage.Name, stage.Body, stage.Days, stage.Adopts, stage.Ranks))], Act("way.set", now.AddDays(-50)), cancel)));
        var proposals = await scopes.At(now, async services => (await services.GetRequiredService<ProposalShelf>().List(_expert, Country, null, cancel)).ToDictionary(card => card.Number, card => card.Handle));
        foreach (var sample in file.Comments) await Comment(sample, proposals[sample.Proposal], cancel);
        foreach (var group in file.Costs.GroupBy(line => line.Proposal))
            await scopes.At(now.AddDays(-3), async services =>
            {
                var version = (await services.GetRequiredService<ProposalShelf>().Open(_expert, proposals[group.Key], null, DateOnly.FromDateTime(now), cancel))!.Card.Version;
                Stored(await services.GetRequiredService<ProposalCosts>().Set(proposals[group.Key], version, [.. group.Select(line => new CostLine(line.What, line.Amount, line.Currency, line.Source))], Act("proposal.costs", now.AddDays(-3)), cancel));
            });
        await Convene(file.Workshop, proposals, cancel);
    }

    private async Task Comment(CommentSample sample, string proposal, CancellationToken cancel)
    {
        var who = cast.One(Enum.Parse<Role>(sample.Role));
        var handle = await scopes.At(now.AddDays(-4), async services => Stored(await services.GetRequiredService<CommentLedger>().Comment(
            proposal, new CommentDraft(sample.Unit, "en", sample.Passage, sample.Suggested, sample.Text, sample.ForBody), DemonstrationCast.Act(who, "comment.write", "demonstration", now.AddDays(-4)), cancel)));
        if (sample.Answer is not { } answer) return;
        await scopes.At(now.AddDays(-2), async services => Stored(await services.GetRequiredService<CommentLedger>().Answer(
            handle, 1, Enum.Parse<CommentAnswer>(answer.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true), sample.Reply ?? "", Act("comment.answer", now.AddDays(-2)), cancel)));
    }

    private async Task Convene(WorkshopSample sample, Dictionary<int, string> proposals, CancellationToken cancel)
    {
        var first = DateOnly.FromDateTime(now).AddDays(sample.InDays);
        var at = now.AddDays(-10);
        var handle = await scopes.At(at, async services => Stored(await services.GetRequiredService<WorkshopDesk>().Convene(
            new WorkshopDraft(Country, sample.Title, sample.Place, first, first.AddDays(sample.Days - 1), sample.Quorum), Act("workshop.convene", at), cancel)));
        var users = await scopes.At(at, async services => await services.GetRequiredService<AppDb>().Set<Account>().AsNoTracking().ToDictionaryAsync(account => account.UserName!, account => account.Handle, cancel));
        await scopes.At(at, async services => Stored(await services.GetRequiredService<WorkshopDesk>().Seat(
            handle, await Version(services, handle, cancel), [.. sample.Seats.Select(seat => new SeatDraft(seat.Body, seat.State, seat.Account is null ? null : users[seat.Account]))], Act("workshop.seat", at), cancel)));
        await scopes.At(at, async services => Stored(await services.GetRequiredService<WorkshopDesk>().SetAgenda(
            handle, await Version(services, handle, cancel), [.. sample.Agenda.Select((number, day) => (proposals[number], first.AddDays(Math.Min(day, sample.Days - 1))))], Act("workshop.agenda", at), cancel)));
    }

    private async Task<int> Version(IServiceProvider services, string handle, CancellationToken cancel) => (await services.GetRequiredService<WorkshopShelf>().Open(_expert, handle, cancel))!.Card.Version;

    private ProcessContext Act(string process, DateTime at) => DemonstrationCast.Act(_expert, process, "demonstration", at);

    private static string Stored(ProposalOutcome outcome)
    {
        Stop(outcome.Refusals);
        return outcome.Handle!;
    }

    private static void Stop(IReadOnlyList<FieldRefusal> refusals)
    {
        if (refusals.Count > 0) throw new InvalidDataException($"{Name}: {refusals[0].Line}");
    }
}
