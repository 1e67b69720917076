using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Surveys;

/// <summary>A database with an agency and one open survey of it, for a server that runs as a process.</summary>
internal sealed record SurveyTown(TestDatabase Data, Database Database, Survey Survey) : IAsyncDisposable
{
    /// <summary>No work is asked of a browser and no source is slowed: thousands come from one address.</summary>
    public static IReadOnlyList<string> Unhindered { get; } =
        ["--survey:proof-bits=0", "--survey:posts-per-second=1000000", "--survey:posts-at-once=1000000", "--survey:sends-per-second=1000000", "--survey:sends-at-once=1000000"];

    public static async Task<SurveyTown> On(DatabaseKind kind, string instrument = "EIT", int quota = 100)
    {
        var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        var now = TimeProvider.System.GetUtcNow();
        var agency = (await database.Write<Agency>(async session => await AgencyStore.Place(session, new NamedAgency("เทศบาลนครนครปฐม", null, null, "นครปฐม"), now))).Value;
        var opened = await new OpenSurvey(database, FrameworkLibrary.Default, TimeProvider.System)
            .Run(Actor.System("test"), new SurveyOrder(agency.Id, null, "ita-2564", instrument, now.AddDays(-1), now.AddDays(1), quota));
        return new SurveyTown(data, database, opened.Value);
    }

    public ValueTask DisposeAsync() => Data.DisposeAsync();
}
