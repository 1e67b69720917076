namespace OpenIta.Frameworks.Comparing;

/// <summary>The codes of one framework in another: O13 of FY2565 is O14 of FY2566. Parts are matched by meaning.</summary>
public sealed class CodesOfYear
{
    private readonly Framework from;
    private readonly Framework to;
    private readonly Dictionary<string, string> codes;

    public CodesOfYear(Framework from, Framework to)
    {
        (this.from, this.to) = (from, to);
        var comparison = from.Id == to.Id ? null : FrameworkComparison.Of(from, to);
        PartChange[] parts = comparison is null ? [] : [.. comparison.Items, .. comparison.Questions, .. comparison.Indicators, .. comparison.SubIndicators];
        codes = parts.Where(p => p is { FromCode: not null, ToCode: not null }).ToDictionary(p => p.FromCode!, p => p.ToCode!, StringComparer.Ordinal);
    }

    /// <summary>Null where the other framework has no such part.</summary>
    public string? Of(string code) => from.Tree.Find(code)?.Kind switch
    {
        null => null,
        _ when from.Id == to.Id => code,
        // Sub-items are answers of one question; the total and the instruments keep their names.
        NodeKind.SubItem => null,
        NodeKind.Total or NodeKind.Instrument => to.Tree.Find(code)?.Code,
        _ => codes.GetValueOrDefault(code),
    };

    /// <summary>Of the part itself, or of the nearest above it that is there: a question that is asked no more still belongs to its indicator.</summary>
    public string? Nearest(string code) => from.Tree.PathUp(code).TakeWhile(n => n.Kind != NodeKind.Total).Select(n => Of(n.Code)).FirstOrDefault(c => c is not null);
}
