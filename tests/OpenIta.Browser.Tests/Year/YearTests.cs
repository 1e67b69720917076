using OpenIta.Frameworks;

namespace OpenIta.Browser.Tests.Year;

/// <summary>
/// One municipality's year in the browser, played by five people: the administrator opens the cycle and runs the agency, an officer declares,
/// the executive approves, an assessor scores, an adjudicator answers the appeal.
/// </summary>
public sealed class YearTests(Surroundings surroundings)
{
    private const string O12Comment = "ยังไม่ใช่รายงานรอบ 6 เดือนของปี 2566";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Five_people_take_an_agency_from_registration_to_its_final_score(int width, bool scripts)
    {
        Assert.SkipUnless(surroundings.HasBrowser, Surroundings.NoBrowser);
        await using var round = await Round.Begin(surroundings, Day(2023, 1, 9));
        var examined = new HashSet<string>(StringComparer.Ordinal);
        var examiner = await round.Browser(width, scripts: true, bypassPolicy: true);
        async Task<Person> New(string email)
        {
            var page = await round.Browser(width, scripts);
            return new Person(page, email, scripts ? page : examiner, examined);
        }

        var (administrator, executive, officer) = (await New("admin@nakhonpathomcity.go.th"), await New("palad@nakhonpathomcity.go.th"), await New("office@nakhonpathomcity.go.th"));
        var (assessor, adjudicator) = (await New("assessor@example.ac.th"), await New("judge@example.or.th"));
        var desk = $"/desk/{round.Agency}";

        await SetUp(round, administrator);
        await OpenTheCycle(administrator);
        await Invite(administrator, "/admin/people", assessor, "ผู้ประเมิน", null);
        await Invite(administrator, "/admin/people", adjudicator, "ผู้ชี้ขาด", "Adjudicator");
        await Invite(administrator, $"{desk}/people", administrator, "สมหญิง ใจดี", "AgencyAdministrator");
        await Invite(administrator, $"{desk}/people", executive, "ปลัดเทศบาล", "Executive");
        await AssignByTheReport(administrator, desk);
        await Invite(administrator, $"{desk}/people", officer, "เจ้าหน้าที่สำนักปลัด", "DepartmentOfficer", "สำนักปลัดเทศบาล");
        await Register(administrator, executive, desk);

        round.Clock.MoveTo(Day(2023, 3, 6));
        await Declare(officer, administrator, desk, scripts);
        await SendReturnAndApprove(administrator, executive, desk);

        round.Clock.MoveTo(Day(2023, 5, 8));
        await Allot(administrator, assessor);
        await Assess(assessor, round.Agency);

        round.Clock.MoveTo(Day(2023, 6, 1));
        await round.RunCalendar();
        await SeePreliminary(administrator, desk);
        await Appeal(administrator, adjudicator, round.Agency, desk);

        round.Clock.MoveTo(Day(2023, 6, 20));
        await round.RunCalendar();
        // By hand: 9.1 has ten items, O2 scored 0 and was not disputed: 90; indicator 9 = (90 + 4 × 100) / 5 = 98; OIT = (98 + 100) / 2.
        await administrator.Open($"{desk}/scores");
        await administrator.Sees("99.00");
        round.Clock.MoveTo(Day(2023, 8, 10));
        await round.RunCalendar();
        var visitor = await New("");
        await visitor.Open($"/agencies/{round.Agency}/2566");
        await visitor.Sees("99.00");
    }

    private static async Task SetUp(Round round, Person administrator)
    {
        await administrator.Open(await round.SetUpAddress());
        await administrator.Fill("#Name", "สมหญิง ใจดี");
        await administrator.Fill("#Email", administrator.Email);
        await administrator.Fill("#Password", Person.Password);
        await administrator.Page.Locator("main button[type=submit]").ClickAsync();
        await administrator.Sees("ผู้ดูแลระบบส่วนกลาง");
    }

