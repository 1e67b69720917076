using System.Net;
using Listed = OpenIta.Web.Tests.Accounts.Endpoints;

namespace OpenIta.Web.Tests.Security;

/// <summary>GET changes nothing: whoever only looks, or follows a link that a stranger sent, leaves every table as it was.</summary>
[Trait("speed", "long")]
public sealed class ReadingChangesNothingTests
{
    [Fact]
    public async Task Every_table_is_the_same_after_everyone_has_looked_at_everything()
    {
        await using var whole = await WholeSite.Start();
        var endpoints = (await Listed.Of(whole.Site.Services)).Where(e => e.Method == "GET").ToList();
        var changed = new List<string>();
        var addresses = 0;
        var before = await Tables.Rows(whole.Site.Database);
        foreach (var person in whole.People)
        {
            await foreach (var seen in Crawl.Of(person))
            {
                seen.Status.ShouldNotBe(HttpStatusCode.InternalServerError, seen.Address);
                await Compare($"{person.Name} at {seen.Address}");
            }
            foreach (var endpoint in endpoints)
                (await person.Browser.Visit("GET", endpoint.AddressAt(whole.Town))).Dispose();
            await Compare($"{person.Name} at the addresses that no link leads to");
        }
        changed.ShouldBeEmpty();
        // Else the walk has lost its way.
        addresses.ShouldBeGreaterThan(200);

        async Task Compare(string what)
        {
            addresses++;
            var after = await Tables.Rows(whole.Site.Database);
            changed.AddRange(Tables.Changed(before, after).Select(t => $"{what}: {t}"));
            before = after;
        }
    }
}
