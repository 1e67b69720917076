namespace OpenIta.Disclosures.Judging;

/// <summary>Two marks that two assessors gave to the same item of the same agency without seeing each other's.</summary>
public sealed record MarkPair(decimal First, decimal Second)
{
    public bool Agrees => First == Second;
}

/// <summary>
/// Agreement of two assessors beyond what chance alone would give: (observed − expected) / (1 − expected), Cohen 1960.
/// 1 is full agreement, 0 what chance gives, below 0 less than that.
/// </summary>
/// <param name="Pairs">How many items both scored.</param>
/// <param name="Observed">Share of pairs with the same mark, 0 to 1.</param>
/// <param name="Expected">Share that would agree if both gave their marks blindly in their own proportions, 0 to 1.</param>
public sealed record CohensKappa(int Pairs, decimal Observed, decimal Expected)
{
    /// <summary>
    /// Null where kappa is not defined: without pairs, and where both always gave one and the same mark, so that chance alone explains
    /// all agreement. Such a row is shown with its share of agreement and without a kappa, never as 1 and never as 0.
    /// </summary>
    public decimal? Kappa => Pairs == 0 || Expected == 1 ? null : (Observed - Expected) / (1 - Expected);

    public static CohensKappa Of(IReadOnlyCollection<MarkPair> pairs)
    {
        if (pairs.Count == 0)
            return new CohensKappa(0, 0, 0);
        decimal n = pairs.Count;
        var second = pairs.CountBy(p => p.Second).ToDictionary();
        // Products of counts before the one division: 0.5 + 0.5 of thirds would miss 1 by the last digit.
        var chance = pairs.CountBy(p => p.First).Sum(first => (long)first.Value * second.GetValueOrDefault(first.Key));
        return new CohensKappa(pairs.Count, pairs.Count(p => p.Agrees) / n, chance / (n * n));
    }
}
