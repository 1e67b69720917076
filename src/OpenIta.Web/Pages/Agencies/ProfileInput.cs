using OpenIta.Agencies.Registry;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>What an agency types of itself; the inputs bear the names of the fields.</summary>
public sealed class ProfileInput
{
    public string? ShortName { get; set; }

    public string? Domains { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPosition { get; set; }

    public string? Telephone { get; set; }

    public string? Email { get; set; }

    public static ProfileInput Of(Profile profile) => new()
    {
        ShortName = profile.ShortName,
        Domains = string.Join('\n', profile.Domains),
        ContactName = profile.Contact.Name,
        ContactPosition = profile.Contact.Position,
        Telephone = profile.Contact.Telephone,
        Email = profile.Contact.Email,
    };

    public string? Typed(ProfileField field) => field switch
    {
        ProfileField.ShortName => ShortName,
        ProfileField.Domains => Domains,
        ProfileField.ContactName => ContactName,
        ProfileField.ContactPosition => ContactPosition,
        ProfileField.Telephone => Telephone,
        _ => Email,
    };
}
