using OpenIta.Basics;

namespace OpenIta.Frameworks.Comparing;

/// <summary>
/// How alike two titles are, 0 to 1. Thai writes no spaces between words, so titles are compared by the groups of three letters they share
/// (Dice: twice the shared over all): no dictionary, and small spelling differences cost little.
/// </summary>
internal sealed class Likeness
{
    /// <summary>
    /// Titles less alike than this are different items. Among the pairs of FY2564 to FY2569 that the tests write out, the least alike of one meaning
    /// has 0.47, and the most alike of different meaning that is left over has 0.35.
    /// </summary>
    public const double Threshold = 0.41;

    // E-Service became ระบบการให้บริการผ่านช่องทางออนไลน์ (E-SERVICE): a whole title inside another is the same thing said at length.
    private const double Contained = 0.5;
    private const int ShortestContained = 6;

    private readonly string key;
    private readonly HashSet<string> triples;

    public Likeness(string title)
    {
        key = string.Concat(ThaiText.SearchKey(title).Where(c => char.IsLetterOrDigit(c) || ThaiText.IsMark(c)));
        var framed = $"^{key}$";
        triples = new(Enumerable.Range(0, Math.Max(1, framed.Length - 2)).Select(i => framed[i..Math.Min(i + 3, framed.Length)]), StringComparer.Ordinal);
    }

    public double To(Likeness other)
    {
        if (key == other.key)
            return 1;
        var (shorter, longer) = key.Length < other.key.Length ? (key, other.key) : (other.key, key);
        var dice = 2.0 * triples.Count(other.triples.Contains) / (triples.Count + other.triples.Count);
        return shorter.Length >= ShortestContained && longer.Contains(shorter, StringComparison.Ordinal) ? Math.Max(dice, Contained) : dice;
    }

    public static double Between(IReadOnlyList<Likeness> some, IReadOnlyList<Likeness> others) =>
        some.SelectMany(_ => others, (a, b) => a.To(b)).DefaultIfEmpty(0).Max();
}
