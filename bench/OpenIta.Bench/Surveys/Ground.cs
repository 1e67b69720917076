using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Bench.Surveys;

/// <summary>A database of its own with an open EIT survey, and the website as a process on it.</summary>
internal sealed record Ground(TestDatabase Data, Database Database, Survey Survey, ServerProcess Server) : IAsyncDisposable
{
    public static async Task<Ground> On(DatabaseKind kind, params string[] settings)
    {
        var data = await TestDatabase.Fresh(kind);
        var database = (await Database.Open(data.Pooled, TimeProvider.System)).Value;
        var survey = await SurveyUnderLoad.Add(database);
        return new Ground(data, database, survey, await ServerProcess.Start(data.Pooled, settings));
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
