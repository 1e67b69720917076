namespace OpenIta.Reports.Auditing;

/// <summary><c>rank-order</c>: in a ranking a higher score stands below a lower one.</summary>
internal static class RankOrder
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        var ranked = audited.Report.Ranking.Where(r => r.Value is not null).OrderBy(r => r.Rank).ToList();
        for (var i = 1; i < ranked.Count; i++)
        {
            var (above, below) = (ranked[i - 1], ranked[i]);
            if (below.Value <= above.Value || below.Rank == above.Rank)
                continue;
            yield return new Finding(
                "rank-order", below.Code, below.Line, [above.Value!.Value, below.Value!.Value], null,
                $"อันดับ {below.Rank} ({PrintedValues.Text(below.Value.Value)}) มีคะแนนสูงกว่าอันดับ {above.Rank} ({PrintedValues.Text(above.Value.Value)})",
                $"Rank {below.Rank} ({PrintedValues.Text(below.Value.Value)}) scores higher than rank {above.Rank} ({PrintedValues.Text(above.Value.Value)})")
            {
                Lines = [above.Line, below.Line],
            };
        }
    }
}
