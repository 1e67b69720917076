using System.Net;
using OpenIta.Surveys;

namespace OpenIta.Web.Tests.Answer;

public sealed class PrivacyTests : IAsyncLifetime
{
    private const string Source = "198.51.100.77";

    private SurveySite site = null!;

    public async ValueTask InitializeAsync() => site = await SurveySite.Start();

    [Fact]
    public async Task Every_survey_page_asks_for_no_referrer_no_storage_and_no_cookie()
    {
        var eit = await site.Open("EIT");
        using var phone = site.Phone();
        foreach (var address in new[] { $"/s/{eit.Code}", $"/s/{eit.Code}?lang=en", $"/s/{eit.Code}?page=all", "/s", "/s/nothing", "/s/a/b/c" })
        {
            await phone.Open(address);
            Strict(phone.Response, address);
        }
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        Strict(phone.Response, "step");
        await phone.AnswerAll();
        await phone.Press("send");
        Strict(phone.Response, "receipt");
    }

    [Fact]
    public async Task A_session_is_not_looked_at_where_people_answer_not_even_to_end_it()
    {
        await using var program = await Site.WithoutPeople();
        await using var person = await program.As(OpenIta.Accounts.Role.Auditor);
        await person.Database.Write<bool>(async session => await session.Execute("update person set security_stamp = 'another'") > 0);

        using (var survey = await person.Visit("GET", "/s"))
            survey.Headers.Contains("Set-Cookie").ShouldBeFalse();
        using var elsewhere = await person.Visit("GET", "/about");
        elsewhere.Headers.GetValues("Set-Cookie").ShouldContain(c => c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_with_an_access_code_loses_it_at_the_first_redirect()
    {
        var iit = await site.Open("IIT");
        var code = (await site.Codes(iit, 1))[0];
        using var phone = site.Phone();
        await phone.Open($"/s/{iit.Code}/{ReadableCode.Printed(code)}");

        phone.Response.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe($"/s/{iit.Code}");
        phone.Text.ShouldContain("อ่านรหัสผู้ตอบจากลิงก์แล้ว");
        // The cookie that carried it is taken back with the page.
        phone.Response.Headers.GetValues("Set-Cookie").Single().ShouldContain("expires=Thu, 01 Jan 1970");
        Hidden(phone.Page.Source.Text, code);
        await phone.Press("begin");
        phone.Title.ShouldStartWith("ข้อ 1 จาก 30");
        Hidden(phone.Page.Source.Text, code);
        await phone.AnswerAll();
        await phone.Press("send");
        phone.Page.QuerySelector(".receipt").ShouldNotBeNull();
        Hidden(phone.Page.Source.Text, code);
    }

    [Fact]
    public async Task A_code_from_a_link_is_not_asked_for_again_when_all_questions_stand_on_one_page()
    {
        var iit = await site.Open("IIT");
        using var phone = site.Phone();
        await phone.Open($"/s/{iit.Code}/{(await site.Codes(iit, 1))[0]}");
        await phone.Press("all");

        phone.Page.QuerySelectorAll("fieldset.question").Length.ShouldBe(30);
        phone.Page.QuerySelector("#typed").ShouldBeNull();
        await phone.Press("send", [.. phone.Page.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct().Select(n => (n, "1"))]);
        phone.Page.QuerySelector(".receipt").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_link_whose_code_is_wrong_says_so_and_lets_it_be_typed()
    {
        var iit = await site.Open("IIT");
        using var phone = site.Phone();
        foreach (var wrong in new[] { "ABC", ReadableCode.Secret.New(), new string('A', 500) })
        {
            await phone.Open($"/s/{iit.Code}/{wrong}");
            phone.Page.QuerySelector("#typed").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Neither_log_nor_database_holds_a_mark_of_who_answered()
    {
        var iit = await site.Open("IIT");
        var code = (await site.Codes(iit, 1))[0];
        using var phone = site.Phone(Source);
        await phone.Open($"/s/{iit.Code}/{code}");
        await phone.Press("begin");
        await phone.AnswerAll();
        await phone.Press("send");
        var receipt = phone.Page.QuerySelector(".receipt")!.TextContent.Replace("-", "", StringComparison.Ordinal);

        foreach (var mark in new[] { Source, "MarkedPhone", code, ReadableCode.Printed(code), receipt })
            site.Log.Text.ShouldNotContain(mark);
        var rows = await site.Database.Read(session => session.List<string>(
            "select coalesce(group_concat(quote(survey_number) || quote(id) || quote(part) || quote(answers) || quote(language) || quote(day)), '') from survey_response"));
        rows[0].ShouldNotContain(code);
    }

    [Fact]
    public async Task The_first_visit_with_its_stylesheet_is_under_30_KB_on_the_wire()
    {
        var iit = await site.Open("IIT");
        using var phone = site.Phone();
        await phone.Open($"/s/{iit.Code}");
        phone.Page.QuerySelectorAll("script, link[rel=preload], link[as=font], img").ShouldBeEmpty();
        var parts = phone.Page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(l => l.GetAttribute("href")!).Append($"/s/{iit.Code}");
        long bytes = 0;
        foreach (var part in parts)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, part) { Headers = { { "Accept-Encoding", "br" } } };
            using var response = await phone.Client.SendAsync(request);
            response.EnsureSuccessStatusCode();
            bytes += (await response.Content.ReadAsByteArrayAsync()).Length + response.Headers.ToString().Length + response.Content.Headers.ToString().Length;
        }
        bytes.ShouldBeLessThan(30 * 1024);
    }

    [Fact]
    public async Task The_longest_step_stays_as_small()
    {
        var iit = await site.Open("IIT");
        using var phone = site.Phone();
        await phone.Open($"/s/{iit.Code}/{(await site.Codes(iit, 1))[0]}");
        await phone.Press("begin");
        using var request = new HttpRequestMessage(HttpMethod.Post, phone.Address) { Content = new FormUrlEncodedContent(phone.Fields("next")), Headers = { { "Accept-Encoding", "br" } } };
        using var response = await phone.Client.SendAsync(request);

        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(30 * 1024);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private static void Strict(HttpResponseMessage response, string address)
    {
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"], address);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store", address);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse(address);
    }

    private static void Hidden(string source, string code)
    {
        source.ShouldNotContain(code);
        source.ShouldNotContain(ReadableCode.Printed(code));
    }
}
