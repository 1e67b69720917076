using System.Net;
using Listed = OpenIta.Web.Tests.Accounts.Endpoints;

namespace OpenIta.Web.Tests.Security;

/// <summary>What another site makes a browser send is refused: it can't know the antiforgery field.</summary>
[Trait("speed", "long")]
public sealed class ForgeryTests
{
    // Nobody is signed in at these, and they act for nobody: answering a survey sets no cookie, a browser's report is a line in the log,
    // and the error page only shows an error.
    private static readonly string[] ActForNobody = ["/s/{code}", "/policy-reports", "/error/{status}"];

    [Fact]
    public async Task Every_POST_without_its_antiforgery_field_is_refused_and_changes_nothing()
    {
        await using var whole = await WholeSite.Start();
        var posts = (await Listed.Of(whole.Site.Services)).Where(e => e.Method == "POST" && !ActForNobody.Contains(e.Address)).ToList();
        var (refused, wrong) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        var before = await Tables.Rows(whole.Site.Database);
        foreach (var person in whole.People)
        {
            foreach (var post in posts)
            {
                foreach (var agency in whole.Agencies)
                {
                    using var response = await person.Browser.Visit("POST", post.AddressAt(agency), isForged: true);
                    if (response.StatusCode == HttpStatusCode.BadRequest)
                        refused.Add(post.Name);
                    else if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
                        wrong.Add($"{post.Name} as {person.Name}: {(int)response.StatusCode}");
                }
            }
        }
        wrong.ShouldBeEmpty();
        posts.Select(p => p.Name).Except(refused).ShouldBeEmpty("nobody who may post here was refused");
        Tables.Changed(before, await Tables.Rows(whole.Site.Database)).ShouldBeEmpty();
    }
}
