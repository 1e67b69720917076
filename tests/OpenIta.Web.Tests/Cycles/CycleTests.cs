using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Cycles;

/// <summary>A cycle in the browser: opened, registered for, approved, extended.</summary>
public sealed class CycleTests
{
    [Fact]
    public async Task From_the_proposed_calendar_to_the_approved_registration_with_three_people()
    {
        await using var site = await Site.WithoutPeople();
        var agency = await AddAgency(site);
        await using var admin = await site.As(Role.CentralAdministrator);
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(agency));
        await using var executive = await site.As(Role.Executive, new Place(agency));

        (await officer.Page($"/desk/{agency}")).QuerySelector(".empty h2")!.TextContent.ShouldBe("ยังไม่มีรอบการประเมิน");
        await Running(site);

        var desk = await officer.Page($"/desk/{agency}");
        desk.QuerySelector(".deadline strong")!.TextContent.ShouldBe("เหลือ 5 วัน");
        desk.QuerySelector(".deadline")!.TextContent.ShouldContain("เวลาของระบบ");
        Task(desk, "ยืนยันผู้ประสานงาน").TextContent.ShouldContain("ยังไม่เริ่ม");

        var page = await officer.Page($"/desk/{agency}/registration");
        using (var gaps = await officer.Post(page.QuerySelector("main form.card")!, ("ContactName", "มาลี <b>ใจดี</b>"), ("StaffCount", "สามสิบ"), ("Submit", "true")))
        {
            gaps.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var again = await Site.Parse(gaps);
            again.QuerySelectorAll(".faults a").Select(a => a.GetAttribute("href")).ShouldBe(["#Telephone", "#Email", "#StaffCount", "#ServedCount"]);
            again.QuerySelector("#ContactName")!.GetAttribute("value").ShouldBe("มาลี <b>ใจดี</b>");
            again.QuerySelector("#StaffCount")!.GetAttribute("value").ShouldBe("สามสิบ");
        }
        using (var sent = await officer.Post(page.QuerySelector("main form.card")!, ("ContactName", "มาลี ใจดี"), ("Telephone", "075 000 000"), ("Email", "malee@khaothong.go.th"), ("StaffCount", "๖๐"), ("ServedCount", "5,000"), ("Submit", "true")))
            (await Site.Parse(sent)).QuerySelector(".notice")!.TextContent.ShouldBe("ส่งให้ผู้บริหารแล้ว");

