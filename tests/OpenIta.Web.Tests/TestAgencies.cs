using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Web.Tests;

/// <summary>Agencies as a test needs them.</summary>
internal static class TestAgencies
{
    private static int number;

    public static async Task<Guid> Add(Database database, string? name = null, string province = "นครปฐม", IReadOnlyList<string>? departments = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var added = await database.Write<Guid>(async session =>
        {
            var agency = await AgencyStore.Place(session, new NamedAgency(name ?? $"องค์การบริหารส่วนตำบลทดสอบ{Interlocked.Increment(ref number)}", null, "เมือง", province), now);
            await DepartmentStore.Replace(session, agency.Id, departments ?? [], now);
            return agency.Id;
        });
        return added.Value;
    }
}
