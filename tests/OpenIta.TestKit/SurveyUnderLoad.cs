using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;

namespace OpenIta.TestKit;

/// <summary>An open survey for programs that run as processes, and what they are started with.</summary>
public static class SurveyUnderLoad
{
    /// <summary>Settings under which no work is asked of a browser and no source is slowed: thousands come from one address.</summary>
    public static string[] Unhindered { get; } =
        ["--survey:proof-bits=0", "--survey:posts-per-second=1000000", "--survey:posts-at-once=1000000", "--survey:sends-per-second=1000000", "--survey:sends-at-once=1000000"];

    /// <summary>That of a municipality, from yesterday to tomorrow, by the framework of FY2564.</summary>
    public static async Task<Survey> Add(Database database, string instrument = "EIT", int quota = 1_000_000)
    {
        var now = TimeProvider.System.GetUtcNow();
        var agency = (await database.Write<Agency>(async session => await AgencyStore.Place(session, new NamedAgency("เทศบาลนครนครปฐม", null, null, "นครปฐม"), now))).Value;
        return (await new OpenSurvey(database, FrameworkLibrary.Default, TimeProvider.System)
            .Run(Actor.System("test"), new SurveyOrder(agency.Id, null, "ita-2564", instrument, now.AddDays(-1), now.AddDays(1), quota))).Value;
    }
}
