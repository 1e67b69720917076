using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Submitting;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>Opens the preliminary scores of an agency to its people: every item is scored and every difference settled.</summary>
public sealed class AnnounceScores(Database database, FrameworkLibrary frameworks)
{
    public Task<Result<Submission>> Run(Actor by, Guid agency, DateTimeOffset receivedAt) => database.Write<Submission>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here)
            return new NothingToDeclare();
        var submission = await SubmissionStore.Take(session, here.Cycle.Id, agency);
        var announced = await ChecklistMove.Run(session, here, submission, DisclosureAct.Announce, by, receivedAt);
        if (!announced.IsRefused)
            await AssessedResult.Keep(session, here, await AgencyScoreStore.Load(session, here), isFinal: false, receivedAt);
        return announced;
    });

    /// <summary>All agencies that are scored; says how many.</summary>
    public async Task<Result<int>> RunAll(Actor by, DateTimeOffset receivedAt, CancellationToken stop = default)
    {
        if (!by.May(Permission.ManageCycle, Place.Nation, receivedAt))
            return new NotAllowed();
        var announced = 0;
        foreach (var agency in await database.Read(session => Scored(session, receivedAt), stop))
            announced += (await Run(by, agency, receivedAt)).IsRefused ? 0 : 1;
        return announced;
    }

    private static async Task<IReadOnlyList<Guid>> Scored(Session session, DateTimeOffset now) =>
        await CycleStore.Current(session, now) is { } cycle ? await SubmissionStore.Standing(session, cycle.Id, DeclarationState.Scored) : [];
}
