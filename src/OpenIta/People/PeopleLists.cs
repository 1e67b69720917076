using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.People;

/// <summary>A person as lists show them.</summary>
public sealed record ListedPerson(Guid Id, string Name, string Email, bool HasPassword, bool IsDisabled, IReadOnlyList<HeldGrant> Grants);

/// <summary>People and their roles, for those who manage them.</summary>
public sealed class PeopleLists(Database database)
{
    public const int PageSize = 50;

    private const string Columns = """
        p.id as "Id", p.name as "Name", p.email as "Email", p.password_hash is not null as "HasPassword", p.disabled_at is not null as "IsDisabled"
        """;

    private const string Matching = """
        from person p where (@Agency is null or exists (
            select 1 from role_grant g where g.person_id = p.id and g.agency_id = @Agency and g.revoked_at is null and g.role in ('AgencyAdministrator', 'DepartmentOfficer', 'Executive')))
          and (@Word is null or lower(p.name) like @Word escape '!' or lower(p.email) like @Word escape '!')
        """;

    /// <summary>Those who hold a role of the agency's own; of everyone when no agency is named. By name, and how many there are.</summary>
    public Task<(IReadOnlyList<ListedPerson> People, long Count)> Find(Guid? agency, string? word, int page) => database.Read(async session =>
    {
        var asked = new
        {
            Agency = agency is { } id ? Stored.Id(id) : null,
            Word = string.IsNullOrWhiteSpace(word) ? null : $"%{Escaped(word.Trim().ToLowerInvariant())}%",
            Skip = (Math.Max(1, page) - 1) * PageSize,
        };
        var count = await session.One<long>("select count(*) " + Matching, asked);
        var people = new List<ListedPerson>();
        foreach (var row in await session.List<Row>($"select {Columns} " + Matching + $" order by p.name, p.id limit {PageSize} offset @Skip", asked))
        {
            var grants = await GrantStore.Of(session, Stored.Id(row.Id));
            people.Add(row.Read([.. grants.Where(g => agency is null || g.Grant.Scope.Agency == agency)]));
        }
        return ((IReadOnlyList<ListedPerson>)people, count);
    });

    /// <summary>One person with all grants that were not taken back.</summary>
    public Task<ListedPerson?> Find(Guid person) => database.Read(async session =>
        (await session.Find<Row>($"select {Columns} from person p where p.id = @Id", new { Id = Stored.Id(person) }))?.Read(await GrantStore.Of(session, person)));

    private static string Escaped(string word) => word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public bool HasPassword { get; init; }

        public bool IsDisabled { get; init; }

        public ListedPerson Read(IReadOnlyList<HeldGrant> grants) => new(Stored.Id(Id), Name, Email, HasPassword, IsDisabled, grants);
    }
}
