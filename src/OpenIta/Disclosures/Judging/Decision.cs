using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Disclosures.Judging;

/// <summary>What there is to decide: two assessors differ, or the agency disputes the mark.</summary>
public enum DecisionAbout { Difference, Appeal }

/// <summary>An adjudicator's last word on the mark of an item.</summary>
public sealed record Decision(string Item, DecisionAbout About, decimal Mark, string Reason, Guid By, DateTimeOffset At)
{
    /// <summary>Refused: nothing to decide, a mark the item can't get, no reason, or a person who took part before.</summary>
    public static Result<Decision> Of(DisclosureItem item, ItemScore score, DecisionAbout about, decimal? mark, string? reason, Guid by, DateTimeOffset now)
    {
        var text = reason?.Trim() ?? "";
        return about switch
        {
            DecisionAbout.Difference when !score.NeedsReconciling => new NothingToDecide(item.Code),
            DecisionAbout.Appeal when !score.NeedsAnswer => new NothingToDecide(item.Code),
            _ when score.WasTouchedBy(by) => new DeciderJudged(item.Code),
            _ when mark is null => new MarkNotChosen(item.Code),
            _ when !item.Marks.Contains(mark.Value) => new MarkNotAllowed(item.Code, mark.Value, item.Marks),
            _ when text.Length == 0 => new DecisionNeedsReason(item.Code),
            _ when text.Length > Judgement.LongestComment => new CommentTooLong(Judgement.LongestComment),
            _ => new Decision(item.Code, about, mark.Value, text, by, now),
        };
    }
}
