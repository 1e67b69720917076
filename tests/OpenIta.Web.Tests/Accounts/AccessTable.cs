using OpenIta.Accounts;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Accounts;

/// <summary>The rows of access-table.txt.</summary>
internal static class AccessTable
{
    private static readonly Dictionary<string, Role> Codes = new(StringComparer.Ordinal)
    {
        ["CA"] = Role.CentralAdministrator,
        ["PM"] = Role.ProvincialMonitor,
        ["AA"] = Role.AgencyAdministrator,
        ["DO"] = Role.DepartmentOfficer,
        ["EX"] = Role.Executive,
        ["AS"] = Role.Assessor,
        ["AD"] = Role.Adjudicator,
        ["AU"] = Role.Auditor,
    };

    private static readonly Role[] OfDesk =
        [Role.CentralAdministrator, Role.ProvincialMonitor, Role.AgencyAdministrator, Role.DepartmentOfficer, Role.Executive, Role.Auditor];

    private static readonly Role[] OfNation = [Role.CentralAdministrator, Role.Auditor, Role.Adjudicator];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Rows { get; } = File
        .ReadLines(Repository.Path("tests", "OpenIta.Web.Tests", "Accounts", "access-table.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(parts => parts.Length > 2 ? [$"{parts[0]} {parts[1]}", parts[2]] : parts)
        .ToDictionary(parts => parts[0], parts => (IReadOnlyList<string>)parts[1].Split(' '), StringComparer.Ordinal);

    /// <summary>The roles that enter; every role where it is enough to have signed in.</summary>
    public static IReadOnlyList<Role> RolesOf(string endpoint) => Rows[endpoint] is ["signed-in"] ? [Role.AgencyAdministrator] : [.. Rows[endpoint].Select(code => Codes[code])];

    /// <summary>What the row says for a person; null stands for someone who has not signed in.</summary>
    public static Outcome Expected(string endpoint, Role? role, bool ownAgency)
    {
        var may = Rows[endpoint];
        if (may is ["everyone"])
            return Outcome.Enters;
        if (role is not { } held)
            return Outcome.SignsIn;
        if (may is ["signed-in"])
            return Outcome.Enters;
        var isOfAgency = endpoint.Contains("{agency}", StringComparison.Ordinal);
        if (isOfAgency && !ownAgency && !OfNation.Contains(held))
            return Outcome.FindsNothing;
        return may.Any(code => Codes[code] == held) ? Outcome.Enters
            : isOfAgency && !OfDesk.Contains(held) ? Outcome.FindsNothing
            : Outcome.IsTold;
    }
}

/// <summary>What happens to someone at an endpoint.</summary>
internal enum Outcome
{
    /// <summary>The page runs; what it then says is its own matter.</summary>
    Enters,

    SignsIn,

    /// <summary>403, or the page's own refusal that this is not theirs to do.</summary>
    IsTold,

    /// <summary>404 before the page runs.</summary>
    FindsNothing,

    /// <summary>404 from the page itself: what the address names beside the agency is not there. It shows and does nothing.</summary>
    MeetsNothing,
}

internal static class Outcomes
{
    public static bool Is(this Outcome outcome, Outcome expected) =>
        outcome == expected || (outcome is Outcome.MeetsNothing && expected is (Outcome.Enters or Outcome.IsTold));
}
