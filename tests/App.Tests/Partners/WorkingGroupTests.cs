using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Partners;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Partners;

public sealed class WorkingGroupTests
{
    private static readonly DateOnly Day = new(2026, 11, 4);

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Views_OfParticipants_AreHeldBackUnderThreeAndNameNobody(Engine engine)
    {
        await using var table = await Table.Set(engine);
        await table.Hold();
        Assert.True((await table.View(CaseHouse.Mira, ViewStance.Support, null)).IsDone);
        Assert.True((await table.View(CaseHouse.Toma, ViewStance.Against, "Too early.")).IsDone);
        var held = Assert.Single((await table.Sheet(CaseHouse.Mira))!.Items);
        Assert.Equal((0, 2, true), (held.Views.Count, held.ViewsGiven, held.GaveView));
        Assert.Contains("cannot be changed", Assert.Single((await table.View(CaseHouse.Mira, ViewStance.Against, "No.")).Refusals).Line, StringComparison.Ordinal);
        Assert.Equal("Words", Assert.Single((await table.View(CaseHouse.Ruta, ViewStance.SupportIf, " ")).Refusals).Field);
        Assert.True((await table.View(CaseHouse.Ruta, ViewStance.SupportIf, "With a date.")).IsDone);
        var shown = Assert.Single((await table.Sheet(CaseHouse.Sabel))!.Items);
        Assert.Equal(3, shown.Views.Count);
        Assert.All(shown.Views, view => Assert.Null(view.By));
        // No column of a view says whose it is or when it was given.
        await table.House.Do<AppDb>(async db => Assert.All(await db.Set<ViewRow>().ToListAsync(CaseHouse.Cancel), row => Assert.Null(row.SignedBy)));
        Assert.Equal(["ItemId", "Key", "SignedBy", "Stance", "Words"], typeof(ViewRow).GetProperties().Select(property => property.Name).Order());
        // An observer and somebody outside give none, and outsiders cannot tell that the meeting is there.
        Assert.True((await table.View(CaseHouse.Marrek, ViewStance.Support, null)).IsAbsent);
        Assert.True((await table.View(CaseHouse.Joren, ViewStance.Support, null)).IsAbsent);
        Assert.Null(await table.Sheet(CaseHouse.Joren));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Outcome_WithoutQuorumOnceConflictsAreTakenOut_IsOnlyHeardOrPostponed(Engine engine)
    {
        await using var table = await Table.Set(engine);
        Assert.Contains("who is present", Assert.Single((await table.Decide(ItemOutcome.Agreed)).Refusals).Line, StringComparison.Ordinal);
        await table.Hold();
        Assert.True((await table.Declare(CaseHouse.Toma, CaseHouse.Toma)).IsDone);
        // A member declares for nobody else.
        Assert.True((await table.Declare(CaseHouse.Mira, CaseHouse.Ruta)).IsAbsent);
        Assert.Contains("conflict of interest", Assert.Single((await table.View(CaseHouse.Toma, ViewStance.Support, null)).Refusals).Line, StringComparison.Ordinal);
        // Two of civil society are left: the quorum asks for two, but of both sides.
        Assert.Contains("no quorum", Assert.Single((await table.Decide(ItemOutcome.Agreed)).Refusals).Line, StringComparison.Ordinal);
        Assert.True((await table.Decide(ItemOutcome.Postponed)).IsDone);
        Assert.Contains("in between", Assert.Single((await table.Decide(ItemOutcome.Noted)).Refusals).Line, StringComparison.Ordinal);
        Assert.True((await table.Decide(ItemOutcome.Agreed, 2)).Refusals.Count == 1);
    }

    [Fact]
    public async Task Letters_OfBodies_StandApartFromViewsAndSayWhenNobodyAnswered()
    {
        await using var table = await Table.Set(Engine.Sqlite);
        await table.Hold();
        Assert.True((await table.Protocol(protocol => protocol.AskLetter(table.Group, 1, table.Item, "prosecutor", Day.AddDays(30), table.By(table.Sabel), CaseHouse.Cancel))).IsDone);
        Assert.Equal("LetterBody", Assert.Single((await table.Protocol(protocol => protocol.AskLetter(table.Group, 1, table.Item, "prosecutor", Day.AddDays(30), table.By(table.Sabel), CaseHouse.Cancel))).Refusals).Field);
        var letter = Assert.Single(Assert.Single((await table.Sheet(CaseHouse.Mira))!.Items).Letters);
        Assert.True(letter.IsSilentOn(Day.AddDays(31)));
        var draft = new LetterDraft(LetterPosition.AgreedWithRemarks, "12-4", Day.AddDays(9), "Deputy Prosecutor General", null);
        Assert.Equal("Remarks", Assert.Single((await table.Protocol(protocol => protocol.RecordLetter(table.Group, 1, letter.Handle, draft, 1, table.By(table.Sabel), CaseHouse.Cancel))).Refusals).Field);
        Assert.True((await table.Protocol(protocol => protocol.RecordLetter(table.Group, 1, letter.Handle, draft with { Remarks = "From July on." }, 1, table.By(table.Sabel), CaseHouse.Cancel))).IsDone);
        var item = Assert.Single((await table.Sheet(CaseHouse.Mira))!.Items);
        Assert.Equal(LetterPosition.AgreedWithRemarks, Assert.Single(item.Letters).Position);
        Assert.Empty(item.Views);
    }

    [Fact]
    public async Task Tasks_GivenToAMember_StandOnTheirTodayUntilTheyAreDone()
    {
        await using var table = await Table.Set(Engine.Sqlite);
        await table.Hold();
        Assert.Equal("TaskDue", Assert.Single((await table.Give(table.Seats[CaseHouse.Mira], Day.AddDays(-1))).Refusals).Field);
        Assert.Equal("TaskOwner", Assert.Single((await table.Give("nobody", Day.AddDays(3))).Refusals).Field);
        Assert.True((await table.Give(table.Seats[CaseHouse.Mira], Day.AddDays(3))).IsDone);
        var mine = Assert.Single(await Mine(CaseHouse.Mira));
        var task = Assert.Single(mine.Tasks);
        Assert.Empty(await Mine(CaseHouse.Toma));
        var (toma, mira) = (await table.House.Who(CaseHouse.Toma), await table.House.Who(CaseHouse.Mira));
        Assert.True((await table.Protocol(protocol => protocol.Finish(table.Group, task.Handle, Day, 1, table.By(toma), CaseHouse.Cancel))).IsAbsent);
        Assert.True((await table.Protocol(protocol => protocol.Finish(table.Group, task.Handle, Day, 1, table.By(mira), CaseHouse.Cancel))).IsDone);
        Assert.Empty(await Mine(CaseHouse.Mira));

        async Task<IReadOnlyList<GroupDay>> Mine(string user)
        {
            var who = await table.House.Who(user);
            return await table.House.Ask<WorkingGroups, IReadOnlyList<GroupDay>>(groups => groups.Mine(who, Day, CaseHouse.Cancel));
        }
    }

    [Fact]
    public async Task Pages_OfTheDemonstrationGroup_OpenToMembersCoordinatorAndRapporteurOnly()
    {
        await using var app = await AppHost.StartDemonstration(Engine.Sqlite);
        foreach (var (user, opens) in ((string, bool)[])[("darin.mossel@justice.example", true), ("sabel.ruhn@nrm.example", true), ("amra.quist@ombuds.example", true), ("joren.tasvik@opendoor.example", false), ("wend.akeley@digital.example", false), ("zira.pellam@police.example", false)])
        {
            var client = await app.SignIn(user);
            var list = await client.Page("/partners/groups");
            var path = list.QuerySelector("main h2 a")!.GetAttribute("href")!;
            var page = await client.Page(path);
            Assert.Contains("Read the recommendations on Law 61", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(opens, page.QuerySelector("main")!.TextContent.Contains("Ilvo Tarrasin", StringComparison.Ordinal));
            foreach (var part in (string[])["/meetings/1", "/meetings/1/agenda", "/meetings/1/protocol", "/meetings/2"])
                Assert.Equal(opens ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync(path + part)).StatusCode);
            Assert.Equal(user.StartsWith("darin", StringComparison.Ordinal) || user.StartsWith("sabel", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync(path + "/edit")).StatusCode);
        }
        var chair = await app.SignIn("darin.mossel@justice.example");
        var today = await chair.Page("/");
        Assert.Contains("Working group on Law 61", today.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var meeting = today.QuerySelector("main a[href*='/meetings/2']")!.GetAttribute("href")!;
        Assert.Equal(8, (await chair.Page(meeting)).QuerySelectorAll("#agenda li").Length);
        var protocol = await chair.Page(meeting[..^1] + "1/protocol");
        Assert.DoesNotContain("darin.mossel", protocol.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Part 4 of article 22 is repealed.", protocol.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_PutOnTheAgendaByPage_TakesTheWordsOfWhatItPointsTo()
    {
        await using var app = await AppHost.StartDemonstration(Engine.Sqlite);
        var secretary = await app.SignIn("yevra.lindoc@justice.example");
        var group = (await secretary.Page("/partners/groups")).QuerySelector("main h2 a")!.GetAttribute("href")!;
        var path = group + "/meetings/2/items/add";
        var page = await secretary.Page(path);
        var step = page.QuerySelectorAll("#Link option").Select(option => option.GetAttribute("value")!).First(value => value.StartsWith("ProcedureStep:", StringComparison.Ordinal));
        var wrong = await Browsing.Parse(await (await secretary.Submit(path, page, "#item", ("Form.Link", step), ("Form.Minutes", "0"))).Content.ReadAsStringAsync());
        Assert.Contains("between 1 and 480 minutes", wrong.ErrorSummary(), StringComparison.Ordinal);
        await secretary.Submit(path, page, "#item", ("Form.Link", step), ("Form.Minutes", "20"));
        var last = (await secretary.Page(group + "/meetings/2")).QuerySelectorAll("#agenda li").Last();
        Assert.Contains("Step of a procedure", last.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync(last.QuerySelector("a[href^='/procedures/']")!.GetAttribute("href"))).StatusCode);
    }

    /// <summary>A group with members of both sides and a meeting with one item.</summary>
    private sealed class Table : IAsyncDisposable
    {
        private Table(CaseHouse house) => House = house;

        public CaseHouse House { get; }

        public string Group { get; private set; } = "";

        public string Item { get; private set; } = "";

        public Viewer Sabel { get; private set; } = null!;

        public Dictionary<string, string> Seats { get; } = [];

        public static async Task<Table> Set(Engine engine)
        {
            var table = new Table(await CaseHouse.Open(engine));
            table.Sabel = await table.House.Who(CaseHouse.Sabel);
            table.Group = (await table.House.Ask<WorkingGroups, SaveAnswer>(groups => groups.Save(null, new GroupDraft("Group", "To read the law.", "Order 1", 2, true), 0, table.By(table.Sabel), CaseHouse.Cancel))).Handle!;
            foreach (var (user, body, role) in ((string, string, GroupRole)[])[(CaseHouse.Mira, "open-door", GroupRole.Member), (CaseHouse.Ruta, "lantern-house", GroupRole.Member), (CaseHouse.Toma, "city-clinic", GroupRole.Member), (CaseHouse.Marrek, "police-migration", GroupRole.Observer)])
            {
                var answer = await table.House.Ask<WorkingGroups, SaveAnswer>(groups => groups.Seat(table.Group, null, new MemberDraft(body, user, null, role, Day, null), 0, table.By(table.Sabel), CaseHouse.Cancel));
                table.Seats[user] = answer.Handle!;
            }
            await table.House.Ask<MeetingTable, SaveAnswer>(meetings => meetings.Call(table.Group, new MeetingDraft(Day, new TimeOnly(10, 0), "Hall"), table.By(table.Sabel), CaseHouse.Cancel));
            table.Item = (await table.House.Ask<MeetingTable, SaveAnswer>(meetings => meetings.Put(table.Group, 1, null, new ItemDraft(AgendaKind.Text, null, "Beds for men", 20), 0, table.By(table.Sabel), CaseHouse.Cancel))).Handle!;
            return table;
        }

        public ProcessContext By(Viewer who) => House.Process(who);

        public Task<SaveAnswer> Protocol(Func<MeetingProtocol, Task<SaveAnswer>> work) => House.Ask(work);

        public async Task Hold() => Assert.True((await Protocol(protocol => protocol.Attend(Group, 1, [.. Seats.Values], 1, By(Sabel), CaseHouse.Cancel))).IsDone);

        public async Task<SaveAnswer> View(string user, ViewStance stance, string? words)
        {
            var who = await House.Who(user);
            return await Protocol(protocol => protocol.GiveView(Group, 1, Item, stance, words, false, By(who), CaseHouse.Cancel));
        }

        public async Task<SaveAnswer> Declare(string user, string of)
        {
            var who = await House.Who(user);
            return await Protocol(protocol => protocol.Declare(Group, 1, Item, Seats[of], By(who), CaseHouse.Cancel));
        }

        public Task<SaveAnswer> Decide(ItemOutcome outcome, int version = 1) => Protocol(protocol => protocol.Decide(Group, 1, Item, outcome, null, version, By(Sabel), CaseHouse.Cancel));

        public Task<SaveAnswer> Give(string owner, DateOnly due) => Protocol(protocol => protocol.GiveTask(Group, 1, new TaskDraft(Item, "Count the beds.", owner, due), By(Sabel), CaseHouse.Cancel));

        public async Task<MeetingSheet?> Sheet(string user)
        {
            var who = await House.Who(user);
            return await House.Ask<MeetingTable, MeetingSheet?>(meetings => meetings.Find(Group, 1, who, Day, CaseHouse.Cancel));
        }

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
