using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>Gives an agency its logo.</summary>
public sealed class ChangeLogo(Database database, TimeProvider time)
{
    public Task<Result<Agency>> Run(Actor by, Guid agency, byte[] file, CancellationToken stop = default) => database.Write<Agency>(async session =>
    {
        var now = time.GetUtcNow();
        if (await AgencyStore.Find(session, agency) is not { } found)
            return new AgencyGone();
        var place = new Place(agency, Province: found.Province);
        if (!by.May(Permission.KeepProfile, place, now))
            return new NotAllowed();
        var image = RasterImage.Read(file);
        if (image.IsRefused)
            return image.Refusal;
        await LogoStore.Save(session, agency, image.Value);
        await AuditLog.Append(
            session, by,
            new AuditEntry("agency.logo", found.Name, agency, After: FormattableString.Invariant($"{image.Value.MediaType} {image.Value.Width}×{image.Value.Height}")) { Role = by.Using(Permission.KeepProfile, place, now)?.Role },
            now);
        return found;
    }, stop);
}
