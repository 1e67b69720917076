using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>Loads what the pages of one agency show.</summary>
public sealed class AgencyPages(Database database, FrameworkLibrary frameworks)
{
    /// <summary>What everyone may see. Null when there is no such agency.</summary>
    public Task<AgencyPage?> Load(Guid agency, CancellationToken stop = default) => Load(agency, Actor.Public, DateTimeOffset.MinValue, stop);

    /// <summary>With scores that are not public yet, for a reader who may see those of this agency.</summary>
    public Task<AgencyPage?> Load(Guid agency, Actor reader, DateTimeOffset now, CancellationToken stop = default) =>
        database.Read(
            async session =>
            {
                if (await AgencyStore.Find(session, agency) is not { } found)
                    return null;
                var reports = await ReportStore.Current(session, agency);
                var seesAll = reader.May(Permission.ReadScores, new Place(agency, Province: found.Province), now);
                var assessed = (await AssessedScoreStore.Of(session, agency)).Where(a => seesAll || a.Standing == Standing.Published).ToList();
                return new AgencyPage(found, YearResults.Of(reports, frameworks.OfYear, assessed), reports);
            },
            stop);

    /// <summary>One version of a report, current or older; null when there is none by this id.</summary>
    public Task<StoredReport?> Report(Guid report, CancellationToken stop = default) =>
        database.Read(session => ReportStore.Find(session, report), stop);
}
