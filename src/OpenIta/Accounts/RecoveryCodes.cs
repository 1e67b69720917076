using OpenIta.Storage;

namespace OpenIta.Accounts;

/// <summary>Hashes of the codes that stand in for a lost authenticator. Each works once.</summary>
public static class RecoveryCodes
{
    public static async Task Replace(Session session, Guid person, IReadOnlyList<string> hashes)
    {
        await session.Execute("delete from recovery_code where person_id = @Person", new { Person = Stored.Id(person) });
        await session.Execute("insert into recovery_code (person_id, hash) values (@Person, @Hash)", hashes.Select(h => new { Person = Stored.Id(person), Hash = h }).ToList());
    }

    /// <summary>True when the code was there; it is gone then.</summary>
    public static async Task<bool> Spend(Session session, Guid person, string hash) =>
        await session.Execute("delete from recovery_code where person_id = @Person and hash = @Hash", new { Person = Stored.Id(person), Hash = hash }) == 1;

    public static async Task<int> Count(Session session, Guid person) =>
        (int)await session.One<long>("select count(*) from recovery_code where person_id = @Person", new { Person = Stored.Id(person) });
}
