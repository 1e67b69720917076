using OpenIta.Accounts;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Shared;

/// <summary>Where a person who has signed in may go, beside what is public. What is opened now and then stands on the desk: one line of links is enough.</summary>
public static class StaffLinks
{
    public static IEnumerable<Crumb> Of(Actor actor, Texts texts, DateTimeOffset now)
    {
        if (actor == Actor.Public)
            yield break;
        yield return new Crumb(texts.Desk.MyWork, "/desk");
        if (Holds(actor, Permission.ReadDesk, now))
            yield return new Crumb(texts.Measure.OverdueTitle, "/overdue-measures");
        if (Holds(actor, Permission.Judge, now))
            yield return new Crumb(texts.Judging.MyAgencies, "/assess");
        if (Holds(actor, Permission.CollectResponses, now))
            yield return new Crumb(texts.Collect.ShortTitle, "/collect");
        if (Holds(actor, Permission.ReadCases, now))
            yield return new Crumb(texts.Appeal.Queue, "/adjudicate");
        if (actor.May(Permission.ReadAdministration, Place.Nation, now))
            yield return new Crumb(texts.Cycle.Title, "/admin/cycles");
        if (Holds(actor, Permission.ReadRegistry, now))
            yield return new Crumb(texts.Registry.Title, "/admin/agencies");
        if (actor.May(Permission.ReadAdministration, Place.Nation, now))
            yield return new Crumb(texts.People.Title, "/admin/people");
    }

    // At some place, wherever it is.
    private static bool Holds(Actor actor, Permission permission, DateTimeOffset now) =>
        actor.Grants.Any(g => g.Holds(now) && RolePermissions.Of(g.Role).Contains(permission));
}
