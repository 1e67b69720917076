using System.Diagnostics;
using System.Net;
using OpenIta.Accounts;

namespace OpenIta.Web.Tests.Accounts;

/// <summary>Guessing at accounts is slow, tells nothing, and shuts nobody out.</summary>
public sealed class GuessingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_few_wrong_passwords_the_next_must_wait_whether_there_is_an_account_or_not(bool exists)
    {
        await using var site = await Site.WithoutPeople();
        var email = exists ? (await TestPeople.Add(site.Database)).Email : "nobody@example.go.th";
        for (var i = 0; i < 5; i++)
            (await Try(site, email, "ไม่ใช่รหัสผ่านนี้เลย")).ShouldContain("อีเมลหรือรหัสผ่านไม่ถูกต้อง");
        (await Try(site, email, TestPeople.Password)).ShouldContain("ลองหลายครั้งเกินไป");
    }

    [Fact]
    public async Task Whoever_signed_in_here_before_gets_in_while_a_stranger_guesses()
    {
        await using var site = await Site.WithoutPeople();
        await using var owner = await site.As(Role.Auditor);
        var email = owner.Person!.Email;
        for (var i = 0; i < 8; i++)
            await Try(site, email, "ไม่ใช่รหัสผ่านนี้เลย");
        (await Try(site, email, TestPeople.Password)).ShouldContain("ลองหลายครั้งเกินไป");

        var desk = await owner.Page("/desk");
        using var left = await owner.Post(desk.QuerySelector("form.visitor")!);
        (await Try(owner, email, TestPeople.Password)).ShouldContain("งานของฉัน");
    }

    [Fact]
    public async Task Codes_of_the_second_step_cannot_be_tried_out()
    {
        await using var site = await Site.WithoutPeople();
        await using var person = await site.As(Role.Auditor);
        var page = await person.Page("/account/second-step");
        for (var i = 0; i < 5; i++)
            using (var wrong = await person.Post(page.QuerySelector("main form")!, ("Code", "000000")))
                wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var refused = await person.Post(page.QuerySelector("main form")!, ("Code", AuthenticatorApp.Scan(page).Code()));
        (await Site.Parse(refused)).QuerySelector(".faults")!.TextContent.ShouldContain("ลองหลายครั้งเกินไป");
    }

    // The medians of both, in turn so that a busy machine slows both alike. ASVS 5, 6.3.8.
    [Theory]
    [Trait("speed", "long")]
    [InlineData("/sign-in")]
    [InlineData("/reset")]
    public async Task The_answer_takes_as_long_for_an_address_without_an_account(string address)
    {
        await using var site = await Site.WithoutPeople();
        var known = (await TestPeople.Add(site.Database)).Email;
        var times = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        for (var i = 0; i < 20; i++)
            foreach (var exists in (bool[])[i % 2 == 0, i % 2 != 0])
            {
                await site.ForgetTries();
                var page = await site.Page(address);
                var watch = Stopwatch.StartNew();
                using var response = address == "/reset"
                    ? await site.Post(page.QuerySelector("main form")!, ("Email", exists ? known : "nobody@example.go.th"))
                    : await site.Post(page.QuerySelector("main form")!, ("Email", exists ? known : "nobody@example.go.th"), ("Password", "ไม่ใช่รหัสผ่านนี้เลย"));
                times[exists].Add(watch.Elapsed.TotalMilliseconds);
            }
        var (with, without) = (Median(times[true]), Median(times[false]));
        Math.Abs(with - without).ShouldBeLessThan(Math.Max(50, 0.3 * without), "median with an account beside the median without");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<string> Try(Site browser, string email, string password)
    {
        var page = await browser.Page("/sign-in");
        using var response = await browser.Post(page.QuerySelector("main form")!, ("Email", email), ("Password", password));
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity);
        return (await Site.Parse(response)).QuerySelector("main")!.TextContent;
    }
}
