using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Disclosures.Judging;

/// <summary>An agency disputes the preliminary mark of one item. Only what was declared counts, so there is nothing to add but the grounds.</summary>
public sealed record Appeal(string Item, string Grounds, Guid FiledBy, DateTimeOffset FiledAt)
{
    public static Result<Appeal> Of(DisclosureItem item, ItemScore score, string? grounds, Guid by, DateTimeOffset now)
    {
        var text = grounds?.Trim() ?? "";
        return score switch
        {
            { Appeal: not null } => new AlreadyDisputed(item.Code),
            { Mark: { } mark } when mark == item.Marks.Max() => new FullMarksStand(item.Code),
            _ when text.Length == 0 => new AppealNeedsGrounds(item.Code),
            _ when text.Length > Judgement.LongestComment => new CommentTooLong(Judgement.LongestComment),
            _ => new Appeal(item.Code, text, by, now),
        };
    }
}
