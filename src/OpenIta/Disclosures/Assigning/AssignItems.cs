using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Assigning;

public sealed record NothingChosen() : Refusal("เลือกอย่างน้อย 1 ข้อ", "Choose at least one item");

public sealed record UnknownDepartment() : Refusal("ไม่มีส่วนงานนี้ในหน่วยงาน", "The agency has no such department");

/// <summary>How chosen departments and those an item has already go together.</summary>
public enum AssignMode { Replace, Add, Remove }

/// <summary>Gives items to departments, many at once.</summary>
public sealed class AssignItems(Database database, FrameworkLibrary frameworks)
{
    /// <returns>How many items have other departments now.</returns>
    public Task<Result<int>> Run(Actor by, Guid agency, IReadOnlyCollection<string> items, IReadOnlyCollection<Guid> departments, AssignMode mode, DateTimeOffset now) => database.Write<int>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, now) is not { } here)
            return new NothingToDeclare();
        var chosen = here.Framework.DisclosureItems.Select(d => d.Code).Where(items.Contains).ToList();
        if (chosen.Count == 0)
            return new NothingChosen();
        var own = (await DepartmentStore.Of(session, agency)).Select(d => d.Id).ToHashSet();
        if (!departments.All(own.Contains))
            return new UnknownDepartment();
        var before = await AssignmentStore.Of(session, here.Cycle.Id, agency);
        return await Keep(session, by, here, chosen.ToDictionary(code => code, code => After(before[code], departments, mode), StringComparer.Ordinal), now);
    });

    /// <summary>Puts new departments in place of those the items had; with an entry in the audit log for all of them.</summary>
    internal static async Task<Result<int>> Keep(Session session, Actor by, AgencyCycle here, IReadOnlyDictionary<string, IReadOnlyList<Guid>> departmentsOf, DateTimeOffset now)
    {
        if (!by.May(Permission.AssignItems, here.Place, now))
            return new NotAllowed();
        var before = await AssignmentStore.Of(session, here.Cycle.Id, here.Agency.Id);
        var changed = departmentsOf.Where(d => !before[d.Key].ToHashSet().SetEquals(d.Value)).ToList();
        foreach (var (item, departments) in changed)
            await AssignmentStore.Set(session, here.Cycle.Id, here.Agency.Id, item, departments);
        if (changed.Count == 0)
            return 0;
        var names = (await DepartmentStore.Of(session, here.Agency.Id)).ToDictionary(d => d.Id, d => d.Name);
        string Told(Func<string, IEnumerable<Guid>> of) =>
            string.Join("; ", changed.Select(c => $"{c.Key}: {string.Join(", ", of(c.Key).Select(d => names.GetValueOrDefault(d, d.ToString())))}"));
        await AuditLog.Append(
            session, by, new AuditEntry("items.assign", string.Join(", ", changed.Select(c => c.Key)), here.Agency.Id, Told(code => before[code]), Told(code => departmentsOf[code]))
            {
                Role = by.Using(Permission.AssignItems, here.Place, now)?.Role,
            },
            now);
        return changed.Count;
    }

    private static IReadOnlyList<Guid> After(IEnumerable<Guid> before, IReadOnlyCollection<Guid> chosen, AssignMode mode) => mode switch
    {
        AssignMode.Replace => [.. chosen],
        AssignMode.Add => [.. before.Union(chosen)],
        AssignMode.Remove => [.. before.Except(chosen)],
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
