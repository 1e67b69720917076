using System.Data.Common;
using System.Text;
using System.Text.Json;
using Dapper;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Storage;

public sealed class UpgradeTests
{
    // Where later migrations put what these columns held, and what the row of ones reads there.
    private const string EvidenceOfOnes = """{"1":{"at":"1","by":"1","content":"1","name":"1","sha256":"1","version":1}}""";

    // What follows from the rest and is no longer kept: how many answered is the sum, over any field, of how many chose each option.
    private static readonly string[] Derived = ["survey_score.respondents"];

    private static readonly Dictionary<string, (string Table, string Column, string Value)> Moved = new(StringComparer.Ordinal)
    {
        ["survey_tally.survey_id"] = ("survey_tally", "survey_number", "1"),
        ["survey_score.survey_id"] = ("survey_tally", "survey_number", "1"),
        ["survey_tally.field"] = ("survey_tally", "counts", """{"1/1":1}"""),
        ["survey_tally.choice"] = ("survey_tally", "counts", """{"1/1":1}"""),
        ["survey_tally.respondents"] = ("survey_tally", "counts", """{"1/1":1}"""),
        ["survey_score.node"] = ("survey_tally", "scores", """{"1":1}"""),
        ["survey_score.score"] = ("survey_tally", "scores", """{"1":1}"""),
        ["assessed_score.node"] = ("assessed_result", "scores", """{"1":1}"""),
        ["assessed_score.score"] = ("assessed_result", "scores", """{"1":1}"""),
        ["assessed_answer.field"] = ("assessed_result", "answers", """{"1/answers":1,"1/points":1}"""),
        ["assessed_answer.points"] = ("assessed_result", "answers", """{"1/answers":1,"1/points":1}"""),
        ["judgement.id"] = ("judgement_replaced", "id", "1"),
        ["judgement.cycle_id"] = ("submission", "cycle_id", "1"),
        ["judgement.agency_id"] = ("submission", "agency_id", "1"),
        ["declaration.item"] = ("evidence_list", "items", EvidenceOfOnes),
        ["declaration.content"] = ("evidence_list", "items", EvidenceOfOnes),
        ["declaration.version"] = ("evidence_list", "items", EvidenceOfOnes),
        ["declaration.edited_by"] = ("evidence_list", "items", EvidenceOfOnes),
        ["declaration.edited_by_name"] = ("evidence_list", "items", EvidenceOfOnes),
        ["declaration.edited_at"] = ("evidence_list", "items", EvidenceOfOnes),
        ["approved_declaration.item"] = ("evidence_list", "items", EvidenceOfOnes),
        ["approved_declaration.content"] = ("evidence_list", "items", EvidenceOfOnes),
        ["approved_declaration.sha256"] = ("evidence_list", "items", EvidenceOfOnes),
        ["assessed_answer.answers"] = ("assessed_result", "answers", """{"1/answers":1,"1/points":1}"""),
    };

    [Theory, OnBothDatabases]
    public async Task From_each_earlier_schema_with_data_in_every_table_nothing_is_lost(DatabaseKind kind)
    {
        await using var fresh = await TestDatabase.Fresh(kind);
        await fresh.Open();
        var today = await Shapes(fresh);
        var numbers = Migrations.Files(Provider.For(fresh.Location).Value).Select(m => m.Number).ToList();
        foreach (var number in numbers.SkipLast(1))
        {
            await using var test = await TestDatabase.Fresh(kind);
            var provider = Provider.For(test.Location).Value;
            await provider.Prepare(default);
            await Migrations.Run(provider, [.. Migrations.Files(provider).Where(m => m.Number <= number)], TimeProvider.System, default);
            await Fill(provider);
            var before = await Rows(test);

            var database = await test.Open();

            (await database.State()).Schema.ShouldBe(numbers[^1]);
            (await Shapes(test)).ShouldBe(today, $"from {number}");
            var after = await Rows(test);
            foreach (var (table, columns) in before)
                foreach (var (column, value) in columns.Where(c => !Derived.Contains($"{table}.{c.Key}")))
                    Held(after, table, column, value).ShouldBeTrue($"{table}.{column} from {number}");
        }
    }

    private static bool Held(Dictionary<string, Dictionary<string, string>> rows, string table, string column, string value)
    {
        if (rows.GetValueOrDefault(table)?.GetValueOrDefault(column) is { } there)
            return there == value;
        // What the other columns of a table that is gone said stands beside, such as the agency.
        var to = Moved.GetValueOrDefault($"{table}.{column}", Moved.Where(m => m.Key.StartsWith($"{table}.", StringComparison.Ordinal)).Select(m => m.Value with { Column = column, Value = value }).FirstOrDefault());
        return to.Table is not null && rows[to.Table].TryGetValue(to.Column, out var moved) && InOrder(moved) == to.Value;
    }

    // Objects, also within objects, by their keys.
    private static string InOrder(string text) => !text.StartsWith('{') ? text
        : $"{{{string.Join(',', JsonSerializer.Deserialize<SortedDictionary<string, JsonElement>>(text)!.Select(p => $"\"{p.Key}\":{InOrder(p.Value.GetRawText())}"))}}}";

    // A row of ones in each table: as keys and references all are the same, every row refers to one that is there.
    private static async Task Fill(Provider provider)
    {
        await using var connection = await provider.Connect(default);
        await using var transaction = await provider.BeginWrite(connection, default);
        await provider.DeferReferences(connection, transaction, default);
        foreach (var table in await Tables(provider, connection))
        {
            await connection.ExecuteAsync($"delete from {table.Name}", transaction: transaction);
            await provider.Insert(connection, transaction, [TableReader.Batch(table, [[.. table.Columns.Select(c => One(c.Kind))]])], default);
        }
        await provider.CheckReferences(connection, transaction, default);
        await transaction.CommitAsync();
    }

    private static object One(ColumnKind kind) => kind switch { ColumnKind.Number => 1L, ColumnKind.Bytes => new byte[] { 1 }, _ => "1" };

    private static async Task<Dictionary<string, Dictionary<string, string>>> Rows(TestDatabase test)
    {
        var provider = Provider.For(test.Location).Value;
        await using var connection = await provider.Connect(default);
        var rows = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var table in await Tables(provider, connection))
        {
            var row = (IDictionary<string, object>?)await connection.QuerySingleOrDefaultAsync($"{table.Select} limit 1");
            rows[table.Name] = row?.ToDictionary(c => c.Key, c => c.Value is byte[] bytes ? bytes is [>= (byte)' ', ..] ? Encoding.UTF8.GetString(bytes) : Convert.ToHexString(bytes) : $"{c.Value}", StringComparer.Ordinal) ?? [];
        }
        return rows;
    }

    private static async Task<IReadOnlyList<string>> Shapes(TestDatabase test)
    {
        var provider = Provider.For(test.Location).Value;
        await using var connection = await provider.Connect(default);
        return [.. (await Tables(provider, connection)).SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}: {c.Kind}")).Order(StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<TableShape>> Tables(Provider provider, DbConnection connection) =>
        (await provider.Tables(connection, default)).Where(t => t.Name != Migrations.Table);
}
