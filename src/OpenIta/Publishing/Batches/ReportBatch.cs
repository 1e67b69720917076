using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OpenIta.Accounts;
using OpenIta.Jobs;
using OpenIta.Reports.Writing;
using OpenIta.Storage;

namespace OpenIta.Publishing.Batches;

/// <summary>One report of every agency.</summary>
/// <param name="Province">Null for the nation.</param>
public sealed record BatchOrder(ReportRequest Request, ReportFormat Format, string? Province);

/// <summary>How the writing of a batch ended.</summary>
public sealed record BatchOutcome(int Written, IReadOnlyList<LeftOut> LeftOut);

/// <summary>Agencies without a report, for one reason.</summary>
/// <param name="Named">The first of them; all stand in the list beside the reports.</param>
public sealed record LeftOut(string Thai, string English, int Count, IReadOnlyList<string> Named);

/// <summary>A batch as a job: what it is asked to do, and what came of it.</summary>
public static class ReportBatch
{
    public const string Kind = "reports";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="title">What people see, in the words of who starts it.</param>
    internal static Job Start(Actor by, BatchOrder order, string title, DateTimeOffset now) =>
        new(Stored.NewId(now), Kind, title, JsonSerializer.Serialize(new Input(by.Person, order), Json), by.Name, now, now, null, 0, 0, null);

    /// <summary>Null where the job ended with a refusal.</summary>
    public static BatchOutcome? OutcomeOf(Job job) => job.Outcome is ['{', ..] ? JsonSerializer.Deserialize<BatchOutcome>(job.Outcome, Json) : null;

    internal static (Guid Person, BatchOrder Order) Read(Job job)
    {
        var input = JsonSerializer.Deserialize<Input>(job.Input, Json)!;
        return (input.Person, input.Order);
    }

    internal static string Said(BatchOutcome outcome) => JsonSerializer.Serialize(outcome, Json);

    private sealed record Input(Guid Person, BatchOrder Order);
}
