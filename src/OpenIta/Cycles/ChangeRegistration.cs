using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>An agency's registration: its administrator fills it in and submits it, its executive approves or returns it, all while the phase is open.</summary>
public sealed class ChangeRegistration(Database database, TimeProvider time)
{
    /// <param name="version">The version the person saw; a newer one in the database is shown to them first.</param>
    /// <param name="receivedAt">When the request arrived.</param>
    /// <param name="submit">Also sends it to the executive.</param>
    public Task<Result<Registration>> Fill(
        Actor by, Guid cycle, Guid agency, Contact contact, int? staff, int? served, int version, bool submit, DateTimeOffset receivedAt, CancellationToken stop = default) =>
        Change(by, Permission.Register, cycle, agency, version, receivedAt, submit ? "registration.submit" : "registration.edit", (before, now) =>
        {
            var edited = before.Edit(contact, staff, served, by, now);
            return submit ? edited.Then(r => r.Submit(by, now)) : edited;
        }, stop);

    public Task<Result<Registration>> Approve(Actor by, Guid cycle, Guid agency, int version, DateTimeOffset receivedAt, CancellationToken stop = default) =>
        Change(by, Permission.ApproveRegistration, cycle, agency, version, receivedAt, "registration.approve", (before, now) => before.Approve(by, now), stop);

    public Task<Result<Registration>> Return(Actor by, Guid cycle, Guid agency, int version, string comment, DateTimeOffset receivedAt, CancellationToken stop = default) =>
        Change(by, Permission.ApproveRegistration, cycle, agency, version, receivedAt, "registration.return", (before, now) => before.Return(comment, by, now), stop);

    private Task<Result<Registration>> Change(
        Actor by, Permission permission, Guid cycle, Guid agency, int version, DateTimeOffset receivedAt, string act,
        Func<Registration, DateTimeOffset, Result<Registration>> change, CancellationToken stop) =>
        database.Write<Registration>(async session =>
        {
            var now = time.GetUtcNow();
            if (await AgencyStore.Find(session, agency) is not { } found)
                return new AgencyGone();
            var place = new Place(agency, Province: found.Province);
            if (!by.May(permission, place, now))
                return new NotAllowed();
            if (await CycleStore.Window(session, cycle, agency, Phase.Registration) is not { } window || !window.IsOpen(receivedAt))
                return new RegistrationNotOpen();
            var before = await RegistrationStore.Of(session, cycle, agency);
            if (before.Version != version)
                return new RegistrationChanged();
            var after = change(before, now);
            if (after.IsRefused)
                return after.Refusal;
            // Another writer may have come between reading and writing on PostgreSQL: the version tells.
            if (!await RegistrationStore.Save(session, after.Value))
                return new RegistrationChanged();
            await AuditLog.Append(
                session, by,
                new AuditEntry(act, found.Name, agency, Text(before), Text(after.Value)) { Role = by.Using(permission, place, now)?.Role }, now);
            return after.Value;
        }, stop);

    private static string? Text(Registration registration) => registration.State == RegistrationState.Empty ? null : FormattableString.Invariant(
        $"{registration.State}\n{registration.Contact.Name} · {registration.Contact.Position} · {registration.Contact.Telephone} · {registration.Contact.Email}\nIIT {registration.StaffCount} · EIT {registration.ServedCount}{(registration.Decision?.Comment is { } comment ? "\n" + comment : "")}");
}
