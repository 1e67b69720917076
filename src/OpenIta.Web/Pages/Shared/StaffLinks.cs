using OpenIta.Accounts;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Shared;

/// <summary>Where a person who has signed in may go, beside what is public. Each capability enters its link here.</summary>
public static class StaffLinks
{
    public static IEnumerable<Crumb> Of(Actor actor, Texts texts, DateTimeOffset now)
    {
        if (actor == Actor.Public)
            yield break;
        yield return new Crumb(texts.Desk.MyWork, "/desk");
        if (actor.May(Permission.ManagePeople, Place.Nation, now))
            yield return new Crumb(texts.People.Title, "/admin/people");
        if (actor.May(Permission.ReadAuditLog, Place.Nation, now))
            yield return new Crumb(texts.AuditLog.Title, "/admin/audit-log");
    }
}
