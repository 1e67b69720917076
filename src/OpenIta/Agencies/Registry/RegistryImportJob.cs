using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OpenIta.Accounts;
using OpenIta.Jobs;
using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>How an import ended.</summary>
public sealed record RegistryOutcome(int New, int Changed, int Unchanged, int Refused);

/// <summary>The import of a sheet as a job: prepared by the upload, looked at, released by a person, and run in their name.</summary>
public static class RegistryImportJob
{
    public const string Kind = "registry";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Job Prepare(Actor by, string file, IReadOnlyList<RegistryRow> rows, DateTimeOffset now) =>
        new(Stored.NewId(now), Kind, file, JsonSerializer.Serialize(new Input(by.Person, rows), Json), by.Name, now, null, null, rows.Count, 0, null);

    public static IReadOnlyList<RegistryRow> RowsOf(Job job) => JsonSerializer.Deserialize<Input>(job.Input, Json)!.Rows;

    /// <summary>Null where the job ended with a refusal.</summary>
    public static RegistryOutcome? OutcomeOf(Job job) => job.Outcome is ['{', ..] ? JsonSerializer.Deserialize<RegistryOutcome>(job.Outcome, Json) : null;

    public static JobKind Create(Database database, TimeProvider time) => new(Kind, async (job, progress, stop) =>
    {
        var input = JsonSerializer.Deserialize<Input>(job.Input, Json)!;
        var by = await database.Read(s => Starter.Of(s, input.Person, job), stop);
        var fates = await new ImportRegistry(database, time).Run(by, input.Rows, progress, stop);
        return fates.Map(f => JsonSerializer.Serialize(new RegistryOutcome(f.Count(Fate.New), f.Count(Fate.Changed), f.Count(Fate.Unchanged), f.Count(Fate.Refused)), Json));
    });

    private sealed record Input(Guid Person, IReadOnlyList<RegistryRow> Rows);
}
