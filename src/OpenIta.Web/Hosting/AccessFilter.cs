using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Storage;
using OpenIta.Web.Identity;

namespace OpenIta.Web.Hosting;

/// <summary>
/// Asks <see cref="Actor.May"/> before a page runs. A visitor signs in first. An agency that the actor may not see at all does not
/// exist for them (404); what they may not do where they do belong is said on a page of its own (403).
/// </summary>
internal sealed class AccessFilter(AccessAttribute access) : IAsyncAuthorizationFilter
{
    private const string AgencyInRoute = "agency";

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var actor = Sessions.Of(context.HttpContext);
        if (actor == Actor.Public)
        {
            context.Result = new ChallengeResult();
            return;
        }
        if (access.Needed(context.HttpContext.Request.Method) is not { } permission)
            return;
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        context.Result = context.RouteData.Values.ContainsKey(AgencyInRoute)
            ? await AtAgency(context, actor, permission, now)
            : Permits(actor, permission, now) ? null : new ForbidResult();
        if (context.Result is not null && SecondStepRule.IsDue(context.HttpContext))
            context.Result = new LocalRedirectResult("/account/second-step");
    }

    private static async Task<IActionResult?> AtAgency(AuthorizationFilterContext context, Actor actor, Permission permission, DateTimeOffset now)
    {
        var database = context.HttpContext.RequestServices.GetRequiredService<Database>();
        var agency = Guid.TryParse(context.RouteData.Values[AgencyInRoute]?.ToString(), out var id)
            ? await database.Read(session => AgencyStore.Find(session, id))
            : null;
        if (agency is null)
            return new NotFoundResult();
        var desk = new Desk(agency);
        context.HttpContext.Items[typeof(Desk)] = desk;
        if (actor.May(permission, desk.Place, now))
            return null;
        return actor.May(Permission.ReadDesk, desk.Place, now) ? new ForbidResult() : new NotFoundResult();
    }

    private bool Permits(Actor actor, Permission permission, DateTimeOffset now) => access.Anywhere
        ? actor.Grants.Any(g => g.Holds(now) && RolePermissions.Of(g.Role).Contains(permission))
        : actor.May(permission, Place.Nation, now);
}

/// <summary>The agency whose pages are open; inject it into pages whose address names one.</summary>
public sealed record Desk(Agency Agency)
{
    public Place Place => new(Agency.Id, Province: Agency.Province);

    public string Address => $"/desk/{Agency.Id}";
}
