using System.Net;
using OpenIta.Accounts;
using OpenIta.Disclosures;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Disclosures;

/// <summary>An issued report is offered on the form of the item it answers, and declared with one button.</summary>
public sealed class IssuedReportOfferTests
{
    private const string Public = "http://ita.example.go.th";

    [Theory]
    [InlineData("Analysis", "O42")]
    [InlineData("Progress", "O43")]
    public async Task An_issued_report_is_declared_with_one_button_on_the_item_it_answers_and_on_no_other(string kind, string item)
    {
        await using var site = await Site.WithSettings(("public-address", Public));
        var (town, other) = (await Municipality.In(site, DeclarationState.Declaring), await Municipality.In(site, DeclarationState.Declaring));
        var address = Public + await Issue(site, town.Id, kind);
        await using var admin = await site.As(Role.AgencyAdministrator, town.Place);
        foreach (var code in new[] { "O1", "O42", "O43" }.Except([item]))
            (await admin.Page($"{town.Desk}/items/{code}")).QuerySelector(".offer").ShouldBeNull();

        var page = await admin.Page($"{town.Desk}/items/{item}");
        var offer = page.QuerySelector(".offer button")!;
        offer.GetAttribute("value").ShouldBe(address);
        using var taken = await admin.Post(page.QuerySelector("form.item-page")!, ("explanation", "ดูรายงาน"), (offer.GetAttribute("name")!, address));

        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = await Site.Parse(taken);
        after.QuerySelector("#url-0")!.GetAttribute("value").ShouldBe(address);
        after.QuerySelector("#note-0")!.GetAttribute("value").ShouldBe("รายงานที่ออกแล้ว");
        after.QuerySelector("#explanation")!.TextContent.ShouldBe("ดูรายงาน");
        after.QuerySelector(".offer").ShouldBeNull();

        // What another agency issued is not theirs to declare.
        await using var stranger = await site.As(Role.AgencyAdministrator, other.Place);
        var theirs = await stranger.Page($"{other.Desk}/items/{item}");
        theirs.QuerySelector(".offer").ShouldBeNull();
        using var refused = await stranger.Post(theirs.QuerySelector("form.item-page")!, ("url-0", address));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nothing_is_offered_or_taken_unless_the_operator_stated_where_the_public_reaches_the_program()
    {
        await using var site = await Site.WithSettings();
        var town = await Municipality.In(site, DeclarationState.Declaring);
        var address = await Issue(site, town.Id, "Analysis");
        await using var admin = await site.As(Role.AgencyAdministrator, town.Place);

        var page = await admin.Page($"{town.Desk}/items/O42");

        page.QuerySelector(".offer").ShouldBeNull();
        using var refused = await admin.Post(page.QuerySelector("form.item-page")!, ("url-0", $"http://localhost{address}"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> Issue(Site site, Guid agency, string kind)
    {
        var series = Guid.NewGuid();
        await site.Database.Write<bool>(async session =>
        {
            await session.Execute(
                """
                insert into issued_report (id, series, agency_id, kind, fiscal_year, version, title, language, issued_at, issued_by)
                values (@Id, @Series, @Agency, @Kind, 2565, 1, 'รายงานที่ออกแล้ว', 'Thai', @Now, 'ก')
                """,
                new { Id = Stored.Id(Guid.NewGuid()), Series = Stored.Id(series), Agency = Stored.Id(agency), Kind = kind, Now = Stored.Instant(TimeProvider.System.GetUtcNow()) });
            return true;
        });
        return $"/reports/{series:D}";
    }
}