    private static async Task OpenTheCycle(Person administrator)
    {
        await administrator.Open("/admin/cycles/new/ita-2566");
        foreach (var (phase, first, last) in new[]
        {
            ("Registration", "2023-01-04", "2023-01-31"), ("Iit", "2023-01-04", "2023-06-30"), ("Eit", "2023-01-04", "2023-06-30"),
            ("Declaration", "2023-03-01", "2023-04-30"), ("Assessment", "2023-05-01", "2023-05-31"), ("Appeal", "2023-06-01", "2023-06-15"), ("Publication", "2023-08-01", "2023-09-30"),
        })
        {
            await administrator.Fill($"[name='First.{phase}']", first);
            await administrator.Fill($"[name='Last.{phase}']", last);
        }
        await administrator.Page.Locator("main form button[type=submit]").ClickAsync();
        await administrator.Sees("2566");
    }

    private static async Task Invite(Person administrator, string at, Person person, string name, string? role, string? department = null)
    {
        await administrator.Open(at);
        await administrator.Fill("[name='Invite.Name']", name);
        await administrator.Fill("[name='Invite.Email']", person.Email);
        if (role is not null)
            await administrator.Page.CheckAsync($"[name='Invite.Role'][value={role}]");
        if (department is not null)
            await administrator.Page.SelectOptionAsync("[name='Invite.Department']", new Microsoft.Playwright.SelectOptionValue { Label = department });
        await administrator.Page.Locator("#invite ~ form button[type=submit]").ClickAsync();
        if (person == administrator)
            return;
        await person.Page.GotoAsync(await administrator.InvitationSent());
        await person.Fill("#Password", Person.Password);
        await person.Page.Locator("main button[type=submit]").ClickAsync();
        await person.Sees("งานของฉัน");
    }

    private static async Task AssignByTheReport(Person administrator, string desk)
    {
        await administrator.Open($"{desk}/assign");
        await administrator.Page.Locator("#import ~ ul a").ClickAsync();
        await administrator.Sees("กองวิชาการและแผนงาน");
        await administrator.Press("นำเข้ารายการนี้");
        await administrator.Sees("มอบหมายแล้ว 43 ข้อ");
    }

    private static async Task Register(Person administrator, Person executive, string desk)
    {
        await administrator.Open($"{desk}/registration");
        foreach (var (field, text) in new[] { ("ContactName", "สมหญิง ใจดี"), ("Telephone", "034 253 850"), ("Email", administrator.Email), ("StaffCount", "250"), ("ServedCount", "12000") })
            await administrator.Fill($"[name={field}]", text);
        await administrator.Page.Locator("button[name=Submit][value=true]").ClickAsync();
        await executive.Open($"{desk}/registration");
        await executive.Page.Locator("form[action*=Approve] button").ClickAsync();
        await executive.Open(desk);
    }

    // The office's officer declares O1 and O2 in full; the administrator answers the rest.
    private static async Task Declare(Person officer, Person administrator, string desk, bool scripts)
    {
        await officer.Open($"{desk}/items");
        foreach (var item in new[] { "O1", "O2" })
        {
            await officer.Open($"{desk}/items/{item}");
            await officer.Page.CheckAsync("#answer");
            await officer.Fill("#url-0", $"https://www.nakhonpathomcity.go.th/{item}");
            foreach (var tick in await officer.Page.Locator("main input[type=checkbox]").AllAsync())
                await tick.CheckAsync();
            foreach (var where in await officer.Page.Locator("[name^=where]").AllAsync())
                await where.FillAsync("หัวข้อแรกของหน้า");
            if (scripts)
                await officer.Page.GetByText("บันทึกอัตโนมัติแล้ว").WaitForAsync();
            await officer.Press("บันทึก");
            await officer.Sees("ไม่พบสิ่งที่ขาด");
        }
        foreach (var item in FrameworkLibrary.Default.Find("ita-2566").Value.DisclosureItems.Select(d => d.Code).Except(["O1", "O2"]))
        {
            await administrator.Open($"{desk}/items/{item}");
            await administrator.Page.CheckAsync("[name=answer][value=HasNot]");
            await administrator.Press("บันทึก");
        }
    }

