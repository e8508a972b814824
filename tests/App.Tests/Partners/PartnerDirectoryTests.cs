using Throughline.App.Tests.Procedures;
using Throughline.Partners;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Xunit;

namespace Throughline.App.Tests.Partners;

public sealed class PartnerDirectoryTests
{
    private static readonly PartnerProfile House = new([PartnerService.ShelterWomen, PartnerService.Psychology], true, false, 18, null, true, ["en", "ru"], true, true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Engines => ShelfHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_ByCoordinator_IsReadBackWhole(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var body = await house.AddBody("lantern", Side.Support, "Norrin");
        Assert.Equal(PartnerSaved.Done, await Save(house, body!.Handle, House, 0, ShelfHouse.Coordinator));
        var card = await house.Ask<PartnerDirectory, PartnerCard?>(directory => directory.Find(body.Handle, ShelfHouse.Lawyer, Cancel));
        Assert.Equivalent(House, card!.Profile, strict: true);
        Assert.Equal(1, card.Version);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_OfAVersionSomebodyChanged_OverwritesNothing(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var body = await house.AddBody("lantern", Side.Support, null);
        await Save(house, body!.Handle, House, 0, ShelfHouse.Coordinator);
        Assert.Equal(PartnerSaved.Done, await Save(house, body.Handle, House with { Crisis = false }, 1, ShelfHouse.Coordinator));
        Assert.Equal(PartnerSaved.Stale, await Save(house, body.Handle, PartnerProfile.Blank, 1, ShelfHouse.Coordinator));
        Assert.Equal(PartnerSaved.Stale, await Save(house, body.Handle, PartnerProfile.Blank, 0, ShelfHouse.Coordinator));
        var card = await house.Ask<PartnerDirectory, PartnerCard?>(directory => directory.Find(body.Handle, ShelfHouse.Lawyer, Cancel));
        Assert.Equivalent(House with { Crisis = false }, card!.Profile, strict: true);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Search_ByServiceRegionAndPerson_FindsBodiesOfTheRegionAndOfTheCountry(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        foreach (var (key, region, profile) in new (string, string?, PartnerProfile)[]
        {
            ("a-norrin", "Norrin", House), ("b-selvar", "Selvar", House), ("c-country", null, House with { Men = true, FromAge = null }), ("d-blank", "Norrin", PartnerProfile.Blank),
        })
        {
            var body = await house.AddBody(key, Side.Support, region);
            await Save(house, body!.Handle, profile, 0, ShelfHouse.Coordinator);
        }
        Assert.Equal(["a-norrin", "c-country"], await Search(house, new PartnerQuery(PartnerService.ShelterWomen, "Norrin")));
        Assert.Equal(["c-country"], await Search(house, new PartnerQuery(PartnerService.ShelterWomen, "Norrin", Woman: false)));
        Assert.Equal(["c-country"], await Search(house, new PartnerQuery(Age: 16, AcceptsReferrals: true)));
        Assert.Equal(["a-norrin", "b-selvar", "c-country"], await Search(house, new PartnerQuery(Language: "ru", Crisis: true)));
        Assert.Empty(await Search(house, new PartnerQuery(PartnerService.Return)));
        Assert.Equal(4, (await Search(house, new PartnerQuery())).Count);
    }

    [Theory]
    [InlineData(Role.CaseManager, Side.Support, false)]
    [InlineData(Role.Investigator, Side.Enforcement, false)]
    [InlineData(Role.LegalExpert, Side.Coordination, false)]
    [InlineData(Role.Administrator, Side.System, true)]
    [InlineData(Role.Coordinator, Side.Coordination, true)]
    public async Task Save_ByRole_OnlyCoordinatorAndAdministratorMayEdit(Role role, Side side, bool may)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var body = await house.AddBody("lantern", Side.Support, null);
        Assert.Equal(may ? PartnerSaved.Done : PartnerSaved.Absent, await Save(house, body!.Handle, House, 0, ShelfHouse.Somebody(role, side)));
        var card = await house.Ask<PartnerDirectory, PartnerCard?>(directory => directory.Find(body.Handle, ShelfHouse.Lawyer, Cancel));
        Assert.Equal(may ? 1 : 0, card!.Version);
    }

    [Fact]
    public async Task Find_ByRestrictedAccount_IsTheSameAsAbsent()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var body = await house.AddBody("lantern", Side.Support, null);
        var restricted = ShelfHouse.Somebody(Role.CaseManager, Side.Support, UserState.Restricted);
        Assert.Null(await house.Ask<PartnerDirectory, PartnerCard?>(directory => directory.Find(body!.Handle, restricted, Cancel)));
        Assert.Empty(await house.Ask<PartnerDirectory, IReadOnlyList<PartnerCard>>(directory => directory.Search(new PartnerQuery(), restricted, Cancel)));
    }

    [Fact]
    public async Task Save_OfWhatCannotBe_SaysWhyAndStoresNothing()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var help = (await house.AddBody("lantern", Side.Support, null))!.Handle;
        var police = (await house.AddBody("police", Side.Enforcement, null))!.Handle;
        Assert.Equal(PartnerSaved.Ages, await Save(house, help, House with { FromAge = 30, ToAge = 20 }, 0, ShelfHouse.Coordinator));
        Assert.Equal(PartnerSaved.Ages, await Save(house, help, House with { ToAge = 121 }, 0, ShelfHouse.Coordinator));
        Assert.Equal(PartnerSaved.Languages, await Save(house, help, House with { Languages = ["12 Hill Street"] }, 0, ShelfHouse.Coordinator));
        Assert.Equal(PartnerSaved.NothingOffered, await Save(house, help, PartnerProfile.Blank with { AcceptsReferrals = true }, 0, ShelfHouse.Coordinator));
        Assert.Equal(PartnerSaved.Enforcement, await Save(house, police, House, 0, ShelfHouse.Coordinator));
        Assert.Equal(PartnerSaved.Absent, await Save(house, "00000000000000000000000000", House, 0, ShelfHouse.Coordinator));
        Assert.All(await house.Ask<PartnerDirectory, IReadOnlyList<PartnerCard>>(directory => directory.Search(new PartnerQuery(), ShelfHouse.Lawyer, Cancel)), card => Assert.Equal(0, card.Version));
    }

    [Fact]
    public void Word_OfEveryService_IsFoundAgain() =>
        Assert.All(Enum.GetValues<PartnerService>(), service => Assert.Equal(service, ServiceWords.Find(service.Word())));

    private static Task<PartnerSaved> Save(ShelfHouse house, string handle, PartnerProfile profile, int version, Viewer who) =>
        house.Ask<PartnerDirectory, PartnerSaved>(directory => directory.Save(handle, profile, version, ShelfHouse.Process(who), Cancel));

    private static async Task<IReadOnlyList<string>> Search(ShelfHouse house, PartnerQuery query) =>
        [.. (await house.Ask<PartnerDirectory, IReadOnlyList<PartnerCard>>(directory => directory.Search(query, ShelfHouse.Lawyer, Cancel))).Select(card => card.Organisation.Key)];
}
