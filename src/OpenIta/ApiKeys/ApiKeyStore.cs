using OpenIta.Storage;

namespace OpenIta.ApiKeys;

/// <summary>Keys in the database.</summary>
public static class ApiKeyStore
{
    private const int Most = 1000;

    private const string Columns = """
        id as "Id", name as "Name", scope as "Scope", created_by as "CreatedBy", created_at as "CreatedAt", expires_at as "ExpiresAt", revoked_at as "RevokedAt", used_on as "UsedOn"
        """;

    /// <summary>The latest first; those that are over stay listed.</summary>
    public static async Task<IReadOnlyList<ApiKey>> All(Session session) =>
        [.. (await session.List<Row>($"select {Columns} from api_key order by created_at desc, id limit {Most}")).Select(r => r.Read())];

    public static async Task<ApiKey?> Find(Session session, Guid id) => (await session.Find<Row>($"select {Columns} from api_key where id = @Id", new { Id = Stored.Id(id) }))?.Read();

    /// <summary>The key of these words, also one that is over.</summary>
    public static async Task<ApiKey?> FindByWords(Session session, string words) =>
        (await session.Find<Row>($"select {Columns} from api_key where hash = @Hash", new { Hash = ApiKey.HashOf(words) }))?.Read();

    internal static Task<int> Add(Session session, ApiKey key, string words) => session.Execute(
        "insert into api_key (id, name, hash, scope, created_by, created_at, expires_at) values (@Id, @Name, @Hash, @Scope, @CreatedBy, @CreatedAt, @ExpiresAt)",
        new
        {
            Id = Stored.Id(key.Id),
            key.Name,
            Hash = ApiKey.HashOf(words),
            Scope = key.Scope.ToString(),
            key.CreatedBy,
            CreatedAt = Stored.Instant(key.CreatedAt),
            ExpiresAt = Stored.Instant(key.ExpiresAt),
        });

    internal static Task<int> Revoke(Session session, Guid id, DateTimeOffset now) =>
        session.Execute("update api_key set revoked_at = @Now where id = @Id and revoked_at is null", new { Id = Stored.Id(id), Now = Stored.Instant(now) });

    internal static Task<int> SetUsed(Session session, Guid id, DateOnly day) => session.Execute("update api_key set used_on = @Day where id = @Id", new { Id = Stored.Id(id), Day = (long)day.DayNumber });

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Scope { get; init; } = "";

        public string CreatedBy { get; init; } = "";

        public string CreatedAt { get; init; } = "";

        public string ExpiresAt { get; init; } = "";

        public string? RevokedAt { get; init; }

        public long? UsedOn { get; init; }

        public ApiKey Read() => new(
            Stored.Id(Id), Name, Enum.Parse<ApiScope>(Scope), CreatedBy, Stored.Instant(CreatedAt), Stored.Instant(ExpiresAt),
            RevokedAt is { } revoked ? Stored.Instant(revoked) : null, UsedOn is { } day ? DateOnly.FromDayNumber((int)day) : null);
    }
}
