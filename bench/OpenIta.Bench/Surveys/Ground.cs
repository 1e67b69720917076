using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Bench.Surveys;

/// <summary>A database of its own with an open EIT survey, and the website as a process on it.</summary>
internal sealed record Ground(TestDatabase Data, Database Database, Survey Survey, ServerProcess Server) : IAsyncDisposable
{
    /// <summary>Settings under which no source is slowed and no work asked of browsers.</summary>
    public static readonly string[] Unhindered =
    [
        "--survey:proof-bits=0", "--survey:posts-per-second=1000000", "--survey:posts-at-once=1000000", "--survey:sends-per-second=1000000", "--survey:sends-at-once=1000000",
    ];

    public static async Task<Ground> On(DatabaseKind kind, params string[] settings)
    {
        var data = await TestDatabase.Fresh(kind);
        var database = (await Database.Open(data.Pooled, TimeProvider.System)).Value;
        var now = TimeProvider.System.GetUtcNow();
        var agency = (await database.Write<Agency>(async session => await AgencyStore.Place(session, new NamedAgency("เทศบาลนครนครปฐม", null, null, "นครปฐม"), now))).Value;
        var opened = await new OpenSurvey(database, FrameworkLibrary.Default, TimeProvider.System)
            .Run(Actor.System("bench"), new SurveyOrder(agency.Id, null, "ita-2564", "EIT", now.AddDays(-1), now.AddDays(1), 1_000_000));
        return new Ground(data, database, opened.Value, await ServerProcess.Start(data.Pooled, settings));
    }

    /// <summary>The same with another program on the same data.</summary>
    public async Task<Ground> Moved(string folder, params string[] settings)
    {
        await Server.DisposeAsync();
        return this with { Server = await ServerProcess.Start(folder, Data.Pooled, settings) };
    }

    public Task<long> Stored() => Database.Read(session => session.One<long>("select count(*) from survey_response"));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Data.DisposeAsync();
    }
}
