namespace OpenIta.Disclosures.Judging;

/// <summary>What happened to an item, in the order of the year.</summary>
public enum StoryStep { Edited, Submitted, Returned, Approved, Judged, Reconciled, Announced, Disputed, Decided, AcceptedBySilence, Final }

/// <summary>Who did it. Assessors and adjudicators stand by their part, never by name: see docs/decisions/unnamed-assessors.md.</summary>
public enum StoryParty { Agency, Assessor, Adjudicator, Administration }

/// <summary>Who reads the story.</summary>
public enum StoryReader { Agency, Assessor, Adjudicator }

/// <summary>One event of the story.</summary>
/// <param name="Name">A person of the agency, for the agency's own people; else null.</param>
/// <param name="Seat">Which assessor of a pair.</param>
/// <param name="Text">What was said with it.</param>
public sealed record StoryEvent(DateTimeOffset At, StoryStep Step, StoryParty Party, string? Name = null, int? Seat = null, Judgement? Judgement = null, decimal? Mark = null, string? Text = null);

/// <summary>
/// The whole story of one item as one timeline: declared, approved, scored, disputed, decided. Both sides read the same story, each as far
/// as it may at that time: an agency sees marks once they are announced, an assessor never the mark of the other one.
/// </summary>
public static class ItemStory
{
    private static readonly Dictionary<DisclosureAct, StoryStep> OfChecklist = new()
    {
        [DisclosureAct.Edit] = StoryStep.Edited,
        [DisclosureAct.Submit] = StoryStep.Submitted,
        [DisclosureAct.Return] = StoryStep.Returned,
        [DisclosureAct.Approve] = StoryStep.Approved,
        [DisclosureAct.Announce] = StoryStep.Announced,
        [DisclosureAct.Finalise] = StoryStep.Final,
    };

    /// <param name="events">Of the item and of the checklist as a whole.</param>
    /// <param name="acceptedAt">When the calendar closed the appeals; null before.</param>
    /// <param name="person">The reader, for an assessor's own mark.</param>
    public static IReadOnlyList<StoryEvent> Of(IReadOnlyList<ItemEvent> events, ItemScore score, DateTimeOffset? acceptedAt, StoryReader reader, Guid person)
    {
        var story = events.Where(e => OfChecklist.ContainsKey(e.Act)).Select(e => Told(e, reader)).ToList();
        var isAnnounced = story.Exists(e => e.Step == StoryStep.Announced);
        if (reader != StoryReader.Agency || isAnnounced)
            story.AddRange(score.Judgements.Where(j => reader != StoryReader.Assessor || j.Person == person).Select(Told));
        if (reader == StoryReader.Adjudicator || (reader == StoryReader.Agency && isAnnounced))
        {
            story.AddRange(score.Decisions.Select(Told));
            if (score.Appeal is { } appeal)
                story.Add(new StoryEvent(appeal.FiledAt, StoryStep.Disputed, StoryParty.Agency, Text: appeal.Grounds));
            else if (acceptedAt is { } closed)
                story.Add(new StoryEvent(closed, StoryStep.AcceptedBySilence, StoryParty.Agency));
        }
        // Steps of one instant in the order of the year.
        return [.. story.OrderBy(e => e.At).ThenBy(e => e.Step)];
    }

    private static StoryEvent Told(ItemEvent told, StoryReader reader)
    {
        var step = OfChecklist[told.Act];
        var party = step is StoryStep.Announced or StoryStep.Final ? StoryParty.Administration : StoryParty.Agency;
        var isOurs = reader == StoryReader.Agency && party == StoryParty.Agency;
        // What an executive sends back with stays within the agency.
        return new StoryEvent(told.At, step, party, isOurs ? told.ByName : null, Text: isOurs ? told.Comment : null);
    }

    private static StoryEvent Told(GivenJudgement given) => new(given.At, StoryStep.Judged, StoryParty.Assessor, Seat: given.Seat, Judgement: given.What, Mark: given.What.Mark);

    private static StoryEvent Told(Decision decision) => new(
        decision.At, decision.About == DecisionAbout.Difference ? StoryStep.Reconciled : StoryStep.Decided, StoryParty.Adjudicator, Mark: decision.Mark, Text: decision.Reason);
}
