using System.Text;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Agencies;

public sealed class RegistryFateTests
{
    private const string Headings = "รหัสหน่วยงาน,ชื่อหน่วยงาน,ชื่อย่อ,ประเภท,ขนาด,อำเภอ,จังหวัด,เว็บไซต์,ส่วนงาน\n";

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_row_of_an_unknown_agency_is_new()
    {
        var fate = Judge([], "6401,อบต.เขาทอง,อบต.เขาทอง,อบต.,M,อ.เมือง,จ.กระบี่,https://www.khaothong.go.th/,สำนักปลัด; กองคลัง").Single();

        fate.Fate.ShouldBe(Fate.New);
        fate.Row.ShouldBe(2);
        var after = fate.Change!.After;
        (after.Name, after.Code, after.Type, after.SizeGroup, after.District, after.Province).ShouldBe(
            ("องค์การบริหารส่วนตำบลเขาทอง", "6401", "องค์การบริหารส่วนตำบล", "M", "เมือง", "กระบี่"));
        after.Domains.ShouldBe(["www.khaothong.go.th"]);
        fate.Change.Departments.ShouldBe(["สำนักปลัด", "กองคลัง"]);
    }

    [Fact]
    public void A_row_that_says_what_is_known_changes_nothing()
    {
        var known = KhaoThong with { Code = "6401", ShortName = "อบต.เขาทอง" };

        Judge([known], "6401,องค์การบริหารส่วนตำบลเขาทอง,อบต.เขาทอง,องค์การบริหารส่วนตำบล,,เมือง,กระบี่,,").Single().Fate.ShouldBe(Fate.Unchanged);
    }

    [Fact]
    public void A_changed_row_tells_each_field_before_and_after()
    {
        var fate = Judge([KhaoThong with { Code = "6401", SizeGroup = "S" }], "6401,อบต.เขาทองใหม่,,อบต.,L,เมือง,กระบี่,,").Single();

        fate.Fate.ShouldBe(Fate.Changed);
        fate.Changes.ShouldBe(
        [
            new(RegistryField.Name, "องค์การบริหารส่วนตำบลเขาทอง", "องค์การบริหารส่วนตำบลเขาทองใหม่"),
            new(RegistryField.SizeGroup, "S", "L"),
        ]);
    }

    [Fact]
    public void Without_a_code_the_name_and_place_tell_the_agency_and_a_code_is_given_to_it()
    {
        var bare = KhaoThong with { District = null };

        Judge([bare], "6401,อบต.เขาทอง,,,,เมือง,กระบี่,,").Single().Change!.After.Id.ShouldBe(bare.Id);
        Judge([KhaoThong with { Code = "1" }], "2,อบต.เขาทอง,,,,เมือง,กระบี่,,").Single().Refusals.ShouldHaveSingleItem().ShouldBeOfType<AgencyAlreadyThere>();
    }

    [Fact]
    public void A_column_that_is_not_there_leaves_its_field_alone_and_an_empty_cell_empties_it()
    {
        var known = KhaoThong with { Code = "6401", Domains = ["khaothong.go.th"] };

        Fates([known], "รหัส,ชื่อ\n6401,อบต.เขาทอง\n").Single().Fate.ShouldBe(Fate.Unchanged);
        Fates([known], "รหัส,ชื่อ,เว็บไซต์\n6401,อบต.เขาทอง,\n").Single().Changes.ShouldBe([new(RegistryField.Domains, "khaothong.go.th", "")]);
    }

    [Fact]
    public void Refused_rows_tell_every_reason_and_hinder_no_other()
    {
        var fates = Judge(
            [],
            "1,,,,,,,,",
            "ก ข,อบต.หนึ่ง,,กรมเล็ก,XL,,กรุงเก่า,localhost,",
            "3,อบต.สาม,,,,,,,",
            "3,อบต.สี่,,,,,,,",
            "5,อบต.สาม,,,,,,,",
            $"6,{new string('ก', 201)},,,,,,,");

        fates.Select(f => f.Fate).ShouldBe([Fate.Refused, Fate.Refused, Fate.New, Fate.Refused, Fate.Refused, Fate.Refused]);
        fates[0].Refusals.ShouldHaveSingleItem().ShouldBeOfType<AgencyNameMissing>();
        fates[1].Refusals.Select(r => r.GetType()).ShouldBe([typeof(AgencyCodeMalformed), typeof(AgencyTypeUnknown), typeof(SizeGroupUnknown), typeof(ProvinceUnknown), typeof(DomainMalformed)]);
        fates[3].Refusals.ShouldHaveSingleItem().ShouldBe(new AgencyTwiceInSheet(4));
        fates[4].Refusals.ShouldHaveSingleItem().ShouldBeOfType<AgencyAlreadyThere>();
        fates[5].Refusals.ShouldHaveSingleItem().ShouldBeOfType<FieldTooLong>();
    }

    [Fact]
    public void A_sheet_without_names_or_with_a_column_twice_is_refused_as_a_whole()
    {
        RegistrySheet.Read(Encoding.UTF8.GetBytes("รหัส\n1\n"), "a.csv").Refusal.ShouldBeOfType<SheetLacksNames>();
        RegistrySheet.Read(Encoding.UTF8.GetBytes("ชื่อ,ชื่อหน่วยงาน\nก,ข\n"), "a.csv").Refusal.ShouldBeOfType<SheetColumnTwice>();
    }

    private static Agency KhaoThong { get; } = new(Stored.NewId(Now), "องค์การบริหารส่วนตำบลเขาทอง", "องค์การบริหารส่วนตำบล", "เมือง", "กระบี่");

    private static List<RowFate> Judge(Agency[] known, params string[] rows) => Fates(known, Headings + string.Join('\n', rows));

    private static List<RowFate> Fates(Agency[] known, string csv)
    {
        var plan = new RegistryPlan { Registry = new RegistryIndex(known, new Dictionary<Guid, IReadOnlyList<Department>>()) };
        return [.. RegistrySheet.Read(Encoding.UTF8.GetBytes(csv), "a.csv").Value.Select(r => plan.Judge(r, Now))];
    }
}
