using OpenIta.Basics;

namespace OpenIta.Accounts;

public sealed record NotAllowed() : Refusal("คุณไม่มีสิทธิ์ทำรายการนี้", "You are not allowed to do this");

/// <summary>Who acts: a person with the grants of this moment, or the program itself.</summary>
/// <param name="Name">As the audit log names who did it.</param>
public sealed record Actor(Guid Person, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Nobody: a visitor who has not signed in.</summary>
    public static Actor Public { get; } = new(Guid.Empty, "", []);

    /// <summary>True for the calendar, a job or the command line, which whoever owns the data started: it may do everything.</summary>
    public bool IsSystem { get; private init; }

    public static Actor System(string job) => new(Guid.Empty, job, []) { IsSystem = true };

    /// <summary>The one place where access is decided.</summary>
    public bool May(Permission permission, Place at, DateTimeOffset now) => IsSystem || Using(permission, at, now) is not null;

    /// <summary>The grant that allows it, for the audit log; null when none does.</summary>
    public Grant? Using(Permission permission, Place at, DateTimeOffset now) => Grants.FirstOrDefault(g => g.Holds(now) && g.Allows(permission, at));
}
