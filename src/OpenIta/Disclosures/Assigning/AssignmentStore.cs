using OpenIta.Storage;

namespace OpenIta.Disclosures.Assigning;

/// <summary>Which departments answer for which items.</summary>
public static class AssignmentStore
{
    // Every item with every department of an agency.
    private const int Most = 50_000;

    /// <summary>Departments of each item that has any.</summary>
    public static async Task<ILookup<string, Guid>> Of(Session session, Guid cycle, Guid agency) =>
        (await session.List<Row>(
            $"""select item as "Item", department_id as "DepartmentId" from item_assignment where cycle_id = @Cycle and agency_id = @Agency order by item, department_id limit {Most}""",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) })).ToLookup(r => r.Item, r => Stored.Id(r.DepartmentId), StringComparer.Ordinal);

    public static async Task<IReadOnlyList<Guid>> Of(Session session, Guid cycle, Guid agency, string item) =>
    [
        .. (await session.List<string>(
            $"select department_id from item_assignment where cycle_id = @Cycle and agency_id = @Agency and item = @Item order by department_id limit {Most}",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), Item = item })).Select(Stored.Id),
    ];

    /// <summary>Puts these departments in place of those an item had.</summary>
    public static async Task Set(Session session, Guid cycle, Guid agency, string item, IEnumerable<Guid> departments)
    {
        var key = new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), Item = item };
        await session.Execute("delete from item_assignment where cycle_id = @Cycle and agency_id = @Agency and item = @Item", key);
        await session.Execute(
            "insert into item_assignment (cycle_id, agency_id, item, department_id) values (@Cycle, @Agency, @Item, @Department)",
            departments.Distinct().Select(d => new { key.Cycle, key.Agency, key.Item, Department = Stored.Id(d) }).ToList());
    }

    private sealed class Row
    {
        public string Item { get; init; } = "";

        public string DepartmentId { get; init; } = "";
    }
}