        var decide = await executive.Page($"/desk/{agency}/registration");
        decide.QuerySelector("section[aria-labelledby=samples]")!.TextContent.ShouldContain("อย่างน้อย 30 คน จาก 60 คน");
        decide.QuerySelector("section[aria-labelledby=samples]")!.TextContent.ShouldContain("เกณฑ์: ร้อยละ 10");
        using (var approved = await executive.Post(decide.QuerySelector("form[action*=Approve]")!))
            (await Site.Parse(approved)).QuerySelector(".notice")!.TextContent.ShouldBe("อนุมัติแล้ว");
        Task(await officer.Page($"/desk/{agency}"), "อนุมัติข้อมูลลงทะเบียน").TextContent.ShouldContain("เสร็จแล้ว");
    }

    [Fact]
    public async Task A_cycle_is_opened_with_the_dates_its_pack_proposes()
    {
        await using var site = await Site.WithoutPeople();
        await using var admin = await site.As(Role.CentralAdministrator);
        var form = (await admin.Page("/admin/cycles/new/ita-2565")).QuerySelector("main form")!;
        form.QuerySelector("[id='First.Declaration']")!.GetAttribute("value").ShouldBe("2022-03-01");

        using (var refused = await admin.Post(form, ("Last.Declaration", "2022-02-28"), ("First.Iit", "")))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await Site.Parse(refused)).QuerySelectorAll(".faults a").Select(a => a.GetAttribute("href")).ShouldBe(["#First.Iit", "#First.Declaration"]);
        }
        using (var opened = await admin.Post(form))
            (await Site.Parse(opened)).QuerySelector("table")!.TextContent.ShouldContain("30 เม.ย. 2565");
        (await admin.Page("/admin/cycles")).QuerySelector(".tasks a")!.TextContent.ShouldBe("ปีงบประมาณ พ.ศ. 2565");
    }

    [Fact]
    public async Task An_extension_is_given_with_a_reason_and_shown_to_the_agency()
    {
        await using var site = await Site.WithoutPeople();
        var agency = await AddAgency(site);
        await using var admin = await site.As(Role.CentralAdministrator);
        var cycle = await Running(site);
        var form = (await admin.Page(cycle)).QuerySelector("form.card")!;

        using (var refused = await admin.Post(form, ("LastDay", Day(20)), ("ForOne", "true"), ("AgencyName", "ไม่มีแห่งนี้")))
            (await Site.Parse(refused)).QuerySelector(".faults a")!.GetAttribute("href").ShouldBe("#AgencyName");
        using (var extended = await admin.Post(form, ("LastDay", Day(20)), ("ForOne", "true"), ("AgencyName", "อบต.เขาทอง"), ("Reason", "น้ำท่วม <img src=x>")))
            (await Site.Parse(extended)).QuerySelector("section[aria-labelledby=extensions]")!.TextContent.ShouldContain("น้ำท่วม <img src=x>");

        (await admin.Page($"/desk/{agency}")).QuerySelector(".deadline strong")!.TextContent.ShouldBe("เหลือ 20 วัน");
    }

    [Fact]
    public async Task The_calendar_file_opens_by_its_private_link_alone_and_no_other_link_does()
    {
        await using var site = await Site.WithoutPeople();
        var agency = await AddAgency(site);
        await using var admin = await site.As(Role.CentralAdministrator);
        await Running(site);
        var link = (await admin.Page($"/desk/{agency}")).QuerySelector("a[href^='/calendar/']")!.GetAttribute("href")!;

        using var file = await site.Get(link);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (await file.Content.ReadAsStringAsync()).ShouldContain("BEGIN:VEVENT");
        (await site.Get("/calendar/nothing.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Get(link.Replace("/calendar/C", "/calendar/D", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Letters_wait_on_the_mailbox_page_where_no_server_is_set()
    {
        await using var site = await Site.WithoutPeople();
        await using var admin = await site.As(Role.CentralAdministrator);
        await site.Database.Write<bool>(async s => await OpenIta.Mail.Outbox.Write(s, new("k", "a@b.th", "เรื่อง <i>", "ลิงก์ https://x/invite/1 <script>"), TimeProvider.System.GetUtcNow()));

        var list = await admin.Page("/admin/mail");
        list.QuerySelector(".note")!.TextContent.ShouldContain("SMTP");
        var letter = await admin.Page(list.QuerySelector(".tasks a")!.GetAttribute("href")!);
        letter.QuerySelector(".letter")!.TextContent.ShouldBe("ลิงก์ https://x/invite/1 <script>");
    }

    private static IElement Task(IDocument desk, string title) => desk.QuerySelectorAll(".tasks li").Single(l => l.TextContent.Contains(title, StringComparison.Ordinal));

    private static string Day(int fromToday) => Bangkok.DayOf(TimeProvider.System.GetUtcNow()).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<Guid> AddAgency(Site site) => (await site.Database.Write<Agency>(async s =>
        await AgencyStore.Place(s, new NamedAgency("อบต.เขาทอง", null, "เมือง", "กระบี่"), TimeProvider.System.GetUtcNow()))).Value.Id;

    // Days around today, which no calendar of a pack has.
    private static async Task<string> Running(Site site) => (await site.Database.Write<string>(async session =>
    {
        var now = TimeProvider.System.GetUtcNow();
        var today = Bangkok.DayOf(now);
        var cycle = new Cycle(Stored.NewId(now), new FiscalYear(2564), "ita-2564", now);
        await CycleStore.Add(session, cycle);
        await CycleStore.SaveCalendar(session, cycle.Id, [PhaseWindow.Of(Phase.Registration, today.AddDays(-5), today.AddDays(5))]);
        return $"/admin/cycles/{cycle.Id}";
    })).Value;
}
