using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.Web.Identity;

namespace OpenIta.Web.Tests;

/// <summary>People with roles, as a test needs them.</summary>
internal static class TestPeople
{
    public const string Password = "ฝนตกที่เขาทองทุกเย็น";

    // Hashed once, with the program's own effort: a password hash is slow by design.
    private static readonly string Hash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Passwords.HashRounds })).HashPassword(Nobody(), Password);

    private static int number;

    public static async Task<Account> Add(Database database, params Grant[] grants)
    {
        var now = TimeProvider.System.GetUtcNow();
        // Of one width, so that lists by name show them in the order in which they came.
        var name = string.Create(CultureInfo.InvariantCulture, $"ผู้ทดสอบ {Interlocked.Increment(ref number):D6}");
        var added = await database.Write<Account>(async session =>
        {
            var enrolled = await EnrolPerson.Run(session, name, $"person{Guid.NewGuid():N}@example.go.th", Hash, now);
            foreach (var grant in grants)
                await GrantStore.Add(session, new HeldGrant(Stored.NewId(now), enrolled.Value.Id, grant), Actor.System("test"), now);
            return enrolled;
        });
        return added.Value;
    }

    private static Account Nobody() => new() { Id = Guid.Empty, Email = "", Name = "", CreatedAt = default };
}
