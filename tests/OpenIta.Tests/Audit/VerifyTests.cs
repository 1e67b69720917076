using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Audit;

[Trait("speed", "long")]
public class VerifyTests
{
    private const int Entries = 12;

    [Theory, OnBothDatabases]
    public async Task A_log_nobody_touched_is_whole_and_an_earlier_head_is_still_in_it(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await Filled(data);
        var proof = await new VerifyAuditLog(database).Run();
        proof.IsWhole.ShouldBeTrue();
        proof.Entries.ShouldBe(Entries);
        await Append(database, "later");
        (await new VerifyAuditLog(database).Run(proof.Head)).IsWhole.ShouldBeTrue();
        (await new VerifyAuditLog(database).Run(new string('0', 64))).IsWhole.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Any_change_removal_or_reordering_is_found(DatabaseKind kind, string what, string sql)
    {
        Assert.SkipWhen(kind == DatabaseKind.Postgres && TestDatabase.PostgresCluster is null, "No PostgreSQL: bin/test starts one");
        await using var data = await TestDatabase.Fresh(kind);
        var database = await Filled(data);
        await Unguarded(database, kind, sql);
        (await new VerifyAuditLog(database).Run()).IsWhole.ShouldBeFalse(what);
        var command = await CommandLine.Run(["audit-log", "verify", "--json", .. data.Options]);
        command.ExitCode.ShouldBe(1);
        command.Json.GetProperty("whole").GetBoolean().ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task The_database_itself_refuses_to_change_or_remove_an_entry(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await Filled(data);
        foreach (var sql in (string[])["update audit_log set act = 'x' where position = 3", "delete from audit_log where position = 3"])
            await Should.ThrowAsync<System.Data.Common.DbException>(() => Change(database, sql));
        (await new VerifyAuditLog(database).Run()).IsWhole.ShouldBeTrue();
    }

    // Each column once, each way to take entries away, and the swap of two.
    public static TheoryData<DatabaseKind, string, string> Tamperings()
    {
        string[] columns = ["at", "person_id", "person_name", "role", "act", "subject", "agency_id", "before_text", "after_text", "previous_hash", "hash"];
        List<(string What, string Sql)> all =
        [
            .. columns.Select(c => ($"{c} changed", $"update audit_log set {c} = 'x' where position = 5")),
            ("a value emptied", "update audit_log set before_text = null where position = 5"),
            ("the first removed", "delete from audit_log where position = 1"),
            ("one in the middle removed", "delete from audit_log where position = 5"),
            ("the last removed", $"delete from audit_log where position = {Entries}"),
            ("all removed", "delete from audit_log"),
            ("two swapped", "update audit_log set position = case position when 5 then -6 when 6 then -5 end where position in (5, 6); update audit_log set position = -position where position < 0"),
            ("one removed and the rest moved up", "delete from audit_log where position = 5; update audit_log set position = -position where position > 5; update audit_log set position = -position - 1 where position < 0"),
        ];
        var data = new TheoryData<DatabaseKind, string, string>();
        foreach (var kind in Enum.GetValues<DatabaseKind>())
            foreach (var (what, sql) in all)
                data.Add(kind, what, sql);
        return data;
    }

    private static async Task<Database> Filled(TestDatabase data)
    {
        var database = await data.Open();
        for (var i = 1; i <= Entries; i++)
            await Append(database, $"O{i}");
        return database;
    }

    private static Task<Result<bool>> Append(Database database, string subject) => database.Write<bool>(async session =>
    {
        await AuditLog.Append(session, Actor.System("test"), new AuditEntry("test.act", subject, Guid.Empty, "ก่อน", "หลัง"), DateTimeOffset.UnixEpoch);
        return true;
    });

    // As someone who owns the database could.
    private static Task Unguarded(Database database, DatabaseKind kind, string sql)
    {
        var on = kind == DatabaseKind.Postgres ? " on audit_log" : "";
        return Change(database, $"drop trigger audit_log_stays{on}; drop trigger audit_log_remains{on}; {sql}");
    }

    private static async Task Change(Database database, string sql) => (await database.Write<bool>(async session =>
    {
        await session.Execute(sql);
        return true;
    })).IsRefused.ShouldBeFalse();
}
