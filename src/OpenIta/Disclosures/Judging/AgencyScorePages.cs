using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>The scores of an agency for its own people: nothing of them before they are announced.</summary>
/// <param name="Scores">Null until announced.</param>
/// <param name="Final">The frozen marks; null until final.</param>
public sealed record AnnouncedScores(AgencyCycle Here, Submission Submission, AgencyScores? Scores, FinalScores? Final)
{
    public PhaseWindow? AppealWindow => Here.WindowOf(Phase.Appeal);

    public bool MayBeDisputed(string code, DateTimeOffset now) =>
        Scores?.Item(code) is { Appeal: null, Mark: { } mark } && mark < Here.Item(code)!.Marks.Max()
        && Transitions.Leads(Submission.State, DisclosureAct.Appeal) && AppealWindow?.IsOpen(now) == true;

    /// <summary>Instruments, indicators and sub-indicators the items give, each before its parts.</summary>
    public IReadOnlyList<ScoreNode> Nodes => Scores?.Computed is { IsRefused: false } known ? [.. Below(FrameworkTree.TotalCode, known.Value.Nodes)] : [];

    private IEnumerable<ScoreNode> Below(string code, IReadOnlyDictionary<string, ScoreNode> known) =>
        from child in Here.Framework.Tree.Find(code)!.Children
        where known.ContainsKey(child) && known[child].Kind is NodeKind.Instrument or NodeKind.Indicator or NodeKind.SubIndicator
        from node in Below(child, known).Prepend(known[child])
        select node;
}

/// <param name="Evidence">What was declared, as approved; null while it is not approved.</param>
public sealed record AnnouncedItem(AnnouncedScores Scores, DisclosureItem Item, ApprovedDeclaration? Evidence, IReadOnlyList<StoryEvent> Story)
{
    /// <summary>Null until the scores are announced.</summary>
    public ItemScore? Score => Scores.Scores?.Item(Item.Code);
}

/// <summary>What the agency's own pages show of its scores.</summary>
public sealed class AgencyScorePages(Database database, FrameworkLibrary frameworks)
{
    /// <summary>Null for whoever may not read the scores of this agency, and when no cycle is under way.</summary>
    public Task<AnnouncedScores?> Scores(Actor by, Guid agency, DateTimeOffset now, CancellationToken stop = default) =>
        database.Read(session => Load(session, by, agency, now), stop);

    public Task<AnnouncedItem?> Item(Actor by, Guid agency, string code, DateTimeOffset now, CancellationToken stop = default) => database.Read<AnnouncedItem?>(
        async session =>
        {
            if (await Load(session, by, agency, now) is not { } announced || announced.Here.Item(code) is not { } item)
                return null;
            var here = announced.Here;
            return new AnnouncedItem(
                announced, item, await EvidenceStore.Find(session, here.Cycle.Id, agency, code), await StoryOf(session, here, code, by, now));
        },
        stop);

    /// <summary>The story of an item for the agency's own people; who may not read scores reads what happened before them.</summary>
    public static async Task<IReadOnlyList<StoryEvent>> StoryOf(Session session, AgencyCycle here, string code, Actor by, DateTimeOffset now)
    {
        var seesScores = by.May(Permission.ReadScores, here.Place, now);
        var score = seesScores ? (await AgencyScoreStore.Load(session, here)).Item(code)! : new ItemScore(code, 0, [], null, []);
        var events = await ItemEventStore.Of(session, here.Cycle.Id, here.Agency.Id, code);
        return ItemStory.Of(events, score, seesScores ? await FinalScoreStore.AcceptedAt(session, here.Cycle.Id, here.Agency.Id) : null, StoryReader.Agency, by.Person);
    }

    private async Task<AnnouncedScores?> Load(Session session, Actor by, Guid agency, DateTimeOffset now)
    {
        if (await AgencyCycle.Current(session, frameworks, agency, now) is not { } here || !by.May(Permission.ReadScores, here.Place, now))
            return null;
        var submission = await SubmissionStore.Find(session, here.Cycle.Id, agency);
        var scores = submission.State >= DeclarationState.Preliminary ? await AgencyScoreStore.Load(session, here) : null;
        return new AnnouncedScores(here, submission, scores, await FinalScoreStore.Find(session, here.Cycle.Id, agency));
    }
}