    private static async Task SendReturnAndApprove(Person administrator, Person executive, string desk)
    {
        await administrator.Open($"{desk}/submission");
        await administrator.Press("ส่งให้ผู้บริหารอนุมัติ");
        await executive.Open($"{desk}/submission");
        await executive.Page.Locator("#O12 summary").ClickAsync();
        await executive.Fill("[name='comment:O12']", O12Comment);
        await executive.Press("ส่งคืนข้อที่มีเหตุผล");
        await executive.Sees("ส่งคืน 1 ข้อให้แก้แล้ว");
        await administrator.Open($"{desk}/items/O12");
        await administrator.Sees(O12Comment);
        await administrator.Fill("#explanation", "เว็บไซต์อยู่ระหว่างปรับปรุง");
        await administrator.Press("บันทึก");
        await administrator.Open($"{desk}/submission");
        await administrator.Press("ส่งให้ผู้บริหารอนุมัติ");
        await executive.Open($"{desk}/submission");
        await executive.Press("อนุมัติและตรึงหลักฐาน");
        await executive.Sees("อนุมัติโดย ปลัดเทศบาล");
    }

    private static async Task Allot(Person administrator, Person assessor)
    {
        await administrator.Open("/admin/allotment");
        await administrator.Fill("[name=Email]", assessor.Email);
        await administrator.Page.Locator("form[action*=Enter] button").ClickAsync();
        await administrator.Fill("[name=Share]", "0");
        await administrator.Page.Locator("form[action*=Draw] button").ClickAsync();
        await administrator.Page.Locator(".notice").WaitForAsync();
    }

    // O1 and O2 lose their points; all others keep them.
    private static async Task Assess(Person assessor, Guid agency)
    {
        await assessor.Open("/assess");
        await assessor.Open($"/assess/{agency}");
        foreach (var item in FrameworkLibrary.Default.Find("ita-2566").Value.DisclosureItems.Select(d => d.Code))
        {
            await assessor.Open($"/assess/{agency}/{item}");
            var isLost = item is "O1" or "O2";
            await assessor.Page.CheckAsync($"[name=mark][value='{(isLost ? "0" : "100")}']");
            if (isLost)
            {
                await assessor.Page.CheckAsync("[name=reason][value=Unreachable]");
                await assessor.Fill("[name=comment]", "เปิดหน้าเว็บไม่ได้เมื่อวันที่ 8 พฤษภาคม 2566");
            }
            await assessor.Page.Locator("form.judge-form button[type=submit]").ClickAsync();
        }
    }

    private static async Task SeePreliminary(Person administrator, string desk)
    {
        await administrator.Open($"{desk}/scores");
        // 9.1 has lost two of ten: 80; indicator 9 = (80 + 4 × 100) / 5 = 96; OIT = (96 + 100) / 2.
        await administrator.Sees("98.00");
    }

    // O1 is disputed and won; O2 is not, and silence is acceptance.
    private static async Task Appeal(Person administrator, Person adjudicator, Guid agency, string desk)
    {
        await administrator.Open($"{desk}/scores/O1");
        await administrator.Sees("เปิดหน้าเว็บไม่ได้เมื่อวันที่ 8 พฤษภาคม 2566");
        await administrator.Fill("#Grounds", "เว็บไซต์เปิดได้ตามปกติ ตามบันทึกการเข้าใช้ของผู้ให้บริการ");
        await administrator.Page.Locator("form.judge-form button[type=submit]").ClickAsync();
        await adjudicator.Open("/adjudicate");
        await adjudicator.Open($"/adjudicate/{agency}/O1");
        await adjudicator.Page.CheckAsync("[name=Mark][value='100']");
        await adjudicator.Fill("#Reason", "หลักฐานที่ตรึงไว้เปิดได้และมีครบทุกองค์ประกอบ");
        await adjudicator.Page.Locator("form.judge-form button[type=submit]").ClickAsync();
        await administrator.Open($"{desk}/scores/O1");
        await administrator.Sees("หลักฐานที่ตรึงไว้เปิดได้และมีครบทุกองค์ประกอบ");
    }

    // Ten in the morning in Bangkok.
    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 3, 0, 0, TimeSpan.Zero);
}
