using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>An agency keeps the list of its own departments.</summary>
public sealed class ChangeDepartments(Database database, TimeProvider time)
{
    public Task<Result<IReadOnlyList<Department>>> Run(Actor by, Guid agency, IReadOnlyList<string> names, CancellationToken stop = default) => database.Write<IReadOnlyList<Department>>(async session =>
    {
        var now = time.GetUtcNow();
        if (await AgencyStore.Find(session, agency) is not { } found)
            return new AgencyGone();
        var place = new Place(agency, Province: found.Province);
        if (!by.May(Permission.ManageDepartments, place, now))
            return new NotAllowed();
        var before = await DepartmentStore.Of(session, agency);
        if (before.Select(d => d.Name).SequenceEqual(names))
            return (List<Department>)[.. before];
        await DepartmentStore.Replace(session, agency, names, now);
        await AuditLog.Append(
            session, by,
            new AuditEntry("departments.change", found.Name, agency, string.Join('\n', before.Select(d => d.Name)), string.Join('\n', names)) { Role = by.Using(Permission.ManageDepartments, place, now)?.Role },
            now);
        return (List<Department>)[.. await DepartmentStore.Of(session, agency)];
    }, stop);
}
