namespace OpenIta.Accounts;

/// <summary>A person and how they prove who they are. One person has one account, whatever roles they hold.</summary>
public sealed class Account
{
    public required Guid Id { get; init; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    /// <summary>Null until the person has followed their invitation.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password, the roles and the state of the account; a session that carries an older one is over.</summary>
    public string SecurityStamp { get; set; } = NewStamp();

    /// <summary>Key of the authenticator app, sealed by the program's keys; null without one.</summary>
    public string? AuthenticatorKey { get; set; }

    public bool HasTwoFactor { get; set; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; set; }

    /// <summary>Time step of the last one-time code that was taken.</summary>
    public long CodeStep { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Equal for every spelling of one address.</summary>
    public static string EmailKey(string email) => email.Trim().ToUpperInvariant();

    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
