using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Assigning;

public sealed record NoEarlierAssignments() : Refusal("ไม่มีการมอบหมายของปีก่อนให้คัดลอก", "There are no assignments of an earlier year to copy");

/// <param name="From">The year copied from.</param>
/// <param name="Copied">Items that got departments.</param>
/// <param name="Left">Items of this year that no item of that year means.</param>
public sealed record CopiedAssignments(FiscalYear From, IReadOnlyList<string> Copied, IReadOnlyList<string> Left);

/// <summary>
/// Gives the items of this year to the departments that had them last time. Items are matched by meaning, because their numbers change:
/// O13 of FY2565 is O14 of FY2566.
/// </summary>
public sealed class CopyAssignments(Database database, FrameworkLibrary frameworks)
{
    public Task<Result<CopiedAssignments>> Run(Actor by, Guid agency, DateTimeOffset now) => database.Write<CopiedAssignments>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, now) is not { } here)
            return new NothingToDeclare();
        if (await Latest(session, here) is not { } earlier || frameworks.Find(earlier.Cycle.Framework) is not { IsRefused: false } from)
            return new NoEarlierAssignments();
        var open = (await DepartmentStore.Of(session, agency)).Select(d => d.Id).ToHashSet();
        var same = FrameworkComparison.Of(from.Value, here.Framework).Items.Where(i => i is { FromCode: not null, ToCode: not null });
        var departmentsOf = same.Select(i => (Item: i.ToCode!, Departments: (IReadOnlyList<Guid>)[.. earlier.Departments[i.FromCode!].Where(open.Contains)]))
            .Where(i => i.Departments.Count > 0).ToDictionary(i => i.Item, i => i.Departments, StringComparer.Ordinal);
        var kept = await AssignItems.Keep(session, by, here, departmentsOf, now);
        if (kept.IsRefused)
            return kept.Refusal;
        var (copied, left) = (here.Framework.DisclosureItems.Where(d => departmentsOf.ContainsKey(d.Code)), here.Framework.DisclosureItems.Where(d => !departmentsOf.ContainsKey(d.Code)));
        return new CopiedAssignments(earlier.Cycle.Year, [.. copied.Select(d => d.Code)], [.. left.Select(d => d.Code)]);
    });

    private static async Task<(Cycle Cycle, ILookup<string, Guid> Departments)?> Latest(Session session, AgencyCycle here)
    {
        foreach (var cycle in (await CycleStore.All(session)).Where(c => c.Programme == here.Cycle.Programme && c.Year < here.Cycle.Year).OrderByDescending(c => c.Year))
        {
            var departments = await AssignmentStore.Of(session, cycle.Id, here.Agency.Id);
            if (departments.Count > 0)
                return (cycle, departments);
        }
        return null;
    }
}
