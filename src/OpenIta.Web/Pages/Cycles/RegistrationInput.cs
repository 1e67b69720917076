using System.Globalization;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>What is typed to register an agency or to return what it registered.</summary>
public sealed class RegistrationInput
{
    public string? ContactName { get; set; }

    public string? ContactPosition { get; set; }

    public string? Telephone { get; set; }

    public string? Email { get; set; }

    public string? StaffCount { get; set; }

    public string? ServedCount { get; set; }

    public string? Comment { get; set; }

    public bool Submit { get; set; }

    public int Version { get; set; }

    /// <param name="known">Whom the agency names at other times: confirmed by registering.</param>
    public static RegistrationInput Of(Registration registration, Contact known)
    {
        var contact = registration.State is RegistrationState.Empty ? known : registration.Contact;
        return new RegistrationInput
        {
            ContactName = contact.Name,
            ContactPosition = contact.Position,
            Telephone = contact.Telephone,
            Email = contact.Email,
            StaffCount = registration.StaffCount?.ToString(CultureInfo.InvariantCulture),
            ServedCount = registration.ServedCount?.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What is to be kept, and the faults in the order of the fields; gaps are faults only when it is submitted.</summary>
    public (Contact Contact, int? Staff, int? Served, IReadOnlyList<FormFault> Faults) Read(Registration known)
    {
        var (contact, staff, served, refusals) = RegistrationForm.Read(Typed);
        var filled = known with { Contact = contact, StaffCount = staff, ServedCount = served };
        var gaps = Submit ? RegistrationForm.Faults(filled).Where(g => refusals.All(r => r.Field != g.Field)) : [];
        return (contact, staff, served, [.. refusals.Concat(gaps).OrderBy(f => f.Field).Select(f => new FormFault(f.Field.ToString(), f.Refusal))]);
    }

    /// <summary>The input a refusal is about; null when it is about the whole.</summary>
    public static string? FieldOf(Refusal refusal) => refusal is CommentMissing or ReasonTooLong ? nameof(Comment) : null;

    private string? Typed(RegistrationField field) => field switch
    {
        RegistrationField.ContactName => ContactName,
        RegistrationField.ContactPosition => ContactPosition,
        RegistrationField.Telephone => Telephone,
        RegistrationField.Email => Email,
        RegistrationField.StaffCount => StaffCount,
        _ => ServedCount,
    };
}
