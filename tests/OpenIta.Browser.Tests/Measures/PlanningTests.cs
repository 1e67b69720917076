using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Browser.Tests.Year;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.TestKit;
using OpenIta.Web.Tests;

namespace OpenIta.Browser.Tests.Measures;

/// <summary>An officer goes from scores to a published analysis with measures in one sitting; axe looks at every page on the way.</summary>
public sealed class PlanningTests(Surroundings surroundings)
{
    private const int TooLarge = 50_000_000;

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task An_officer_goes_from_scores_to_a_published_analysis_with_measures(int width, bool scripts)
    {
        var (officer, agency) = await Officer(width, scripts, sample: 2);
        var desk = $"/desk/{agency}";

        await officer.Open($"{desk}/analysis/2564");
        await officer.Sees("68.00");
        await EditTheOverview(officer);
        await AdaptAProposal(officer);
        await ReportProgress(officer);
        await officer.Open($"{desk}/plan/2564");
        await officer.Write("ขั้นตอน", "ศึกษาเกณฑ์และกำหนดแผนการประเมิน");
        await officer.Press("เพิ่มขั้นตอน");
        await officer.Sees("ศึกษาเกณฑ์และกำหนดแผนการประเมิน");
        await officer.Open($"{desk}/plan/2564/responsibility");
        await officer.Open("/overdue-measures");
        await Publish(officer, desk);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Hostile_and_endless_words_in_every_cell_leave_the_pages_whole(int width)
    {
        var (officer, agency) = await Officer(width, scripts: true, sample: 5);
        var endless = new string('ก', 300);
        var database = await surroundings.Database();
        var save = new SaveMeasure(database, FrameworkLibrary.Default);
        foreach (var words in new[] { endless, "<script>document.title='x'</script>", "=HYPERLINK(\"http://x\",\"y\")" })
            (await save.Add(Actor.System("test"), agency, new FiscalYear(2566), Everywhere(words), TimeProvider.System.GetUtcNow())).IsRefused.ShouldBeFalse();
        var desk = $"/desk/{agency}";
        await officer.Open($"{desk}/measures/2566");
        await officer.Sees(endless);
        await officer.Sees("<script>document.title='x'</script>");
        foreach (var address in await officer.Page.Locator(".board a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
        {
            await officer.Open(address);
            await officer.Open(address + "/change");
        }
        (await officer.Page.TitleAsync()).ShouldNotBe("x");
    }

    private static async Task EditTheOverview(Person officer)
    {
        await officer.Page.Locator("#Overview summary").ClickAsync();
        await officer.Fill("#words-Overview", "หน่วยงานได้ 68.00 คะแนน");
        await officer.Page.Locator("#Overview form button").ClickAsync();
        await officer.Sees("พิมพ์ลงในข้อความโดยตรง");
        await officer.Fill("#words-Overview", "หน่วยงานได้ {total} คะแนน ระดับ {level}");
        await officer.Page.Locator("#Overview form button").ClickAsync();
        await officer.Sees("หน่วยงานได้ 68.00 คะแนน ระดับ C");
    }

    private static async Task AdaptAProposal(Person officer)
    {
        await officer.Page.Locator("[aria-labelledby=proposed] summary").First.ClickAsync();
        await officer.Page.Locator("[aria-labelledby=proposed] details[open] a").First.ClickAsync();
        await officer.Sees("ดัดแปลงจาก รายงานขององค์การบริหารส่วนตำบลเขากระปุก");
        await officer.Press("เพิ่มมาตรการนี้");
        await officer.Sees("ระบุผู้รับผิดชอบอย่างน้อยหนึ่งราย");
        await officer.Fill("[id='Form.Responsible']", "สำนักปลัด");
        await officer.Fill("[id='Form.Period']", "ม.ค. ๖๕ - มี.ค. ๖๕");
        await officer.Press("เพิ่มมาตรการนี้");
        await officer.Sees("กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน");
    }

    private static async Task ReportProgress(Person officer)
    {
        await officer.Page.Locator("[aria-labelledby=board-NotStarted] a").First.ClickAsync();
        await officer.Page.CheckAsync("[name=Status][value=InProgress]");
        await officer.Fill("#Told", "จัดทำคู่มือแล้ว");
        using var folder = new TempFolder();
        var large = folder.File("หลักฐานใหญ่.pdf");
        await File.WriteAllBytesAsync(large, new byte[TooLarge]);
        await officer.Page.SetInputFilesAsync("[id='Evidence[0].Upload']", large);
        await officer.Press("บันทึกรายงานผล");
        await officer.Sees("ใหญ่เกินไป ต้องไม่เกิน 20 เมกะไบต์");
        (await officer.Page.InputValueAsync("#Told")).ShouldBe("จัดทำคู่มือแล้ว");
        var small = folder.File("หลักฐาน.txt");
        await File.WriteAllBytesAsync(small, [1, 2, 3]);
        await officer.Page.SetInputFilesAsync("[id='Evidence[0].Upload']", small);
        await officer.Fill("[id='Evidence[0].DatedOn']", "2022-01-05");
        await officer.Press("บันทึกรายงานผล");
        // SHA-256 of the bytes 01 02 03.
        await officer.Sees("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        await officer.Sees("ลงวันที่ 5 ม.ค. 2565");
    }

    private async Task Publish(Person officer, string desk)
    {
        await officer.Open($"{desk}/measures/2564");
        await officer.Follow("รายงาน");
        await officer.Open($"{desk}/reports/2564?Kind=Analysis&Digits=Arabic");
        foreach (var (field, words) in new[] { ("#Reason", "ตรวจแล้ว ถูกต้องตามที่ประกาศ"), ("#Correction", "เพิ่มมาตรการ") })
            if (await officer.Page.Locator(field).CountAsync() > 0)
                await officer.Fill(field, words);
        await officer.Page.Locator("[aria-labelledby=checked] form[method=post] button").ClickAsync();
        var address = await officer.Page.Locator("[aria-labelledby=issued] tbody tr td:last-child a").First.GetAttributeAsync("href");
        var visitor = await surroundings.Open(1280);
        await visitor.GotoAsync(address!);
        var published = await visitor.InnerTextAsync("body");
        published.ShouldContain("หน่วยงานได้ 68.00 คะแนน");
        ThaiText.Squeeze(published).ShouldContain(ThaiText.Squeeze("กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน"));
    }

    private async Task<(Person Officer, Guid Agency)> Officer(int width, bool scripts, int sample)
    {
        Assert.SkipUnless(surroundings.HasBrowser, Surroundings.NoBrowser);
        var agency = Guid.Parse(surroundings.AgencyPage(sample).Split('/')[^1]);
        var account = await surroundings.Add(new Grant(Role.AgencyAdministrator, new Place(agency), null));
        var page = await surroundings.Open(width, scripts);
        var examiner = scripts ? page : await surroundings.Open(width, bypassPolicy: true);
        return (new Person(page, account.Email!, examiner, new HashSet<string>(StringComparer.Ordinal), TestPeople.Password), agency);
    }

    private static MeasureContent Everywhere(string words) => new()
    {
        Title = words,
        Steps = [words, words],
        Weakness = words,
        Nodes = ["4"],
        Responsible = [words],
        Period = words,
        Monitoring = words,
        AdaptedFrom = words,
    };
}
