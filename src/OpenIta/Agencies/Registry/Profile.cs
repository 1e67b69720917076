using OpenIta.Basics;

namespace OpenIta.Agencies.Registry;

/// <summary>What an agency keeps of itself, as its form has it.</summary>
public enum ProfileField { ShortName, Domains, ContactName, ContactPosition, Telephone, Email }

/// <summary>What an agency keeps of itself: name, code, type, size and place are the registry's.</summary>
public sealed record Profile(string? ShortName, IReadOnlyList<string> Domains, Contact Contact)
{
    public static Profile Of(Agency agency) => new(agency.ShortName, agency.Domains, agency.Contact);

    /// <summary>What was typed, with every field that can't be taken and why.</summary>
    public static (Profile Profile, IReadOnlyList<(ProfileField Field, Refusal Refusal)> Refusals) Read(Func<ProfileField, string?> typed)
    {
        var refusals = new List<(ProfileField, Refusal)>();
        var (shortName, domains, refused) = RegistryEntry.OwnFields(typed(ProfileField.ShortName) ?? "", typed(ProfileField.Domains) ?? "");
        refusals.AddRange(refused.Select(r => (r.Field == RegistryField.ShortName ? ProfileField.ShortName : ProfileField.Domains, r.Refusal)));
        var contact = new Contact(Part(ProfileField.ContactName), Part(ProfileField.ContactPosition), Part(ProfileField.Telephone), Part(ProfileField.Email));
        return (new Profile(shortName, domains, contact), refusals);

        string Part(ProfileField field)
        {
            var part = Contact.Clean(typed(field));
            if (Contact.Fault(part, isEmail: field is ProfileField.Email) is { } fault)
                refusals.Add((field, fault));
            return part;
        }
    }

    public Agency Onto(Agency agency) => agency with { ShortName = ShortName, Domains = Domains, Contact = Contact };

    /// <summary>A field as people read and type it.</summary>
    public string Text(ProfileField field) => field switch
    {
        ProfileField.ShortName => ShortName ?? "",
        ProfileField.Domains => string.Join(' ', Domains),
        ProfileField.ContactName => Contact.Name,
        ProfileField.ContactPosition => Contact.Position,
        ProfileField.Telephone => Contact.Telephone,
        ProfileField.Email => Contact.Email,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
