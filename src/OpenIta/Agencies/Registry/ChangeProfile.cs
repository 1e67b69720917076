using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>An agency keeps its short name, its websites and whom to ask there.</summary>
public sealed class ChangeProfile(Database database, TimeProvider time)
{
    public Task<Result<Agency>> Run(Actor by, Guid agency, Profile profile, CancellationToken stop = default) => database.Write<Agency>(async session =>
    {
        var now = time.GetUtcNow();
        await session.Lock(StorageLock.Registry);
        if (await AgencyStore.Find(session, agency) is not { } before)
            return new AgencyGone();
        var place = new Place(agency, Province: before.Province);
        if (!by.May(Permission.KeepProfile, place, now))
            return new NotAllowed();
        var known = Profile.Of(before);
        var changed = Enum.GetValues<ProfileField>().Where(f => known.Text(f) != profile.Text(f)).ToList();
        if (changed.Count == 0)
            return before;
        var after = profile.Onto(before);
        await AgencyStore.Save(session, after);
        await AuditLog.Append(
            session, by,
            new AuditEntry("agency.profile", after.Name, agency, Lines(known), Lines(profile)) { Role = by.Using(Permission.KeepProfile, place, now)?.Role },
            now);
        return after;

        string Lines(Profile of) => string.Join('\n', changed.Select(f => $"{f}: {of.Text(f)}"));
    }, stop);
}
