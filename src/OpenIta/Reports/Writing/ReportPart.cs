using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Something a report says, with the lines it was read from; parts are written in the order of their lines.</summary>
internal sealed record ReportPart(IReadOnlyList<int> Lines, IReadOnlyList<Block> Blocks)
{
    /// <summary>Null stands on the page of what follows.</summary>
    public PageOrientation? Orientation { get; init; } = PageOrientation.Portrait;

    /// <summary>A report made from data, not read from a page, has no lines: its parts keep the order they are given in.</summary>
    public int FirstLine => Lines.Count == 0 ? int.MaxValue : Lines.Min();
}
