using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Surveys;

/// <summary>A database with an agency and one open survey of it, for a server that runs as a process.</summary>
internal sealed record SurveyTown(TestDatabase Data, Database Database, Survey Survey) : IAsyncDisposable
{
    public static async Task<SurveyTown> On(DatabaseKind kind, string instrument = "EIT", int quota = 100)
    {
        var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        return new SurveyTown(data, database, await SurveyUnderLoad.Add(database, instrument, quota));
    }

    public ValueTask DisposeAsync() => Data.DisposeAsync();
}
