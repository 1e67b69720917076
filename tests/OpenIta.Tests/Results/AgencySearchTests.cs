using OpenIta.Results;
using OpenIta.TestKit;
using static OpenIta.Tests.Results.SeededDatabase;

namespace OpenIta.Tests.Results;

/// <summary>Spellings under which people look for an agency.</summary>
public sealed class AgencySearchTests
{
    private static readonly (string Typed, string Found)[] Spellings =
    [
        ("หัวหนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("อบต.หัวหนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("อบต หัวหนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("อบต. หัวหนอง จ.ขอนแก่น", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("ขอนแก่น หัวหนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("หัว หนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("องค์การ บริหาร ส่วน ตำบล หัวหนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("องค์การบริหารส่วนต\u0e4d\u0e32บลหัวหนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("หัว\u200bหนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("หัั\u0e31วหนอง", "องค์การบริหารส่วนตำบลหัวหนอง"),
        ("อบจ.ขอนแก่น", "องค์การบริหารส่วนจังหวัดขอนแก่น"),
        ("อบจ", "องค์การบริหารส่วนจังหวัดขอนแก่น"),
        ("ทน.นครปฐม", "เทศบาลนครนครปฐม"),
        ("ทม.ชะอำ", "เทศบาลเมืองชะอำ"),
        ("ทต.นาหมื่น 2", "เทศบาลตำบลนาหมื่น ๒"),
        ("เทศบาลตำบลนาหมื่น๒", "เทศบาลตำบลนาหมื่น ๒"),
        ("เเม่สาย", "เทศบาลตำบลแม่สาย"),
        ("อำเภอแม่สาย", "เทศบาลตำบลแม่สาย"),
        ("อ.แม่สาย จังหวัดเชียงราย", "เทศบาลตำบลแม่สาย"),
    ];

    [Theory, OnBothDatabases]
    public async Task Every_usual_spelling_finds_its_agency_alone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Seed(
            Named("องค์การบริหารส่วนตำบลหัวหนอง", null, "ขอนแก่น"),
            Named("องค์การบริหารส่วนจังหวัดขอนแก่น", null, "ขอนแก่น"),
            Named("เทศบาลนครนครปฐม", null, "นครปฐม"),
            Named("เทศบาลเมืองชะอำ", "ชะอำ", "เพชรบุรี"),
            Named("เทศบาลตำบลนาหมื่น ๒", null, "น่าน"),
            Named("เทศบาลตำบลแม่สาย", "แม่สาย", "เชียงราย"));
        var lists = new AgencyLists(database);

        foreach (var (typed, found) in Spellings)
            (await lists.Search(new AgencyQuery { Text = typed })).Page.Rows.Select(r => r.Name).ShouldBe([found], typed);
    }

    // Order of the Royal Institute's dictionary: consonants before vowels, a leading vowel after its consonant, tone marks last.
    private static readonly string[] InOrder =
    [
        "กกตูม", "กระบี่", "กรุงเทพมหานคร", "กลางดง", "กาญจนบุรี", "กาฬสินธุ์", "กำแพงเพชร", "เกาะช้าง", "เกาะพะงัน", "แก่งคอย", "โกสุมพิสัย",
        "ขลุง", "ขอนแก่น", "เขากระปุก", "เขาทอง", "จันทบุรี", "ฉะเชิงเทรา", "ชลบุรี", "ชัยนาท", "เชียงราย", "เชียงใหม่", "ตรัง",
        "นครปฐม", "น่าน", "เพชรบุรี", "แพร่", "ไพศาลี", "ห้วยทราย", "หัวหนอง", "อุบลราชธานี",
    ];

    [Theory, OnBothDatabases]
    public async Task Thirty_names_stand_in_dictionary_order(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Seed([.. InOrder.Reverse().Select(name => Named(name))]);

        var names = (await new AgencyLists(database).Search(new AgencyQuery { PageSize = 50 })).Page.Rows.Select(r => r.Name);

        names.ShouldBe(InOrder);
    }
}
