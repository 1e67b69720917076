using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Audit;

public class AuditLogTests
{
    [Theory, OnBothDatabases]
    public async Task Entries_of_many_at_once_form_one_chain(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Append(database, $"O{i}")));
        var chain = await database.Read(s => s.List<(long Position, string Previous, string Hash)>("select position, previous_hash, hash from audit_log order by position limit 100"));
        chain.Select(e => e.Position).ShouldBe(Enumerable.Range(1, 20).Select(i => (long)i));
        chain.Skip(1).Select(e => e.Previous).ShouldBe(chain.Take(19).Select(e => e.Hash));
        chain[0].Previous.ShouldBe("");
        (await database.Read(s => s.One<string>("select hash from audit_head"))).ShouldBe(chain[^1].Hash);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_change_leaves_no_entry(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        await database.Write<bool>(async session =>
        {
            await AuditLog.Append(session, Actor.System("test"), new AuditEntry("test.act", "O1"), DateTimeOffset.UnixEpoch);
            return new NotAllowed();
        });
        (await database.Read(s => s.One<long>("select count(*) from audit_log"))).ShouldBe(0);
    }

    private static Task<Result<bool>> Append(Database database, string subject) => database.Write<bool>(async session =>
    {
        await AuditLog.Append(session, Actor.System("test"), new AuditEntry("test.act", subject, Before: "ก", After: "ข"), DateTimeOffset.UnixEpoch);
        return true;
    });
}
