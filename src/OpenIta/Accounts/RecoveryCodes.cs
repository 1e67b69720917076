using System.Security.Cryptography;
using System.Text;
using OpenIta.Storage;

namespace OpenIta.Accounts;

/// <summary>Codes on paper for the day the phone is lost. Each works once; the database keeps hashes.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    // Without letters and digits that look alike: 31 signs, ten of them, make 49 bits.
    private const string Signs = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Half = 5;

    /// <summary>New codes; the old ones no longer work.</summary>
    public static async Task<IReadOnlyList<string>> Renew(Session session, Guid person)
    {
        await Remove(session, person);
        var codes = Enumerable.Range(0, Count).Select(_ => $"{RandomNumberGenerator.GetString(Signs, Half)}-{RandomNumberGenerator.GetString(Signs, Half)}").ToList();
        await session.Execute("insert into recovery_code (person_id, hash) values (@Person, @Hash)", codes.Select(c => Of(person, c)).ToList());
        return codes;
    }

    /// <summary>Uses a code up; false when it is none.</summary>
    public static async Task<bool> Spend(Session session, Guid person, string code) =>
        await session.Execute("delete from recovery_code where person_id = @Person and hash = @Hash", Of(person, code)) == 1;

    public static Task<long> Left(Session session, Guid person) =>
        session.One<long>("select count(*) from recovery_code where person_id = @Person", new { Person = Stored.Id(person) });

    public static Task Remove(Session session, Guid person) => session.Execute("delete from recovery_code where person_id = @Person", new { Person = Stored.Id(person) });

    private static object Of(Guid person, string code)
    {
        var plain = code.Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return new { Person = Stored.Id(person), Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Stored.Id(person)}\n{plain}"))) };
    }
}
