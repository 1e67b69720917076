using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Basics;

namespace OpenIta.Web.Identity;

public sealed record PasswordTooShort(int Shortest) : Refusal($"รหัสผ่านต้องมีอย่างน้อย {Shortest} ตัวอักษร", $"A password has at least {Shortest} characters");
public sealed record PasswordTooLong(int Longest) : Refusal($"รหัสผ่านยาวได้ไม่เกิน {Longest} ตัวอักษร", $"A password has at most {Longest} characters");

/// <summary>The one way a new password is taken: checked and hashed.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher)
{
    /// <summary>Rounds of PBKDF2 with SHA-512, as OWASP counsels. A hash with fewer is made anew when its owner signs in.</summary>
    public const int HashRounds = 210_000;

    /// <summary>Whose password it is makes no difference to its hash.</summary>
    internal static Account Nobody => new() { Id = Guid.Empty, Email = "", Name = "", CreatedAt = default };

    // Long enough for any sentence, short enough that hashing it is no attack.
    private const int Longest = 256;

    public Task<Result<string>> Hash(string? password) => Task.FromResult<Result<string>>(password switch
    {
        null or { Length: < SignInServices.ShortestPassword } => new PasswordTooShort(SignInServices.ShortestPassword),
        { Length: > Longest } => new PasswordTooLong(Longest),
        _ => hasher.HashPassword(Nobody, password),
    });
}
