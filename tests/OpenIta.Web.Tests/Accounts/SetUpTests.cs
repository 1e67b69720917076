using System.Net;
using OpenIta.Accounts;
using OpenIta.People;

namespace OpenIta.Web.Tests.Accounts;

public sealed class SetUpTests
{
    [Fact]
    public async Task The_link_makes_one_central_administrator_and_then_is_gone()
    {
        await using var site = await Site.WithoutPeople();
        var token = (await new SetUpFirstAdministrator(site.Database, TimeProvider.System).Offer()).Value!;
        var page = await site.Page($"/setup/{token}");
        using var made = await site.Post(page.QuerySelector("main form")!, ("Name", "สมหญิง ใจดี"), ("Email", "somying@example.go.th"), ("Password", TestPeople.Password));
        made.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/desk");
        (await Site.Parse(made)).QuerySelector(".tasks")!.TextContent.ShouldContain("ผู้ดูแลระบบส่วนกลาง");

        using var again = await site.Get($"/setup/{token}");
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await new SetUpFirstAdministrator(site.Database, TimeProvider.System).Offer()).Value.ShouldBeNull();
        var entry = await site.Database.Read(s => s.One<(string Act, string Subject)>("select act, subject from audit_log"));
        entry.ShouldBe(("installation.set-up", "somying@example.go.th"));
    }

    [Theory]
    [InlineData("", "somying@example.go.th", TestPeople.Password, "Name")]
    [InlineData("สมหญิง ใจดี", "somying", TestPeople.Password, "Email")]
    [InlineData("สมหญิง ใจดี", "somying@example.go.th", "สั้นไป", "Password")]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_link_still_works(string name, string email, string password, string field)
    {
        await using var site = await Site.WithoutPeople();
        var token = (await new SetUpFirstAdministrator(site.Database, TimeProvider.System).Offer()).Value!;
        var page = await site.Page($"/setup/{token}");
        using var response = await site.Post(page.QuerySelector("main form")!, ("Name", name), ("Email", email), ("Password", password));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await Site.Parse(response);
        again.QuerySelector(".faults a")!.GetAttribute("href").ShouldBe($"#{field}");
        again.QuerySelector($"#{field}")!.GetAttribute("aria-invalid").ShouldBe("true");
        again.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(email);
        (await new SetUpFirstAdministrator(site.Database, TimeProvider.System).IsOpen(token)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_later_start_makes_a_new_link_and_the_earlier_one_ends()
    {
        await using var site = await Site.WithoutPeople();
        var setUp = new SetUpFirstAdministrator(site.Database, TimeProvider.System);
        var first = (await setUp.Offer()).Value!;
        var second = (await setUp.Offer()).Value!;
        (await setUp.IsOpen(first)).ShouldBeFalse();
        (await setUp.IsOpen(second)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_is_over_after_its_day()
    {
        await using var site = await Site.WithoutPeople();
        var now = TimeProvider.System.GetUtcNow();
        var token = (await site.Database.Write<string>(async s => await OneTimeLinks.Issue(s, LinkPurpose.SetUp, null, now))).Value;
        (await site.Database.Read(s => OneTimeLinks.IsOpen(s, LinkPurpose.SetUp, token, now.AddHours(23)))).ShouldBeTrue();
        (await site.Database.Read(s => OneTimeLinks.IsOpen(s, LinkPurpose.SetUp, token, now.AddHours(24)))).ShouldBeFalse();
    }
}
