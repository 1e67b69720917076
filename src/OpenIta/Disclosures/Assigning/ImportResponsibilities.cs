using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Assigning;

public sealed record ReportHasNoResponsibilities() : Refusal("รายงานฉบับนี้ไม่มีรายการผู้รับผิดชอบข้อ OIT", "The report has no list of who answers for the OIT items");

/// <summary>A stored report of the agency that says who answers for which item.</summary>
public sealed record ReportWithResponsibilities(Guid Id, string FileName, int? FiscalYear, int Items);

/// <summary>Gives items to departments as a published report of the agency lists them. What it would do is shown first.</summary>
public sealed class ImportResponsibilities(Database database, FrameworkLibrary frameworks)
{
    /// <summary>Stored reports that have such a list, the latest first.</summary>
    public static async Task<IReadOnlyList<ReportWithResponsibilities>> Reports(Session session, Guid agency) =>
    [
        .. from stored in await ReportStore.Current(session, agency)
           let items = stored.Report.DisclosureItems.Count(i => i.Responsible.Count > 0)
           where items > 0
           select new ReportWithResponsibilities(stored.Id, stored.Report.Source.FileName, stored.Report.FiscalYear, items),
    ];

    /// <summary>What the import would do; null when the agency has no such report.</summary>
    public static async Task<ResponsibilityList?> Preview(Session session, AgencyCycle here, Guid report) =>
        await ReportStore.Find(session, report) is { } stored && stored.AgencyId == here.Agency.Id
            ? ResponsibilityList.Of(stored.Report, here.Framework, await DepartmentStore.Of(session, here.Agency.Id))
            : null;

    /// <returns>How many items have other departments now.</returns>
    public Task<Result<int>> Run(Actor by, Guid agency, Guid report, DateTimeOffset now) => database.Write<int>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, now) is not { } here || await Preview(session, here, report) is not { } list)
            return new NothingToDeclare();
        if (!by.May(Permission.AssignItems, here.Place, now) || (list.NewDepartments.Count > 0 && !by.May(Permission.ManageDepartments, here.Place, now)))
            return new NotAllowed();
        if (list.Items.Count == 0)
            return new ReportHasNoResponsibilities();
        await MakeDepartments(session, by, here, list.NewDepartments, now);
        var byName = (await DepartmentStore.Of(session, agency)).ToDictionary(d => d.Name, d => d.Id, StringComparer.Ordinal);
        var departmentsOf = list.Items.ToDictionary(i => i.Item.Code, i => (IReadOnlyList<Guid>)[.. i.Departments.Select(name => byName[name])], StringComparer.Ordinal);
        return await AssignItems.Keep(session, by, here, departmentsOf, now);
    });

    // A department of that name that was closed is open again: what it declared before stays with it.
    private static async Task MakeDepartments(Session session, Actor by, AgencyCycle here, IReadOnlyList<string> names, DateTimeOffset now)
    {
        var position = (await DepartmentStore.Of(session, here.Agency.Id)).Select(d => d.Position + 1).DefaultIfEmpty(0).Max();
        foreach (var name in names)
        {
            var known = await DepartmentStore.Find(session, here.Agency.Id, name);
            await DepartmentStore.Save(session, (known ?? new Department(Stored.NewId(now), here.Agency.Id, name, 0)) with { Name = name, Position = position++, ClosedAt = null });
        }
        if (names.Count > 0)
            await AuditLog.Append(session, by, new AuditEntry("department.add", string.Join(", ", names), here.Agency.Id) { Role = by.Using(Permission.ManageDepartments, here.Place, now)?.Role }, now);
    }
}
