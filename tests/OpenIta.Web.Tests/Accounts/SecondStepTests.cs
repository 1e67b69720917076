using System.Net;
using AngleSharp.Dom;
using OpenIta.Accounts;

namespace OpenIta.Web.Tests.Accounts;

public sealed class SecondStepTests
{
    [Fact]
    public async Task Once_it_is_on_a_password_alone_opens_nothing_and_a_code_works_once()
    {
        await using var site = await Site.With();
        await using var person = await site.As(Role.Auditor);
        var (app, _) = await TurnOn(person);

        await using var later = site.OtherBrowser();
        (await later.Page("/sign-in/second-step")).QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
        var asked = await EnterPassword(later, person.Person!);
        (await later.Page("/desk")).QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
        var code = app.Code(later: 1);
        using var entered = await later.Post(asked.QuerySelector("main form")!, ("Code", code));
        entered.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/desk");

        await using var thief = site.OtherBrowser();
        asked = await EnterPassword(thief, person.Person!);
        using var refused = await thief.Post(asked.QuerySelector("main form")!, ("Code", code));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(refused)).Title!.ShouldStartWith("ข้อผิดพลาด: ");
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_phone_once_and_new_ones_replace_the_old()
    {
        await using var site = await Site.With();
        await using var person = await site.As(Role.Auditor);
        var (_, codes) = await TurnOn(person);
        codes.Count.ShouldBe(10);
        codes.Distinct().Count().ShouldBe(10);

        (await EnterCode(site, person.Person!, codes[0].ToUpperInvariant())).ShouldBe(HttpStatusCode.OK);
        (await EnterCode(site, person.Person!, codes[0])).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await person.Page("/account/second-step");
        page.Body!.TextContent.ShouldContain("เหลือรหัสกู้คืน 9 รหัส");
        var renewed = await Changed(person, page, "Codes", TestPeople.Password);
        (await EnterCode(site, person.Person!, codes[1])).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await EnterCode(site, person.Person!, CodesOf(renewed)[0])).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_code_turns_nothing_on_and_keeps_the_key()
    {
        await using var site = await Site.With();
        await using var person = await site.As(Role.Auditor);
        var page = await person.Page("/account/second-step");
        using var refused = await person.Post(page.QuerySelector("main form")!, ("Code", "000000"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await Site.Parse(refused);
        again.QuerySelector("code.key")!.TextContent.ShouldBe(page.QuerySelector("code.key")!.TextContent);
        using var on = await person.Post(again.QuerySelector("main form")!, ("Code", AuthenticatorApp.Scan(again).Code()));
        CodesOf(await Site.Parse(on)).Count.ShouldBe(10);
    }

    [Fact]
    public async Task It_is_turned_off_with_the_password_and_not_without()
    {
        await using var site = await Site.With();
        await using var person = await site.As(Role.Auditor);
        await TurnOn(person);
        var page = await Changed(person, await person.Page("/account/second-step"), "Off", "ไม่ใช่รหัสผ่านนี้");
        page.QuerySelector(".faults")!.TextContent.ShouldContain("รหัสผ่านเดิมไม่ถูกต้อง");
        await Changed(person, page, "Off", TestPeople.Password);
        await using var later = site.OtherBrowser();
        (await EnterPassword(later, person.Person!)).QuerySelector("h1")!.TextContent.ShouldBe("งานของฉัน");
    }

    [Fact]
    public async Task An_administrator_clears_it_for_someone_who_lost_the_phone()
    {
        await using var site = await Site.With();
        await using var person = await site.As(Role.Auditor);
        await TurnOn(person);
        await using var administrator = await site.As(Role.CentralAdministrator);
        var page = await administrator.Page($"/admin/people/{person.Person!.Id}");
        using var cleared = await administrator.Post(page.QuerySelector("form[action*=SecondStep]")!);
        cleared.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await person.Page("/desk")).QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
        await using var later = site.OtherBrowser();
        (await EnterPassword(later, person.Person!)).QuerySelector("h1")!.TextContent.ShouldBe("งานของฉัน");
    }

    [Fact]
    public async Task Where_it_is_required_a_role_beyond_the_own_agency_works_only_after_it()
    {
        await using var site = await Site.WithSettings(("second-step", "required"));
        await using var person = await site.As(Role.Auditor);
        foreach (var address in (string[])["/admin/audit-log", $"/desk/{Guid.NewGuid()}/items"])
            (await person.Page(address)).QuerySelector("h1")!.TextContent.ShouldBe("ยืนยันสองขั้นตอน", address);
        await TurnOn(person);
        (await person.Page("/admin/audit-log")).QuerySelector("h1")!.TextContent.ShouldNotBe("ยืนยันสองขั้นตอน");
    }

    internal static async Task<(AuthenticatorApp App, IReadOnlyList<string> Codes)> TurnOn(Site person)
    {
        var page = await person.Page("/account/second-step");
        var app = AuthenticatorApp.Scan(page);
        using var on = await person.Post(page.QuerySelector("main form")!, ("Code", app.Code()));
        on.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (app, CodesOf(await Site.Parse(on)));
    }

    private static List<string> CodesOf(IDocument page) => [.. page.QuerySelectorAll(".codes code").Select(c => c.TextContent)];

    internal static async Task<IDocument> EnterPassword(Site browser, Account person)
    {
        var page = await browser.Page("/sign-in");
        using var response = await browser.Post(page.QuerySelector("main form")!, ("Email", person.Email), ("Password", TestPeople.Password));
        return await Site.Parse(response);
    }

    private static async Task<HttpStatusCode> EnterCode(Site site, Account person, string code)
    {
        await using var browser = site.OtherBrowser();
        var asked = await EnterPassword(browser, person);
        using var response = await browser.Post(asked.QuerySelector("main form")!, ("Code", code));
        return response.StatusCode;
    }

    private static async Task<IDocument> Changed(Site person, IDocument page, string handler, string password)
    {
        var form = page.QuerySelector("main form")!;
        form.SetAttribute("action", $"/account/second-step/change?handler={handler}");
        using var response = await person.Post(form, ("Password", password));
        return await Site.Parse(response);
    }
}
