using OpenIta.Accounts;

namespace OpenIta.Web.Hosting;

/// <summary>Who may enter, where no permission is asked for.</summary>
public enum Audience { Everyone, SignedIn }

/// <summary>
/// Who may enter the pages of a folder. Stands in its <c>Access.cs</c>; a page model that differs carries its own.
/// The program does not start with a page that has none.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AccessAttribute : Attribute
{
    private readonly Permission? toChange;

    public AccessAttribute(Audience audience) => Audience = audience;

    /// <summary>People with this permission: at the agency the address names, or for the nation where it names none.</summary>
    public AccessAttribute(Permission permission)
    {
        Audience = Audience.SignedIn;
        Permission = permission;
    }

    public Audience Audience { get; }

    public Permission? Permission { get; }

    /// <summary>What it takes to send the page's forms, where reading the page takes less.</summary>
    public Permission ToChange { get => toChange ?? Permission ?? default; init => toChange = value; }

    /// <summary>What a request of this method needs.</summary>
    public Permission? Needed(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Permission : toChange ?? Permission;

    /// <summary>It is enough to hold the permission at some place; what the page shows depends on where.</summary>
    public bool Anywhere { get; init; }

    /// <summary>Those who have not signed in all see the same there: <see cref="Kept.KeptForEveryone"/>.</summary>
    public bool IsKept { get; init; }
}
