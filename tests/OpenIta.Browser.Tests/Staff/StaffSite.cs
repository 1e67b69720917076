using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OpenIta.Accounts;
using OpenIta.TestKit;
using OpenIta.Web.Tests;
using OpenIta.Web.Tests.Accounts;

namespace OpenIta.Browser.Tests.Staff;

/// <summary>The program on the data of <see cref="StaffTown"/>, with every page of staff and who opens it. Nothing happens in it by itself.</summary>
public sealed class StaffSite(Surroundings surroundings) : IAsyncLifetime
{
    // Other capabilities have browser tests of their own.
    private static readonly string[] Elsewhere = ["/desk/{agency}/analysis", "/desk/{agency}/measure", "/desk/{agency}/plan", "/collect"];

    // What leads on to another page as long as there is nothing to show.
    private static readonly string[] Leads = ["/desk/{agency}/surveys/{code}/codes", "/account/second-step/change"];

    private TestDatabase? data;
    private WebApplicationFactory<Program>? program;

    internal StaffTown Town { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!surroundings.HasBrowser)
            return;
        data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        Town = await StaffTown.In(await data.Open());
        program = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Production");
            web.UseSetting("data", data.Options[1]);
            web.UseSetting("public-address", "http://ita.example.go.th");
            web.UseSetting("urls", "http://127.0.0.1:0");
            web.ConfigureServices(services => services.Remove(services.Single(s => s.ImplementationType?.Name == "QuartzHostedService")));
        });
        program.UseKestrel();
        program.StartServer();
    }

    /// <summary>Every page that somebody who has signed in may read, with the first of the roles that may, as the access table has them; an officer's own too.</summary>
    public async Task<IReadOnlyList<(Role Role, string Address)>> Pages() =>
    [
        .. from endpoint in await Endpoints.Of(program!.Services)
           where endpoint is { IsPage: true, Method: "GET", Handler: null } && AccessTable.Rows[endpoint.Name] is not ["everyone"] && !endpoint.Address.EndsWith("{what}", StringComparison.Ordinal)
               && !Elsewhere.Any(e => endpoint.Address.StartsWith(e, StringComparison.Ordinal))
           where !Leads.Contains(endpoint.Address)
           from role in endpoint.Address.StartsWith("/desk/{agency}/items", StringComparison.Ordinal) ? [Role.DepartmentOfficer, Role.AgencyAdministrator] : AccessTable.RolesOf(endpoint.Name).Take(1)
           select (role, Town.AddressOf(endpoint.Address)),
        // The item that an issued report answers offers it.
        (Role.AgencyAdministrator, $"/desk/{Town.Agency}/items/O42"),
    ];

    /// <summary>A browser of one person's own, signed in.</summary>
    public async Task<IPage> SignIn(Role role, int width, bool scripts = true)
    {
        var page = await surroundings.Open(width, scripts, at: program!.ClientOptions.BaseAddress);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Email]", Town.People[role].Email);
        await page.FillAsync("[name=Password]", TestPeople.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync("**/desk");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        if (data is not null)
            await data.DisposeAsync();
    }
}
