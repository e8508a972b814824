using System.Globalization;
using Throughline.App.Hosting;
using Throughline.Law;
using Throughline.Partners;
using Throughline.Partners.Agreements;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.App.Demonstration;

/// <summary>State and civil society of the invented country at one table: agreements, a working group with two meetings, judged practice cards.</summary>
internal sealed class DemonstrationCooperation(SimulatedScopes scopes, DemonstrationCast cast, DateTime now)
{
    private const string Country = "XA";
    private const string File = "cooperation.yaml";

    private readonly List<AccountSample> _accounts = [.. SampleYaml.Read<AccountFile>("accounts.yaml").Accounts];
    private readonly Dictionary<string, string> _seats = new(StringComparer.Ordinal);
    private readonly HashSet<string> _views = new(StringComparer.Ordinal);
    private string _group = "";

    public static async Task Load(IServiceProvider simulated, SimulatedScopes scopes, DemonstrationCast cast, DateTime now, CancellationToken cancel)
    {
        await PracticeSupply.Ensure(simulated, cancel);
        var file = SampleYaml.Read<CooperationFile>(File);
        var load = new DemonstrationCooperation(scopes, cast, now);
        foreach (var agreement in file.Agreements) await load.Sign(agreement, cancel);
        foreach (var judgement in file.Judgements) await load.Judge(judgement, cancel);
        await load.Recommend(file.Recommendation, cancel);
        await load.SetUp(file.Group, cancel);
        for (var number = 1; number <= file.Group.Meetings.Count; number++) await load.Meet(number, file.Group.Meetings[number - 1], cancel);
    }

    private Viewer Coordinator => cast.One(Role.Coordinator);

    private Task Sign(AgreementSample sample, CancellationToken cancel) => scopes.At(At(-25), async services =>
    {
        var register = services.GetRequiredService<AgreementRegister>();
        var draft = new AgreementDraft(Enum.Parse<AgreementKind>(sample.Kind), sample.Title, sample.Parties, sample.Scope,
            [.. sample.Services.Select(word => ServiceWords.Find(word) ?? throw new InvalidDataException($"{File}: no service '{word}'"))], sample.Annex is { } annex ? [.. annex.Select(Enum.Parse<Section>)] : null,
            sample.Basis, sample.Contract, Day(sample.Start), sample.End is { } end ? Day(end) : null);
        var handle = Stored(await register.Save(null, draft, 0, Act("agreement.add", -25), cancel), sample.Title)!;
        if (sample.Breach is { } breach) Stored(await register.NoteBreach(handle, new AgreementBreach(Day(breach.Day), cast.Bodies[breach.By].Id, breach.What, breach.Remedy), Act("agreement.breach", -25), cancel), sample.Title);
        if (sample.Ended is { } ended) Stored(await register.EndEarly(handle, Day(ended), sample.Because, (await register.Find(handle, Coordinator, cancel))!.Version, Act("agreement.end", -25), cancel), sample.Title);
    });

    private Task Judge(JudgementSample sample, CancellationToken cancel) => scopes.At(At(-20), async services =>
    {
        var library = services.GetRequiredService<PracticeLibrary>();
        var refusals = await library.Judge(await CardOf(library, sample.Card, cancel), Country, Enum.Parse<PracticeJudgementValue>(sample.Value), sample.Because, Act("practice.judge", -20, Who(sample.By)), cancel);
        if (refusals.Count > 0) throw new InvalidDataException($"{File}, {sample.Card}: {refusals[0].Line}");
    });

    private Task Recommend(CardRecommendationSample sample, CancellationToken cancel) => scopes.At(At(-19), async services =>
    {
        var card = await CardOf(services.GetRequiredService<PracticeLibrary>(), sample.Card, cancel);
        var draft = new RecommendationDraft(Country, sample.Criterion, sample.Text, Enum.Parse<RecommendationAuthor>(sample.Author), sample.Addressee, Day(-19), sample.Acts, sample.Steps) { Practice = card };
        var refusals = await services.GetRequiredService<RecommendationLedger>().Add(draft, Act("recommendation.add", -19, Who(sample.By)), cancel);
        if (refusals.Count > 0) throw new InvalidDataException($"{File}, recommendation: {refusals[0].Line}");
    });

