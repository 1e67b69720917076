using System.Net;
using OpenIta.Frameworks;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Answer;

public sealed class JourneyTests : IAsyncLifetime
{
    private SurveySite site = null!;
    private Survey eit = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SurveySite.Start();
        eit = await site.Open("EIT");
    }

    [Fact]
    public async Task A_phone_without_scripts_answers_question_by_question_and_gets_a_receipt()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        phone.Text.ShouldContain("ไม่เก็บ: ชื่อ");
        phone.Page.QuerySelectorAll("input[checked]").ShouldBeEmpty();
        await phone.Press("begin");

        for (var number = 1; number <= 15; number++)
        {
            phone.Title.ShouldStartWith($"ข้อ {number} จาก 15");
            phone.Page.QuerySelectorAll("fieldset.now").Length.ShouldBe(1);
            await phone.Answer(1);
        }
        phone.Title.ShouldStartWith("ตรวจคำตอบก่อนส่ง");
        await phone.Press("send");

        phone.Status.ShouldBe(HttpStatusCode.OK);
        ReadableCode.Secret.Read(phone.Page.QuerySelector(".receipt")!.TextContent).ShouldNotBeNull();
        phone.Text.ShouldContain("ต่อไปจะเป็นอย่างไร");
        (await site.Stored()).ShouldBe(1);
    }

    [Fact]
    public async Task A_wide_screen_answers_a_section_at_a_time_with_the_same_page()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        for (var section = 1; section <= 3; section++)
        {
            phone.Text.ShouldContain($"ส่วนที่ {section} จาก 3");
            await phone.Press("next-section", [.. Names(phone).Select(n => (n, "2"))]);
        }
        phone.Title.ShouldStartWith("ตรวจคำตอบก่อนส่ง");
        await phone.Press("back-section");
        phone.Text.ShouldContain("ส่วนที่ 3 จาก 3");
    }

    [Fact]
    public async Task Going_back_keeps_what_was_answered()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        await phone.Answer(3);
        await phone.Answer(2);
        await phone.Press("back");
        phone.Page.QuerySelector("input[name='E2'][checked]")!.GetAttribute("value").ShouldBe("2");
        await phone.Press("back");
        await phone.Press("back");
        phone.Title.ShouldStartWith("ก่อนเริ่มตอบ");
        await phone.Press("begin");
        phone.Page.QuerySelector("input[name='E1.2'][checked]")!.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task An_empty_page_names_each_missing_answer_links_to_it_and_can_be_passed_over()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        await phone.Press("next", ("E1.1", "4"));

        phone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        phone.Title.ShouldStartWith("ข้อผิดพลาด: ข้อ 1 จาก 15");
        var link = phone.Page.QuerySelector(".summary a")!;
        phone.Page.QuerySelectorAll(".summary a").Length.ShouldBe(1);
        phone.Page.QuerySelector(link.GetAttribute("href")!)!.GetAttribute("name").ShouldBe("E1.2");
        phone.Page.QuerySelector("input[name='E1.1'][checked]")!.GetAttribute("value").ShouldBe("4");
        await phone.Press("skip");
        phone.Title.ShouldStartWith("ข้อ 2 จาก 15");
    }

    [Fact]
    public async Task What_was_not_answered_is_said_before_sending_and_is_asked_for()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        await phone.Press("next");
        await phone.Press("skip");
        await phone.AnswerAll();
        phone.Page.QuerySelectorAll(".answers .missing").Select(m => m.TextContent).ShouldBe(["ไม่ได้ตอบ", "ไม่ได้ตอบ"]);
        await phone.Press("send");

        phone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        phone.Page.QuerySelectorAll(".summary a").Length.ShouldBe(2);
        (await site.Stored()).ShouldBe(0);
        await phone.Press("to-1");
        await phone.Answer(1);
        phone.Title.ShouldStartWith("ตรวจคำตอบก่อนส่ง");
        await phone.Press("send");
        (await site.Stored()).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_is_changed_from_the_page_of_checking_which_one_comes_back_to()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        await phone.AnswerAll(1);
        await phone.Press("to-7");
        phone.Title.ShouldStartWith("ข้อ 7 จาก 15");
        await phone.Answer(4);
        phone.Title.ShouldStartWith("ตรวจคำตอบก่อนส่ง");
        phone.Page.QuerySelector("#a-E7 .given")!.TextContent.ShouldBe("มากที่สุด");
    }

    [Fact]
    public async Task The_language_changes_on_the_same_question_and_keeps_answers()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        await phone.Answer(1);
        await phone.Press("speak-en", ("E2", "3"));

        phone.Title.ShouldStartWith("Question 2 of 15");
        phone.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        phone.Text.ShouldContain("serve you and other people equally");
        phone.Page.QuerySelector("input[name='E2'][checked]")!.GetAttribute("value").ShouldBe("3");
        await phone.AnswerAll(1);
        await phone.Press("send");
        phone.Text.ShouldContain("Your answers have been received");
    }

    [Fact]
    public async Task Sending_twice_gives_the_same_receipt_and_is_counted_once()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        await phone.AnswerAll();
        var form = phone.Fields("send");
        var address = phone.Address;
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => phone.Client.PostAsync(address, new FormUrlEncodedContent(form))));
        var receipts = await Task.WhenAll(both.Select(async r => (await Site.Parse(r)).QuerySelector(".receipt")!.TextContent));

        receipts.Distinct().Count().ShouldBe(1);
        (await site.Stored()).ShouldBe(1);
    }

    [Fact]
    public async Task All_questions_can_be_answered_on_one_page()
    {
        using var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}?page=all");
        phone.Page.QuerySelectorAll("fieldset.question").Length.ShouldBe(15);
        await phone.Press("send", [.. Names(phone).Select(n => (n, "1"))]);
        phone.Page.QuerySelector(".receipt").ShouldNotBeNull();
    }

    [Fact]
    public async Task Options_stand_in_the_order_of_the_pack_and_declining_is_offered_only_where_the_pack_allows_it()
    {
        using var folder = new TempFolder();
        var pack = await File.ReadAllTextAsync(Repository.Path("frameworks", "ita-2566.yaml"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "ita-2566.yaml"), pack.Replace("  - id: YN\n", "  - id: YN\n    may_decline: true\n", StringComparison.Ordinal));
        await using var declining = await SurveySite.Start(FrameworkLibrary.Open(folder.Path).Value);
        var survey = await declining.Open("EIT");
        using var phone = declining.Phone();
        await phone.Open($"/s/{survey.Code}?page=all");

        Labels("E2").ShouldBe(["น้อยที่สุดหรือไม่มีเลย", "น้อย", "มาก", "มากที่สุด"]);
        Labels("E8").ShouldBe(["มี", "ไม่มี", "ไม่ประสงค์ตอบ"]);
        await phone.Press("send", [.. Names(phone).Select(n => (n, n == "E8" ? "declined" : "1"))]);
        phone.Page.QuerySelector(".receipt").ShouldNotBeNull();
        await phone.Open($"/s/{survey.Code}?page=all");
        await phone.Press("send", [.. Names(phone).Select(n => (n, n == "E2" ? "declined" : "1"))]);
        phone.Status.ShouldBe(HttpStatusCode.BadRequest);

        IEnumerable<string> Labels(string field) => phone.Page.QuerySelectorAll($"input[name='{field}']").Select(i => i.ParentElement!.TextContent.Trim());
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private static IEnumerable<string> Names(Phone phone) => phone.Page.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct();
}
