using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Disclosures.Judging;

/// <summary>What an assessor says of one item.</summary>
/// <param name="Mark">One of the marks the pack gives the item.</param>
/// <param name="Reason">Null only with full marks.</param>
/// <param name="MissingElements">Places in the pack's list of elements, from 0; only with <see cref="MarkReason.MissingElement"/>.</param>
public sealed record Judgement(decimal Mark, MarkReason? Reason, IReadOnlyList<int> MissingElements, string Comment)
{
    public const int LongestComment = 4000;

    /// <summary>From what was filled in. A mark below the highest needs its reason, so that the agency knows what to mend or dispute.</summary>
    public static Result<Judgement> Of(DisclosureItem item, decimal? mark, MarkReason? reason, IReadOnlyCollection<int> missing, string? comment)
    {
        var text = comment?.Trim() ?? "";
        if (item.Marks.Count == 0)
            return new MarksUnknown(item.Code);
        if (mark is not { } given)
            return new MarkNotChosen(item.Code);
        if (!item.Marks.Contains(given))
            return new MarkNotAllowed(item.Code, given, item.Marks);
        if (text.Length > LongestComment)
            return new CommentTooLong(LongestComment);
        if (given == item.Marks.Max())
            return new Judgement(given, null, [], text);
        var elements = missing.Where(e => e >= 0 && e < item.Elements.Count).Distinct().Order().ToList();
        return reason switch
        {
            null => new MarkNeedsReason(item.Code),
            MarkReason.MissingElement when item.Elements.Count > 0 && elements.Count == 0 => new MissingElementNotNamed(item.Code),
            MarkReason.Other when text.Length == 0 => new ReasonNeedsComment(item.Code),
            MarkReason.MissingElement => new Judgement(given, reason, elements, text),
            _ => new Judgement(given, reason, [], text),
        };
    }
}

/// <summary>A judgement with who gave it and when.</summary>
/// <param name="Seat">1, or 2 for the second of a blind pair.</param>
public sealed record GivenJudgement(string Item, int Seat, Guid Person, Judgement What, DateTimeOffset At);
