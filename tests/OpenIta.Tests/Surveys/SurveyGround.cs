using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

/// <summary>An agency with open surveys on a database of its own, and the program's one writer of responses.</summary>
internal sealed class SurveyGround : IAsyncDisposable
{
    public static readonly Actor Anyone = Actor.System("test");

    private SurveyGround(TestDatabase data, Database database, Agency agency)
    {
        (Data, Database, Agency) = (data, database, agency);
        Start();
    }

    public Database Database { get; }

    public Agency Agency { get; }

    public ResponseWriter Writer { get; private set; } = null!;

    public SubmitResponse Submit { get; private set; } = null!;

    public TestDatabase Data { get; }

    public static async Task<SurveyGround> On(DatabaseKind kind)
    {
        var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        var agency = await database.Write<Agency>(async session =>
            await AgencyStore.Place(session, new NamedAgency("เทศบาลนครนครปฐม", null, null, "นครปฐม"), TimeProvider.System.GetUtcNow()));
        return new SurveyGround(data, database, agency.Value);
    }

    public async Task<Survey> Open(string instrument = "EIT", int quota = 1000, string framework = "ita-2564", Guid? department = null, TimeSpan? opens = null, TimeSpan? closes = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var order = new SurveyOrder(Agency.Id, department, framework, instrument, now + (opens ?? TimeSpan.FromDays(-1)), now + (closes ?? TimeSpan.FromDays(1)), quota);
        return (await new OpenSurvey(Database, FrameworkLibrary.Default, TimeProvider.System).Run(Anyone, order)).Value;
    }

    public async Task<Department> Department(string name)
    {
        var department = new Department(Stored.NewId(TimeProvider.System.GetUtcNow()), Agency.Id, name, 1, null);
        await Database.Write<bool>(async session =>
        {
            await DepartmentStore.Save(session, department);
            return true;
        });
        return department;
    }

    public async Task<IReadOnlyList<string>> Codes(Survey survey, int count) => (await new IssueCodes(Database, TimeProvider.System).Run(Anyone, survey, count)).Value;

    public static AnswerSheet Sheet(Survey survey) => AnswerSheet.Of(FrameworkLibrary.Default.Find(survey.Framework).Value, survey.Instrument).Value;

    /// <summary>A form in which every field has the option that <paramref name="choose"/> gives, the first by default.</summary>
    public static SentForm Form(Survey survey, string? accessCode = null, Func<AnswerField, int>? choose = null) => new(
        survey.Code, FormKey.New(), accessCode,
        [.. Sheet(survey).Fields.Select(f => KeyValuePair.Create(f.Code, (choose?.Invoke(f) ?? 1).ToString(CultureInfo.InvariantCulture)))],
        "th", TimeProvider.System.GetUtcNow());

    public Task<long> Count(string table) => Database.Read(session => session.One<long>(string.Concat("select count(*) from ", table)));

    /// <summary>Takes a table away, or puts it back.</summary>
    public Task Rename(string from, string to) => Database.Write<bool>(async session =>
    {
        await session.Execute(string.Concat("alter table ", from, " rename to ", to));
        return true;
    });

    /// <summary>Waits until storage shows no order any more; that takes seconds at most.</summary>
    public async Task UntilErased()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await Database.Reorder(order => order.Shown(ResponseStore.Table))).Value.Count > 0)
            await Task.Delay(100, limit.Token);
    }

    /// <summary>Ends the writer as the end of the program does, and starts another.</summary>
    public async Task Restart()
    {
        await Writer.DisposeAsync();
        Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await Data.DisposeAsync();
    }

    private void Start()
    {
        Writer = new ResponseWriter(Database, TimeProvider.System);
        Submit = new SubmitResponse(new SurveyDirectory(Database, FrameworkLibrary.Default, TimeProvider.System), Writer);
    }
}
