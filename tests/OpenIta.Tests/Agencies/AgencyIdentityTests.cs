using OpenIta.Agencies;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Agencies;

public sealed class AgencyIdentityTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static async Task<Agency> Place(Database database, string name, string? district = null, string? province = null) =>
        (await database.Write<Agency>(async s => await AgencyStore.Place(s, new NamedAgency(name, null, district, province), Now))).Value;

    [Theory, OnBothDatabases]
    public async Task Spellings_of_one_name_are_one_agency_under_its_official_name(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        var first = await Place(database, "อบต.เขาทอง", "อำเภอเมือง", "จังหวัดกระบี่");
        var others = new[]
        {
            await Place(database, "องค์การบริหารส่วนตำบลเขาทอง", "เมืองกระบี่", "กระบี่"),
            await Place(database, "องค์กรบริหารส่วนตำบล  เขาทอง", "อ.เมือง", "จ.กระบี่"),
            await Place(database, "องค์การบริหารส่วนต\u0e4d\u0e32บลเขา\u200bทอง", "เมือง", "กระบี่"),
        };

        first.ShouldBe(new Agency(first.Id, "องค์การบริหารส่วนตำบลเขาทอง", "องค์การบริหารส่วนตำบล", "เมือง", "กระบี่"));
        others.ShouldAllBe(a => a == first);
    }

    [Theory, OnBothDatabases]
    public async Task One_name_in_two_places_is_two_agencies(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        var places = new[]
        {
            await Place(database, "องค์การบริหารส่วนตำบลบ้านใหม่", "เมือง", "นครราชสีมา"),
            await Place(database, "องค์การบริหารส่วนตำบลบ้านใหม่", "ครบุรี", "นครราชสีมา"),
            await Place(database, "องค์การบริหารส่วนตำบลบ้านใหม่", "เมือง", "ปทุมธานี"),
        };

        places.Select(a => a.Id).Distinct().Count().ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task A_later_report_fills_in_the_place(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        var bare = await Place(database, "เทศบาลนครนครปฐม");
        var placed = await Place(database, "เทศบาลนครนครปฐม", "เมือง", "นครปฐม");
        var bareAgain = await Place(database, "เทศบาลนครนครปฐม");

        placed.ShouldBe(bare with { District = "เมือง", Province = "นครปฐม" });
        bareAgain.ShouldBe(placed);
    }

    [Theory, OnBothDatabases]
    public async Task A_bare_name_that_several_agencies_bear_is_given_to_none_of_them(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var north = await Place(database, "องค์การบริหารส่วนตำบลบ้านใหม่", null, "เชียงใหม่");
        var south = await Place(database, "องค์การบริหารส่วนตำบลบ้านใหม่", null, "สงขลา");

        var bare = await Place(database, "องค์การบริหารส่วนตำบลบ้านใหม่");

        new[] { north.Id, south.Id }.ShouldNotContain(bare.Id);
        (await Place(database, "องค์การบริหารส่วนตำบลบ้านใหม่")).Id.ShouldBe(bare.Id);
        (await Place(database, "องค์การบริหารส่วนตำบลบ้านใหม่", null, "สงขลา")).Id.ShouldBe(south.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Odd_names_come_back_unchanged(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        foreach (var odd in (string[])["<script>alert('x')</script>", "Robert'); drop table agency;--", "a\"b\\c%d_e!f", "😀 ทดสอบ 𐍈", "=1+1", "{{7*7}}", "${x}", "&lt;b&gt;"])
            (await Place(database, odd)).Name.ShouldBe(odd);
        (await database.Read(s => s.List<string>("select name from agency order by id limit 100"))).Count.ShouldBe(8);
    }
}
