using OpenIta.Accounts;

namespace OpenIta.Disclosures.Checklists;

/// <summary>How much of a checklist a person sees: all of it, or the items of departments.</summary>
internal sealed record Sight(bool IsWhole, IReadOnlySet<Guid> Departments)
{
    public static Sight Of(Actor by, AgencyCycle here, DateTimeOffset now)
    {
        var grants = by.Grants.Where(g => g.Holds(now) && g.Allows(Permission.ReadDesk, here.Place)).ToList();
        return new Sight(by.IsSystem || grants.Exists(g => g.Scope.Department is null), grants.Select(g => g.Scope.Department).OfType<Guid>().ToHashSet());
    }
}
