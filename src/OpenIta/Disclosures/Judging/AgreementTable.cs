namespace OpenIta.Disclosures.Judging;

/// <summary>An item that two assessors scored without seeing each other's marks.</summary>
public sealed record DoubleMark(Guid Agency, string Item, Guid First, decimal FirstMark, Guid Second, decimal SecondMark)
{
    public MarkPair Pair => new(FirstMark, SecondMark);
}

/// <summary>How far assessors agree: in all, per item, per assessor and per pair of assessors.</summary>
public sealed record AgreementTable(
    CohensKappa All, IReadOnlyList<KeyValuePair<string, CohensKappa>> Items, IReadOnlyList<KeyValuePair<Guid, CohensKappa>> Assessors,
    IReadOnlyList<PairAgreement> Pairs)
{
    /// <param name="marks">Items with both marks. For all and per item the first seat stands against the second: the draw decides who sits where.</param>
    public static AgreementTable Of(IReadOnlyList<DoubleMark> marks) => new(
        CohensKappa.Of([.. marks.Select(m => m.Pair)]),
        [.. marks.GroupBy(m => m.Item).Select(g => KeyValuePair.Create(g.Key, CohensKappa.Of([.. g.Select(m => m.Pair)])))],
        [.. marks.SelectMany(BothWays).GroupBy(m => m.First).Select(g => KeyValuePair.Create(g.Key, CohensKappa.Of([.. g.Select(m => m.Pair)])))],
        [.. marks.Select(InOrder).GroupBy(m => (m.First, m.Second)).Select(g => new PairAgreement(g.Key.First, g.Key.Second, CohensKappa.Of([.. g.Select(m => m.Pair)])))]);

    // One assessor against whoever scored the same items.
    private static IEnumerable<DoubleMark> BothWays(DoubleMark mark) => [mark, Turned(mark)];

    private static DoubleMark InOrder(DoubleMark mark) => mark.First.CompareTo(mark.Second) <= 0 ? mark : Turned(mark);

    private static DoubleMark Turned(DoubleMark mark) => mark with { First = mark.Second, FirstMark = mark.SecondMark, Second = mark.First, SecondMark = mark.FirstMark };
}

public sealed record PairAgreement(Guid One, Guid Other, CohensKappa Kappa);
