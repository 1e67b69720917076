using System.Net;
using OpenIta.Accounts;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Disclosures;

/// <summary>The pages of an assessor, as a phone without scripts uses them.</summary>
public sealed class AssessTests
{
    [Fact]
    public async Task An_assessor_sees_the_agencies_allotted_scores_an_item_and_goes_on_to_the_next()
    {
        var town = await AssessedTown.New();
        await using var assessor = await town.Assessor();

        var list = await assessor.Page("/assess");
        list.QuerySelectorAll(".tasks a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe($"/assess/{town.Id}");
        list.QuerySelector(".page-head p")!.TextContent.ShouldBe("ตรวจแล้ว 0 จาก 43 ข้อ");
        (await assessor.Page($"/assess/{town.Id}")).QuerySelector("a.button")!.GetAttribute("href").ShouldBe($"/assess/{town.Id}/O1");

        var item = await assessor.Page($"/assess/{town.Id}/O1");
        item.QuerySelector(".urls a")!.TextContent.ShouldBe("https://www.khaothong.go.th/ita/2566/O1");
        item.QuerySelectorAll("input[name=mark]").Select(m => (m.GetAttribute("value"), m.GetAttribute("data-key"))).ShouldBe([("0", "1"), ("100", "2")]);
        item.QuerySelectorAll("input[name=element]").Length.ShouldBe(ApprovedTown.Pack.DisclosureItems[0].Elements.Count);

        using var saved = await assessor.Post(item.QuerySelector("form.judge-form")!, ("mark", "0"), ("reason", "MissingElement"), ("element", "1"), ("comment", "ไม่พบส่วนงานภายใน"));
        saved.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe($"/assess/{town.Id}/O2");
        var next = await Site.Parse(saved);
        next.QuerySelector(".notice")!.TextContent.ShouldBe("บันทึกคะแนนข้อ O1 แล้ว");
        next.QuerySelector(".item-marks")!.TextContent.ShouldContain("ตรวจแล้ว 1 จาก 43 ข้อ");

        var again = await assessor.Page($"/assess/{town.Id}/O1");
        again.QuerySelector("input[name=mark][checked]")!.GetAttribute("value").ShouldBe("0");
        again.QuerySelector("input[name=element][checked]")!.GetAttribute("value").ShouldBe("1");
        again.QuerySelector("#comment")!.TextContent.ShouldBe("ไม่พบส่วนงานภายใน");
        again.QuerySelector(".story li:last-child")!.TextContent.ShouldContain("ไม่พบส่วนงานภายใน");
    }

    [Theory]
    [InlineData("", "", "mark", "เลือกคะแนนของข้อ O1")]
    [InlineData("0", "", "reason", "เลือกเหตุผลที่ข้อ O1 ไม่ได้คะแนนเต็ม")]
    [InlineData("0", "MissingElement", "element", "เลือกองค์ประกอบด้านข้อมูลที่ไม่พบในข้อ O1 อย่างน้อยหนึ่งรายการ")]
    [InlineData("50", "WrongYear", "mark", "ข้อ O1 ได้คะแนน 50 ไม่ได้ ให้ได้เฉพาะ 0 หรือ 100")]
    [InlineData("abc", "", "mark", "เลือกคะแนนของข้อ O1")]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays(string mark, string reason, string field, string said)
    {
        var town = await AssessedTown.New();
        await using var assessor = await town.Assessor();
        var form = (await assessor.Page($"/assess/{town.Id}/O1")).QuerySelector("form.judge-form")!;

        using var response = await assessor.Post(form, [.. new[] { ("mark", mark), ("reason", reason) }.Where(f => f.Item2.Length > 0), ("comment", PublishedReports.Attack)]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parse(response);
        page.Title!.ShouldStartWith("ข้อผิดพลาด: ");
        page.QuerySelector(".faults a")!.ShouldSatisfyAllConditions(a => a.TextContent.ShouldBe(said), a => a.GetAttribute("href").ShouldBe($"#{field}"));
        page.QuerySelector($"#{field}").ShouldNotBeNull();
        page.QuerySelector("#comment")!.TextContent.ShouldBe(PublishedReports.Attack);
        page.QuerySelectorAll("script:not([src]), img").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_agency_that_is_not_allotted_is_not_found()
    {
        var (mine, other) = (await AssessedTown.New(), await AssessedTown.New());
        await using var assessor = await mine.Assessor();
        await using var granted = await other.Site.As(Role.Assessor, other.Place);

        foreach (var address in new[] { $"/assess/{other.Id}", $"/assess/{other.Id}/O1", $"/assess/{Guid.NewGuid()}", $"/assess/{mine.Id}/O99", $"/desk/{mine.Id}/scores", $"/adjudicate/{mine.Id}/O1" })
        {
            using var response = await assessor.Get(address);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
        // A role at the agency without a seat is not enough.
        using var seatless = await granted.Get($"/assess/{other.Id}");
        seatless.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Once_the_round_is_over_nothing_is_left()
    {
        var town = await AssessedTown.New();
        await using var assessor = await town.Site.As(Role.Assessor, town.Place, TimeProvider.System.GetUtcNow().AddSeconds(-1));
        using var response = await assessor.Get($"/assess/{town.Id}");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_assessors_differ_and_an_adjudicator_who_took_no_part_settles_it()
    {
        var town = await AssessedTown.New();
        await using var first = await town.Assessor();
        await using var second = await town.Assessor(2);
        await using var adjudicator = await town.Adjudicator();
        await town.JudgeAll(first, "O12");
        await town.JudgeAll(second);

        (await second.Page($"/assess/{town.Id}/O12")).Body!.TextContent.ShouldNotContain("เป็นแผนปี 2565");
        var queue = await adjudicator.Page("/adjudicate");
        queue.QuerySelectorAll($".tasks a[href='/adjudicate/{town.Id}/O12']").Length.ShouldBe(1);
        var open = await adjudicator.Page($"/adjudicate/{town.Id}/O12");
        open.QuerySelectorAll(".said-by h3").Select(h => h.TextContent).ShouldBe(["ผู้ประเมินคนที่ 1", "ผู้ประเมินคนที่ 2"]);
        open.Body!.TextContent.ShouldNotContain(first.Person!.Name);

        using var silent = await adjudicator.Post(open.QuerySelector("form.judge-form")!, ("Mark", "100"), ("Reason", " "));
        silent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(silent)).QuerySelector("input[name=Mark][checked]")!.GetAttribute("value").ShouldBe("100");
        using var decided = await adjudicator.Post(open.QuerySelector("form.judge-form")!, ("Mark", "0"), ("Reason", "แผนเป็นของปี 2565 ทั้งฉบับ"));
        (await Site.Parse(decided)).QuerySelector(".notice")!.TextContent.ShouldBe("บันทึกคำชี้ขาดข้อ O12 แล้ว");
        (await adjudicator.Page("/adjudicate")).QuerySelectorAll($".tasks a[href='/adjudicate/{town.Id}/O12']").ShouldBeEmpty();
        (await adjudicator.Page($"/adjudicate/{town.Id}/O12")).QuerySelectorAll("form.judge-form").ShouldBeEmpty();
        using var neverOpened = await adjudicator.Get($"/adjudicate/{town.Id}/O1");
        neverOpened.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