    private Task SetUp(GroupSample sample, CancellationToken cancel) => scopes.At(At(-24), async services =>
    {
        var groups = services.GetRequiredService<WorkingGroups>();
        var draft = new GroupDraft(sample.Name, sample.Mandate, sample.Basis, sample.Quorum, QuorumOfBothSides: true);
        _group = Stored(await groups.Save(null, draft, 0, Act("group.add", -24), cancel), sample.Name)!;
        foreach (var seat in sample.Members)
        {
            var body = seat.Body ?? _accounts.First(account => account.User == seat.User).Organisation;
            var member = new MemberDraft(body, seat.User, seat.Name, Enum.Parse<GroupRole>(seat.Role), Day(-24), null);
            if (member.Role is GroupRole.Chair or GroupRole.Member) _views.Add(seat.User ?? seat.Name!);
            _seats[seat.User ?? seat.Name!] = Stored(await groups.Seat(_group, null, member, 0, Act("group.seat", -24), cancel), seat.User ?? seat.Name!)!;
        }
    });

    private async Task Meet(int number, MeetingSample sample, CancellationToken cancel)
    {
        var items = new List<string>();
        while (Day(sample.Day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) sample.Day += sample.Day > 0 ? 1 : -1;
        await scopes.At(At(-18), async services =>
        {
            var table = services.GetRequiredService<MeetingTable>();
            Stored(await table.Call(_group, new MeetingDraft(Day(sample.Day), TimeOnly.ParseExact(sample.Starts, "HH:mm", CultureInfo.InvariantCulture), sample.Place), Act("meeting.call", -18), cancel), sample.Place);
            foreach (var item in sample.Items)
                items.Add(Stored(await table.Put(_group, number, null, await Draft(services, item, cancel), 0, Act("meeting.item", -18), cancel), item.Text ?? item.Recommendation ?? item.Practice!)!);
        });
        if (sample.Day > 0) return;
        await scopes.At(At(sample.Day), services => Attend(services, number, sample, cancel));
        for (var at = 0; at < items.Count; at++) await Discuss(number, sample, items[at], sample.Items[at], cancel);
        foreach (var task in sample.Tasks) await Give(number, sample, items, task, cancel);
    }

    private async Task Attend(IServiceProvider services, int number, MeetingSample sample, CancellationToken cancel)
    {
        var version = (await services.GetRequiredService<MeetingTable>().Find(_group, number, Coordinator, Day(sample.Day), cancel))!.Version;
        Stored(await services.GetRequiredService<MeetingProtocol>().Attend(_group, number, [.. _seats.Where(seat => !sample.Absent.Contains(seat.Key)).Select(seat => seat.Value)], version, Act("meeting.attend", sample.Day), cancel), sample.Place);
    }

    private async Task Discuss(int number, MeetingSample meeting, string handle, ItemSample item, CancellationToken cancel)
    {
        if (item.Conflict is { } conflict)
            await scopes.At(At(meeting.Day), async services => Stored(await services.GetRequiredService<MeetingProtocol>().Declare(_group, number, handle, _seats[conflict], Act("meeting.conflict", meeting.Day), cancel), conflict));
        // Views come from whoever sat there with an account and a view, in the order of the file.
        var speakers = _seats.Keys.Where(user => user.Contains('@', StringComparison.Ordinal) && user != item.Conflict && !meeting.Absent.Contains(user) && _views.Contains(user)).Take(item.Views.Count).ToList();
        for (var at = 0; at < speakers.Count; at++)
        {
            var (who, stance) = (Who(speakers[at]), Enum.Parse<ViewStance>(item.Views[at]));
            var words = stance is ViewStance.SupportIf or ViewStance.Against ? item.Words : null;
            await scopes.At(At(meeting.Day), async services => Stored(await services.GetRequiredService<MeetingProtocol>().GiveView(_group, number, handle, stance, words, false, Act("meeting.view", meeting.Day, who), cancel), handle));
        }
        await scopes.At(At(meeting.Day), async services =>
        {
            var protocol = services.GetRequiredService<MeetingProtocol>();
            if (item.Outcome is { } outcome) Stored(await protocol.Decide(_group, number, handle, Enum.Parse<ItemOutcome>(outcome), item.Text, 1, Act("meeting.outcome", meeting.Day), cancel), handle);
            foreach (var body in item.Letters) Stored(await protocol.AskLetter(_group, number, handle, body, Day(meeting.Day + 30), Act("meeting.letter-asked", meeting.Day), cancel), body);
        });
    }

    private async Task Give(int number, MeetingSample meeting, List<string> items, TaskSample task, CancellationToken cancel)
    {
        var handle = "";
        await scopes.At(At(meeting.Day), async services =>
            handle = Stored(await services.GetRequiredService<MeetingProtocol>().GiveTask(_group, number, new TaskDraft(items[task.Item - 1], task.Text, task.Owner is { } owner ? _seats[owner] : task.Body!, Day(task.Day)), Act("group.task", meeting.Day), cancel), task.Text)!);
        if (task.Done is { } done) await scopes.At(At(done), async services => Stored(await services.GetRequiredService<MeetingProtocol>().Finish(_group, handle, Day(done), 1, Act("group.task-done", done), cancel), task.Text));
    }

    private async Task<ItemDraft> Draft(IServiceProvider services, ItemSample sample, CancellationToken cancel)
    {
        if (sample.Recommendation is { } label)
        {
            var card = (await services.GetRequiredService<RecommendationLedger>().List(Coordinator, Country, null, cancel)).First(known => known.Label == label);
            return new ItemDraft(AgendaKind.Recommendation, card.Handle, Cut($"{card.Label}: {card.Text}"), sample.Minutes);
        }
        if (sample.Practice is not { } key) return new ItemDraft(AgendaKind.Text, null, sample.Text!, sample.Minutes);
        var library = services.GetRequiredService<PracticeLibrary>();
        var handle = await CardOf(library, key, cancel);
        var facts = (await library.Find(Coordinator, handle, Country, cancel))!.Facts;
        return new ItemDraft(AgendaKind.PracticeCard, handle, Cut($"{facts.Country}: {facts.Measure}"), sample.Minutes);
    }

    private static async Task<string> CardOf(PracticeLibrary library, string key, CancellationToken cancel) => await library.HandleOf(key, cancel) ?? throw new InvalidDataException($"{File}: no practice card '{key}'");

    private static string Cut(string text) => text.Length > 300 ? text[..299] + "…" : text;

    // Accounts of one role and body stand in the cast in the order of their addresses.
    private Viewer Who(string user)
    {
        var sample = _accounts.FirstOrDefault(account => account.User == user) ?? throw new InvalidDataException($"{File}: no account {user}");
        var peers = _accounts.Where(account => account.Role == sample.Role && account.Organisation == sample.Organisation).Select(account => account.User).Order(StringComparer.Ordinal).ToList();
        return cast.All(Enum.Parse<Role>(sample.Role), sample.Organisation)[peers.IndexOf(user)];
    }

    private static string? Stored(SaveAnswer answer, string what) =>
        answer.IsDone ? answer.Handle : throw new InvalidDataException($"{File}, {what}: {(answer.IsAbsent ? "absent" : answer.Refusals[0].Line)}");

    private ProcessContext Act(string process, int day, Viewer? who = null) => DemonstrationCast.Act(who ?? Coordinator, process, "demonstration", At(day));

    private DateTime At(int day) => now.AddDays(day);

    private DateOnly Day(int day) => DateOnly.FromDateTime(now).AddDays(day);
}
