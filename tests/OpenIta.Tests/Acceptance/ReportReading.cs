using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using OpenIta.Basics;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>What <c>openita read --json</c> says of a report, beside the lines of the file. Each file is read once for all tests.</summary>
internal sealed record ReportReading(JsonElement Json, IReadOnlyList<string> Lines)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ReportReading>>> Read = new();

    /// <summary>A sample by its number, such as 002.</summary>
    public static Task<ReportReading> OfSample(string number) => Of(Repository.Sample(number));

    /// <summary>One of the reports written for these tests, by file name.</summary>
    public static Task<ReportReading> OfUnseen(string name) => Of(Unseen(name));

    public static string Unseen(string name) => Repository.Path("tests", "OpenIta.Tests", "Acceptance", "Reports", name);

    public static Task<ReportReading> Of(string path) => Read.GetOrAdd(path, p => new(() => Run(p))).Value;

    private static async Task<ReportReading> Run(string path)
    {
        var run = await CommandLine.Run("read", path, "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        return new ReportReading(run.Json, await File.ReadAllLinesAsync(path));
    }

    public string? Text(string field) => Json.GetProperty(field).GetString();

    public IReadOnlyList<string> Kinds => Strings(Json.GetProperty("kinds"));

    public IReadOnlyList<JsonElement> List(string field) => [.. Json.GetProperty(field).EnumerateArray()];

    /// <summary>The line, from 1, that holds these words.</summary>
    public int LineOf(string words, int occurrence = 1) =>
        Lines.Index().Where(l => l.Item.Contains(words, StringComparison.Ordinal)).ElementAt(occurrence - 1).Index + 1;

    /// <summary>Values and lines printed for a node.</summary>
    public IReadOnlyList<(decimal Value, int Line)> Scores(string code) =>
        [.. List("scores").Where(s => s.GetProperty("code").GetString() == code).Select(s => (s.GetProperty("value").GetDecimal(), s.GetProperty("line").GetInt32()))];

    public IReadOnlyList<AuditFinding> Findings => [.. List("findings").Select(AuditFinding.From)];

    public JsonElement Item(string code) => List("disclosureItems").Single(i => i.GetProperty("code").GetString() == code);

    /// <summary>All words of an element and everything under it, so that a test can ask what was kept without knowing under which field.</summary>
    public static string Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Join(' ', element.EnumerateObject().Select(p => Words(p.Value))),
        JsonValueKind.Array => string.Join(' ', element.EnumerateArray().Select(Words)),
        _ => element.ToString(),
    };

    public static IReadOnlyList<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];
}

/// <summary>One finding of <c>audit</c> or <c>read</c>.</summary>
internal sealed record AuditFinding(string Rule, string? Node, int Line, IReadOnlyList<string> Values, string? Expected, string Text)
{
    public static AuditFinding From(JsonElement f) => new(
        f.GetProperty("rule").GetString()!, f.GetProperty("node").GetString(), f.GetProperty("line").GetInt32(),
        [.. f.GetProperty("values").EnumerateArray().Select(v => v.ToString())],
        f.GetProperty("expected").ValueKind == JsonValueKind.Null ? null : f.GetProperty("expected").ToString(), f.GetProperty("text").GetString()!);

    /// <summary>The values that are numbers, whatever digits they are printed in.</summary>
    public IReadOnlyList<decimal> Numbers => [.. Values.Select(Number).OfType<decimal>()];

    public decimal? ExpectedNumber => Number(Expected);

    private static decimal? Number(string? text) =>
        decimal.TryParse(ThaiDigits.ToArabic(text ?? ""), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;
}
