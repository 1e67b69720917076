using System.Net;
using OpenIta.Accounts;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Disclosures;

/// <summary>What an agency sees of its scores, and how it disputes them.</summary>
public sealed class ScoresTests
{
    [Fact]
    public async Task From_nothing_to_preliminary_to_an_appeal_that_succeeds_to_final()
    {
        var town = await AssessedTown.New();
        await using var assessor = await town.Assessor();
        await using var administrator = await town.Administrator();
        await using var adjudicator = await town.Adjudicator();
        (await administrator.Page($"{town.Desk}/scores")).QuerySelector(".empty h2")!.TextContent.ShouldBe("ยังไม่ประกาศคะแนนเบื้องต้น");
        (await administrator.Page($"{town.Desk}/scores/O12")).Body!.TextContent.ShouldNotContain("ให้คะแนน");

        await town.JudgeAll(assessor, "O12", "O43");
        await town.Announce();
        var scores = await administrator.Page($"{town.Desk}/scores");
        scores.QuerySelector("h1")!.TextContent.ShouldBe("คะแนน OIT เบื้องต้น");
        scores.QuerySelector("#lost")!.TextContent.ShouldBe("ข้อที่ไม่ได้คะแนนเต็ม (2)");
        scores.QuerySelector("#full")!.TextContent.ShouldBe("ข้อที่ได้คะแนนเต็ม (41)");
        var item = await administrator.Page($"{town.Desk}/scores/O12");
        item.QuerySelector(".story")!.TextContent.ShouldContain("เป็นแผนปี 2565");
        item.Body!.TextContent.ShouldNotContain(assessor.Person!.Name);

        var form = item.QuerySelector("form.judge-form")!;
        using var empty = await administrator.Post(form, ("Grounds", ""));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var filed = await administrator.Post(form, ("Grounds", "หน้า 2 เป็นรอบ 6 เดือนของปี 2566 " + PublishedReports.Attack));
        var disputed = await Site.Parse(filed);
        disputed.QuerySelector(".notice")!.TextContent.ShouldBe("ส่งคำอุทธรณ์ข้อ O12 แล้ว");
        disputed.QuerySelectorAll("form.judge-form, .story img, .story script").ShouldBeEmpty();
        using var twice = await administrator.Post(form, ("Grounds", "อีกครั้ง"));
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var open = await adjudicator.Page($"/adjudicate/{town.Id}/O12");
        open.QuerySelector(".said-by:last-of-type .said")!.TextContent.ShouldContain("หน้า 2 เป็นรอบ 6 เดือน");
        (await adjudicator.Post(open.QuerySelector("form.judge-form")!, ("Mark", "100"), ("Reason", "พบตามที่อุทธรณ์"))).Dispose();
        await town.Finalise();
        var final = await administrator.Page($"{town.Desk}/scores");
        final.QuerySelector("h1")!.TextContent.ShouldBe("คะแนน OIT ที่เป็นที่สุด");
        final.QuerySelector(".standing .fingerprint")!.TextContent.Length.ShouldBe(64);
        final.QuerySelector("#lost")!.TextContent.ShouldBe("ข้อที่ไม่ได้คะแนนเต็ม (2)");
        (await administrator.Page($"{town.Desk}/scores/O12")).QuerySelectorAll(".story b").Select(b => b.TextContent).ShouldBe(
            ["กรอกข้อมูล", "ส่งให้ผู้บริหาร", "ผู้บริหารอนุมัติและตรึงหลักฐาน", "ให้คะแนน", "เปิดคะแนนเบื้องต้น", "อุทธรณ์", "ชี้ขาดอุทธรณ์", "คะแนนเป็นที่สุด"]);
        (await administrator.Page($"{town.Desk}/scores/O43")).QuerySelector(".story")!.TextContent.ShouldContain("ไม่อุทธรณ์ภายในกำหนด ถือว่ายอมรับ");
    }

    [Fact]
    public async Task The_agencys_result_page_shows_its_indicators_at_once_to_its_own_people_and_to_nobody_else()
    {
        var town = await AssessedTown.New();
        await using var assessor = await town.Assessor();
        await using var administrator = await town.Administrator();
        await town.JudgeAll(assessor, [.. ApprovedTown.Pack.DisclosureItems.Where(d => d.Parent == "9.1").Select(d => d.Code)]);
        await town.Announce();

        using var response = await administrator.Get($"/agencies/{town.Id}/2566");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var own = await Site.Parse(response);
        own.QuerySelector(".note")!.TextContent.ShouldContain("ยังไม่เผยแพร่");
        own.QuerySelector(".instruments dd .number")!.TextContent.ShouldEndWith("90.00");
        (await administrator.Page($"/agencies/{town.Id}/2566/scores/O1")).QuerySelector(".origin")!.TextContent.ShouldContain("ตามผลการตรวจในรอบการประเมิน");
        foreach (var browser in new[] { town.Site, assessor })
        {
            using var hidden = await browser.Get($"/agencies/{town.Id}/2566");
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Only_who_may_appeal_is_offered_to_and_other_agencies_do_not_exist()
    {
        var (town, other) = (await AssessedTown.New(), await AssessedTown.New());
        await using var assessor = await town.Assessor();
        await town.JudgeAll(assessor, "O12");
        await town.Announce();
        await using var executive = await town.Site.As(Role.Executive, town.Place);
        await using var neighbour = await other.Administrator();

        (await executive.Page($"{town.Desk}/scores/O12")).QuerySelectorAll("form.judge-form").ShouldBeEmpty();
        foreach (var address in new[] { $"{town.Desk}/scores", $"{town.Desk}/scores/O12" })
        {
            using var response = await neighbour.Get(address);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
