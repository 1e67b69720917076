using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OpenIta.Basics;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.People;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Browser.Tests.Year;

/// <summary>The program as just installed, with one municipality known from its published report, and a clock that can be set.</summary>
internal sealed class Round : IAsyncDisposable
{
    private readonly TestDatabase data;
    private readonly WebApplicationFactory<Program> program;
    private readonly Surroundings surroundings;

    private Round(TestDatabase data, Database database, WebApplicationFactory<Program> program, Surroundings surroundings, MovableClock clock, Guid agency)
    {
        (this.data, this.program, this.surroundings, Clock, Agency) = (data, program, surroundings, clock, agency);
        Database = database;
    }

    public MovableClock Clock { get; }

    public Database Database { get; }

    public Guid Agency { get; }

    public static async Task<Round> Begin(Surroundings surroundings, DateTimeOffset day)
    {
        var stored = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await stored.Open();
        var agency = (await new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample("003"))).Value.Agency.Id;
        await database.Write<bool>(async session => await session.Execute("update agency set domains = 'nakhonpathomcity.go.th' where id = @Id", new { Id = Stored.Id(agency) }) == 1);
        var clock = new MovableClock(day);
        var started = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Production");
            web.UseSetting("data", stored.Options[1]);
            web.UseSetting("urls", "http://127.0.0.1:0");
            web.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
        });
        started.UseKestrel();
        started.StartServer();
        return new Round(stored, database, started, surroundings, clock, agency);
    }

    /// <summary>A browser of one person's own.</summary>
    public Task<IPage> Browser(int width, bool scripts, bool bypassPolicy = false) =>
        surroundings.Open(width, scripts, at: program.ClientOptions.BaseAddress, bypassPolicy: bypassPolicy);

    /// <summary>The address that the console prints at the first start.</summary>
    public async Task<string> SetUpAddress() => "/setup/" + (await program.Services.GetRequiredService<SetUpFirstAdministrator>().Offer()).Value;

    /// <summary>What the calendar does by itself on its next run.</summary>
    public Task RunCalendar()
    {
        var (announce, finalise) = (new AnnounceScores(Database, FrameworkLibrary.Default), new FinaliseScores(Database, FrameworkLibrary.Default));
        return new RunCalendar(Database, FrameworkLibrary.Default, announce, finalise).Run(Clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await data.DisposeAsync();
    }
}
