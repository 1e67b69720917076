using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Basics;

namespace OpenIta.Web.Identity;

/// <summary>The one way a new password is taken: checked and hashed.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher)
{
    /// <summary>Rounds of PBKDF2 with SHA-512, as OWASP counsels. A hash with fewer is made anew when its owner signs in.</summary>
    public const int HashRounds = 210_000;

    /// <summary>Whose password it is makes no difference to its hash.</summary>
    internal static Account Nobody => new() { Id = Guid.Empty, Email = "", Name = "", CreatedAt = default };

    public Result<string> Hash(string? password, string name, string email) =>
        PasswordRules.Check(password, name, email) is { } refusal ? refusal : hasher.HashPassword(Nobody, password!);
}
