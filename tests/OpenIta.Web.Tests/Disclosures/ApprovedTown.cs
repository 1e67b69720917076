using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Disclosures;

/// <summary>A town whose checklist is approved, straight into a database.</summary>
internal static class ApprovedTown
{
    public static Framework Pack { get; } = FrameworkLibrary.Default.Find("ita-2566").Value;

    /// <summary>A cycle in which scoring and appeals are both open.</summary>
    public static async Task<Guid> Cycle(Database database)
    {
        var now = TimeProvider.System.GetUtcNow();
        var cycle = new Cycle(Stored.NewId(now), new FiscalYear(2566), "ita-2566", now);
        await database.Write<bool>(async session =>
        {
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id,
            [
                new PhaseWindow(Phase.Declaration, now.AddDays(-40), now.AddDays(-20)), new PhaseWindow(Phase.Assessment, now.AddDays(-10), now.AddDays(10)),
                new PhaseWindow(Phase.Appeal, now.AddDays(-1), now.AddDays(10)),
            ]);
            return true;
        });
        return cycle.Id;
    }

    /// <summary>An agency whose evidence is frozen; its officers declared everything.</summary>
    public static async Task<Guid> Add(Database database, Guid cycle, string name)
    {
        var then = TimeProvider.System.GetUtcNow().AddDays(-25);
        var author = new Actor(Guid.NewGuid(), "เจ้าหน้าที่สำนักปลัด", []);
        return (await database.Write<Guid>(async session =>
        {
            var agency = await AgencyStore.Place(session, new NamedAgency(name, null, "พยุหะคีรี", "นครสวรรค์"), then);
            var declared = Pack.DisclosureItems.Select(d => Declaration.None(cycle, agency.Id, d.Code) with { Content = Content(d) }).ToList();
            await SubmissionStore.Take(session, cycle, agency.Id);
            await EvidenceStore.Freeze(session, cycle, agency.Id, declared, then);
            foreach (var (act, days) in new[] { (DisclosureAct.Edit, -3), (DisclosureAct.Submit, -1), (DisclosureAct.Approve, 0) })
                await ItemEventStore.Add(session, cycle, agency.Id, "", act, author, then.AddDays(days));
            await session.Execute(
                "update submission set state = 'Approved', version = 2, approved_by_name = 'ปลัดเทศบาล', approved_at = @At where agency_id = @Id",
                new { Id = Stored.Id(agency.Id), At = Stored.Instant(then) });
            return agency.Id;
        })).Value;
    }

    private static DeclarationContent Content(DisclosureItem item) => new()
    {
        Answer = OpenIta.Disclosures.Declarations.Answer.Has,
        Urls = [DeclaredUrl.Read($"https://www.khaothong.go.th/ita/2566/{item.Code}", "หน้าแผนปี 2566").Value],
        Explanation = "อยู่หัวข้อแรกของหน้า",
        Elements = [.. item.Elements.Select((e, i) => new ElementMark(i, true, [.. Enumerable.Range(0, e.AtLeast.Count)], i == 0 ? "ตารางที่ 1" : ""))],
    };
}
