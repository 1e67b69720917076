using System.Net;
using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to_and_comes_back()
    {
        await using var site = await Site.With();
        var person = await TestPeople.Add(site.Database);
        var asked = await site.Page("/desk");
        asked.QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
        using var response = await site.Post(asked.QuerySelector("main form")!, ("Email", person.Email), ("Password", TestPeople.Password));
        response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/desk");
    }

    [Theory]
    [InlineData("nobody@example.go.th", TestPeople.Password)]
    [InlineData(null, "รหัสผ่านที่ไม่ใช่")]
    [InlineData(null, "")]
    public async Task A_wrong_address_and_a_wrong_password_get_the_same_answer(string? email, string password)
    {
        await using var site = await Site.With();
        var person = await TestPeople.Add(site.Database);
        var page = await site.Page("/sign-in");
        using var response = await site.Post(page.QuerySelector("main form")!, ("Email", email ?? person.Email), ("Password", password));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await Site.Parse(response);
        again.Title!.ShouldStartWith("ข้อผิดพลาด: ");
        again.QuerySelector(".faults a")!.TextContent.ShouldBe("อีเมลหรือรหัสผ่านไม่ถูกต้อง");
        again.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(email ?? person.Email);
        again.QuerySelector("#Password")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var site = await Site.With();
        await using var person = await site.As(Role.Auditor);
        var desk = await person.Page("/desk");
        using var left = await person.Post(desk.QuerySelector("form.visitor")!);
        (await person.Page("/desk")).QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
    }

    [Fact]
    public async Task A_session_ends_with_the_next_request_once_the_account_is_changed()
    {
        await using var site = await Site.With();
        await using var person = await site.As(Role.Auditor);
        await site.Database.Write<bool>(async session =>
        {
            await AccountStore.EndSessions(session, person.Person!.Id);
            return true;
        });
        (await person.Page("/desk")).QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_field_is_refused()
    {
        await using var site = await Site.With();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@example.go.th")]);
        using var response = await site.Browser.PostAsync(new Uri("/sign-in", UriKind.Relative), content);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task The_way_back_never_leads_to_another_site(string next)
    {
        await using var site = await Site.With();
        var person = await TestPeople.Add(site.Database);
        var page = await site.Page("/sign-in?next=" + Uri.EscapeDataString(next));
        using var response = await site.Post(page.QuerySelector("main form")!, ("Email", person.Email), ("Password", TestPeople.Password));
        response.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/desk");
    }
}
