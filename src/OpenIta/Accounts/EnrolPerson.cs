using System.Net.Mail;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Accounts;

public sealed record NameMissing() : Refusal("โปรดกรอกชื่อและนามสกุล", "Enter the person's full name");
public sealed record EmailMalformed(string Email) : Refusal($"“{Email}” ไม่ใช่ที่อยู่อีเมล เช่น somchai@example.go.th", $"\"{Email}\" is not an e-mail address, such as somchai@example.go.th");
public sealed record EmailTaken(string Email) : Refusal($"อีเมล {Email} มีบัญชีแล้ว คนหนึ่งมีบัญชีเดียว", $"{Email} has an account already; one person has one account");

/// <summary>A new account without any role yet.</summary>
public static class EnrolPerson
{
    public const int LongestName = 200;

    public static async Task<Result<Account>> Run(Session session, string name, string email, string? passwordHash, DateTimeOffset now)
    {
        name = name.Trim();
        email = email.Trim();
        if (name.Length is 0 or > LongestName)
            return new NameMissing();
        if (!IsEmail(email))
            return new EmailMalformed(email);
        if (await AccountStore.FindByEmail(session, email) is not null)
            return new EmailTaken(email);
        var account = new Account { Id = Stored.NewId(now), Name = name, Email = email, PasswordHash = passwordHash, CreatedAt = now };
        await AccountStore.Save(session, account);
        return account;
    }

    // The framework's parser also takes "Name <address>": only a bare address is one.
    private static bool IsEmail(string email) =>
        email.Length <= 254 && MailAddress.TryCreate(email, out var parsed) && parsed.Address == email && parsed.Host.Contains('.', StringComparison.Ordinal);
}
