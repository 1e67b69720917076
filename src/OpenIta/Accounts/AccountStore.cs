using OpenIta.Storage;

namespace OpenIta.Accounts;

/// <summary>Accounts in the database.</summary>
public static class AccountStore
{
    private const string Columns = """
        id as "Id", email as "Email", name as "Name", password_hash as "PasswordHash", security_stamp as "SecurityStamp",
        authenticator_key as "AuthenticatorKey", two_factor as "TwoFactor", failures as "Failures", code_step as "CodeStep",
        created_at as "CreatedAt", disabled_at as "DisabledAt"
        """;

    public static async Task<Account?> Find(Session session, Guid id) =>
        (await session.Find<Row>($"select {Columns} from person where id = @Id", new { Id = Stored.Id(id) }))?.Read();

    public static async Task<Account?> FindByEmail(Session session, string email) =>
        (await session.Find<Row>($"select {Columns} from person where email_key = @Key", new { Key = Account.EmailKey(email) }))?.Read();

    /// <summary>True when nobody has an account yet: the program has just been installed.</summary>
    public static async Task<bool> IsEmpty(Session session) => await session.One<long>("select count(*) from (select id from person limit 1) p") == 0;

    /// <summary>Adds the account, or changes the one with its id.</summary>
    public static Task Save(Session session, Account account) => session.Execute(
        """
        insert into person (id, email, email_key, name, password_hash, security_stamp, authenticator_key, two_factor, failures, code_step, created_at, disabled_at)
        values (@Id, @Email, @EmailKey, @Name, @PasswordHash, @SecurityStamp, @AuthenticatorKey, @TwoFactor, @Failures, @CodeStep, @CreatedAt, @DisabledAt)
        on conflict (id) do update set email = excluded.email, email_key = excluded.email_key, name = excluded.name,
            password_hash = excluded.password_hash, security_stamp = excluded.security_stamp, authenticator_key = excluded.authenticator_key,
            two_factor = excluded.two_factor, failures = excluded.failures, code_step = excluded.code_step, disabled_at = excluded.disabled_at
        """,
        new
        {
            Id = Stored.Id(account.Id),
            account.Email,
            EmailKey = Account.EmailKey(account.Email),
            account.Name,
            account.PasswordHash,
            account.SecurityStamp,
            account.AuthenticatorKey,
            TwoFactor = account.HasTwoFactor ? 1L : 0L,
            Failures = (long)account.Failures,
            account.CodeStep,
            CreatedAt = Stored.Instant(account.CreatedAt),
            DisabledAt = account.DisabledAt is { } at ? Stored.Instant(at) : null,
        });

    /// <summary>Ends every session of the person at their next request.</summary>
    public static Task EndSessions(Session session, Guid person) => session.Execute(
        "update person set security_stamp = @Stamp where id = @Id", new { Id = Stored.Id(person), Stamp = Account.NewStamp() });

    /// <summary>Marks a one-time code as used, those before it too; false when somebody else just used it.</summary>
    public static async Task<bool> TakeCode(Session session, Guid person, long step) => await session.Execute(
        "update person set code_step = @Step where id = @Id and code_step < @Step", new { Id = Stored.Id(person), Step = step }) == 1;

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Email { get; init; } = "";

        public string Name { get; init; } = "";

        public string? PasswordHash { get; init; }

        public string SecurityStamp { get; init; } = "";

        public string? AuthenticatorKey { get; init; }

        public long TwoFactor { get; init; }

        public long Failures { get; init; }

        public long CodeStep { get; init; }

        public string CreatedAt { get; init; } = "";

        public string? DisabledAt { get; init; }

        public Account Read() => new()
        {
            Id = Stored.Id(Id),
            Email = Email,
            Name = Name,
            PasswordHash = PasswordHash,
            SecurityStamp = SecurityStamp,
            AuthenticatorKey = AuthenticatorKey,
            HasTwoFactor = TwoFactor != 0,
            Failures = (int)Failures,
            CodeStep = CodeStep,
            CreatedAt = Stored.Instant(CreatedAt),
            DisabledAt = DisabledAt is { } at ? Stored.Instant(at) : null,
        };
    }
}
