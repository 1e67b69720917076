using System.Globalization;
using OpenIta.Agencies;
using OpenIta.Basics;

namespace OpenIta.Cycles;

/// <summary>Fields of the registration as people type them.</summary>
public enum RegistrationField { ContactName, ContactPosition, Telephone, Email, StaffCount, ServedCount }

/// <summary>Reads what was typed, and says what still keeps it from being submitted.</summary>
public static class RegistrationForm
{
    private const int MostStaff = 1_000_000, MostServed = 100_000_000;

    /// <summary>A draft may have gaps; what is there must be usable.</summary>
    public static (Contact Contact, int? Staff, int? Served, IReadOnlyList<(RegistrationField Field, Refusal Refusal)> Refusals) Read(Func<RegistrationField, string?> typed)
    {
        var refusals = new List<(RegistrationField, Refusal)>();
        var contact = new Contact(
            Text(RegistrationField.ContactName), Text(RegistrationField.ContactPosition), Text(RegistrationField.Telephone), Text(RegistrationField.Email));
        return (contact, Count(RegistrationField.StaffCount, MostStaff), Count(RegistrationField.ServedCount, MostServed), refusals);

        string Text(RegistrationField field)
        {
            var text = Contact.Clean(typed(field));
            if (Contact.Fault(text, isEmail: field is RegistrationField.Email) is { } fault)
                refusals.Add((field, fault));
            return text;
        }

        int? Count(RegistrationField field, int most)
        {
            var text = ThaiDigits.ToArabic((typed(field) ?? "").Trim()).Replace(",", "", StringComparison.Ordinal);
            if (text.Length == 0)
                return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most)
                return count;
            refusals.Add((field, new CountOutOfRange(most)));
            return null;
        }
    }

    /// <summary>Every gap that keeps it from being submitted.</summary>
    public static IReadOnlyList<(RegistrationField Field, Refusal Refusal)> Faults(Registration registration)
    {
        var faults = new List<(RegistrationField, Refusal)>();
        void Need(RegistrationField field, string value, string word)
        {
            if (value.Length == 0)
                faults.Add((field, new ContactMissing(word)));
        }

        Need(RegistrationField.ContactName, registration.Contact.Name, "ชื่อผู้ประสานงาน");
        Need(RegistrationField.Telephone, registration.Contact.Telephone, "หมายเลขโทรศัพท์");
        Need(RegistrationField.Email, registration.Contact.Email, "อีเมล");
        if (registration.StaffCount is null)
            faults.Add((RegistrationField.StaffCount, new CountMissing()));
        if (registration.ServedCount is null)
            faults.Add((RegistrationField.ServedCount, new CountMissing()));
        return faults;
    }
}
