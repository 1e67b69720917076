using System.Net;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Audit;

public sealed class AuditLogPageTests
{
    [Fact]
    public async Task An_auditor_searches_the_whole_log_and_takes_what_was_found_away()
    {
        await using var site = await Site.WithoutPeople();
        await Write(site, new AuditEntry("declaration.approve", "O12"), new AuditEntry("role.give", "=2+3"));
        await using var auditor = await site.As(Role.Auditor);
        Acts(await auditor.Page("/admin/audit-log")).ShouldBe(["role.give", "declaration.approve"]);
        Acts(await auditor.Page("/admin/audit-log?q=o12")).ShouldBe(["declaration.approve"]);
        Acts(await auditor.Page("/admin/audit-log?To=2001-01-01")).ShouldBeEmpty();
        Acts(await auditor.Page("/admin/audit-log?From=2001-01-01&page=99")).Count.ShouldBe(2);

        using var file = await auditor.Get("/admin/audit-log?handler=Export");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var csv = await file.Content.ReadAsStringAsync();
        csv.ShouldContain("declaration.approve");
        // A spreadsheet must not take a subject for a formula.
        csv.ShouldNotContain(",=2+3");
    }

    [Fact]
    public async Task An_agency_administrator_reads_the_agency_s_own_entries_alone()
    {
        await using var site = await Site.WithoutPeople();
        var (ours, theirs) = (await TestAgencies.Add(site.Database), await TestAgencies.Add(site.Database));
        await Write(site, new AuditEntry("ours", "a", ours), new AuditEntry("theirs", "b", theirs), new AuditEntry("nation", "c"));
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(ours));
        Acts(await administrator.Page($"/desk/{ours}/audit-log")).ShouldBe(["ours"]);
        (await administrator.Get($"/desk/{theirs}/audit-log")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get("/admin/audit-log")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static List<string> Acts(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll(".log code").Select(c => c.TextContent)];

    private static Task<Result<bool>> Write(Site site, params AuditEntry[] entries) => site.Database.Write<bool>(async session =>
    {
        foreach (var entry in entries)
            await AuditLog.Append(session, Actor.System("test"), entry, new DateTimeOffset(2026, 1, 5, 2, 0, 0, TimeSpan.Zero));
        return true;
    });
}
