using System.Net;
using OpenIta.Accounts;
using OpenIta.Disclosures;
using OpenIta.Web.Tests.Disclosures;

namespace OpenIta.Web.Tests.Accounts;

/// <summary>Every endpoint × role × own or other agency × state of the checklist, against the table written by hand.</summary>
public sealed class AccessTableTests
{
    [Fact]
    public async Task Every_endpoint_of_the_program_stands_in_the_table_and_no_other()
    {
        await using var site = await Site.WithoutPeople();
        var endpoints = await Endpoints.Of(site.Services);
        endpoints.Select(e => e.Name).Except(AccessTable.Rows.Keys).ShouldBeEmpty("endpoints that the table does not know");
        AccessTable.Rows.Keys.Except(endpoints.Select(e => e.Name)).ShouldBeEmpty("rows whose endpoint is gone");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(DeclarationState.Declaring)]
    [InlineData(DeclarationState.Submitted)]
    [InlineData(DeclarationState.Final)]
    public async Task Everyone_enters_where_the_table_says_and_nowhere_else(DeclarationState? state)
    {
        await using var site = await Site.WithEntrances();
        var (ours, theirs) = (await Municipality.In(site, state), await Municipality.In(site, state, "แพร่"));
        var wrong = new List<string>();
        // What names no agency is alike in every state. Signing out comes last: it ends the person's session.
        var endpoints = (await Endpoints.Of(site.Services)).Where(e => state is null || e.IsOfAgency).OrderBy(e => e.Address == "/sign-out").ToList();
        foreach (var role in Enum.GetValues<Role>().Cast<Role?>().Append(null))
        {
            await using var person = role is { } held ? await site.As(held, ours.PlaceOf(held)) : site.OtherBrowser();
            foreach (var endpoint in endpoints)
            {
                foreach (var municipality in endpoint.IsOfAgency ? (Municipality[])[ours, theirs] : [ours])
                {
                    var expected = AccessTable.Expected(endpoint.Name, role, municipality == ours);
                    var outcome = await Visit(person, endpoint, municipality);
                    if (!outcome.Is(expected))
                        wrong.Add($"{endpoint.Name} as {role?.ToString() ?? "visitor"} {(municipality == ours ? "own" : "other")}: {outcome}, not {expected}");
                }
            }
        }
        wrong.ShouldBeEmpty();
    }

    private static async Task<Outcome> Visit(Site person, ListedEndpoint endpoint, Municipality at)
    {
        using var response = await person.Visit(endpoint.Method, endpoint.AddressAt(at.Id));
        if (response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/sign-in?next=", StringComparison.Ordinal))
            return Outcome.SignsIn;
        if (response.StatusCode == HttpStatusCode.Forbidden)
            return Outcome.IsTold;
        if (response.StatusCode == HttpStatusCode.UnprocessableEntity && (await response.Content.ReadAsStringAsync()).Contains(new NotAllowed().Thai, StringComparison.Ordinal))
            return Outcome.IsTold;
        if (response.StatusCode != HttpStatusCode.NotFound || !endpoint.IsPage || endpoint.Address == "/error/{status}")
            return Outcome.Enters;
        return response.Headers.Contains(Entrance.Header) ? Outcome.MeetsNothing : Outcome.FindsNothing;
    }
}
