using OpenIta.Storage;

namespace OpenIta.Accounts;

/// <summary>A key in a person's phone, computer or token that signs in without a password.</summary>
/// <param name="CredentialId">Its id, in base64url as browsers write it.</param>
/// <param name="Name">As the person called it.</param>
/// <param name="Content">Public key and counter, as the web framework writes them.</param>
public sealed record Passkey(string CredentialId, Guid Person, string Name, DateTimeOffset CreatedAt, string Content);

/// <summary>Passkeys in the database.</summary>
public static class PasskeyStore
{
    public const int Most = 20;

    private const string Columns = """credential_id as "CredentialId", person_id as "PersonId", name as "Name", created_at as "CreatedAt", content as "Content" """;

    public static async Task<IReadOnlyList<Passkey>> Of(Session session, Guid person) =>
    [
        .. (await session.List<Row>($"select {Columns} from passkey where person_id = @Person order by created_at, credential_id limit {Most}", new { Person = Stored.Id(person) }))
            .Select(r => r.Read()),
    ];

    public static async Task<Passkey?> Find(Session session, string credential) =>
        (await session.Find<Row>($"select {Columns} from passkey where credential_id = @Id", new { Id = credential }))?.Read();

    /// <summary>Adds the key, or changes the content of the one with its id.</summary>
    public static Task Save(Session session, Passkey key) => session.Execute(
        """
        insert into passkey (credential_id, person_id, name, created_at, content) values (@CredentialId, @Person, @Name, @CreatedAt, @Content)
        on conflict (credential_id) do update set content = excluded.content
        """,
        new { key.CredentialId, Person = Stored.Id(key.Person), key.Name, CreatedAt = Stored.Instant(key.CreatedAt), key.Content });

    public static async Task<bool> Remove(Session session, Guid person, string credential) =>
        await session.Execute("delete from passkey where credential_id = @Id and person_id = @Person", new { Id = credential, Person = Stored.Id(person) }) == 1;

    private sealed class Row
    {
        public string CredentialId { get; init; } = "";

        public string PersonId { get; init; } = "";

        public string Name { get; init; } = "";

        public string CreatedAt { get; init; } = "";

        public string Content { get; init; } = "";

        public Passkey Read() => new(CredentialId, Stored.Id(PersonId), Name, Stored.Instant(CreatedAt), Content);
    }
}
