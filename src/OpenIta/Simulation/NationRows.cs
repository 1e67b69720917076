using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>People and registrations, many rows at a time, in the tables of <see cref="AccountStore"/>, <see cref="GrantStore"/> and <see cref="RegistrationStore"/>.</summary>
internal static class NationRows
{
    /// <summary>Nobody has a password: synthetic people can't sign in.</summary>
    public static Task People(Session session, IReadOnlyList<SyntheticPerson> people, SplitMix random, DateTimeOffset now) => session.Insert(new RowBatch(
        "person",
        ("id", people.Select(p => Stored.Id(p.Id)).ToArray()), ("email", people.Select(p => p.Email).ToArray()), ("email_key", people.Select(p => Account.EmailKey(p.Email)).ToArray()),
        ("name", people.Select(p => p.Name).ToArray()), ("security_stamp", people.Select(_ => Convert.ToHexStringLower(random.Bytes(16))).ToArray()),
        ("created_at", people.Select(_ => Stored.Instant(now)).ToArray())));

    public static Task Grants(Session session, IReadOnlyList<HeldGrant> held, DateTimeOffset now) => session.Insert(new RowBatch(
        "role_grant",
        ("id", held.Select(h => Stored.Id(h.Id)).ToArray()), ("person_id", held.Select(h => Stored.Id(h.Person)).ToArray()), ("role", held.Select(h => h.Grant.Role.ToString()).ToArray()),
        ("agency_id", held.Select(h => h.Grant.Scope.Agency is { } agency ? Stored.Id(agency) : null).ToArray()), ("province", held.Select(h => h.Grant.Scope.Province).ToArray()),
        ("granted_by", held.Select(_ => Stored.Id(Guid.Empty)).ToArray()), ("granted_at", held.Select(_ => Stored.Instant(now)).ToArray())));

    public static Task Registrations(Session session, IReadOnlyList<Registration> all)
    {
        return session.Insert(new RowBatch(
            "registration",
            Column("cycle_id", r => Stored.Id(r.Cycle)), Column("agency_id", r => Stored.Id(r.Agency)), Column("contact_name", r => r.Contact.Name),
            Column("contact_position", r => r.Contact.Position), Column("contact_telephone", r => r.Contact.Telephone), Column("contact_email", r => r.Contact.Email),
            Column("staff_count", r => (long)r.StaffCount!), Column("served_count", r => (long)r.ServedCount!),
            Column("edited_by", r => Stored.Id(r.Edited!.Person)), Column("edited_at", r => Stored.Instant(r.Edited!.At)),
            Column("submitted_by", r => Stored.Id(r.Submitted!.Person)), Column("submitted_at", r => Stored.Instant(r.Submitted!.At)),
            Column("decided_by", r => Stored.Id(r.Decision!.By.Person)), Column("decided_at", r => Stored.Instant(r.Decision!.By.At)),
            Column("approved", r => r.Decision!.Approved ? 1L : 0L), Column("version", r => (long)r.Version)));

        (string, Array) Column<T>(string name, Func<Registration, T> value) => (name, all.Select(value).ToArray());
    }
}
