using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Measures.Bank;

/// <summary>
/// Which indicator of the surveys a text is about, by the groups of four letters it shares with the indicator's name, description and questions.
/// A group that many indicators use says little; what the disclosure items say is left out, since they touch every subject.
/// </summary>
internal sealed class IndicatorByWords
{
    private const int Letters = 4;

    private readonly Dictionary<string, HashSet<string>> groupsOf;
    private readonly Dictionary<string, int> indicatorsWith;

    public IndicatorByWords(Framework framework)
    {
        groupsOf = framework.Indicators.Where(i => framework.Questions.Any(q => q.Indicator == i.Code))
            .ToDictionary(i => i.Code, i => GroupsIn(WordsOf(framework, i)), StringComparer.Ordinal);
        indicatorsWith = groupsOf.Values.SelectMany(g => g).CountBy(g => g, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Null where it shares nothing with any.</summary>
    public string? Of(string text)
    {
        var groups = GroupsIn(text);
        var best = groupsOf.Select(i => (Code: i.Key, Likeness: Likeness(groups, i.Value))).MaxBy(i => i.Likeness);
        return best.Likeness > 0 ? best.Code : null;
    }

    private double Likeness(HashSet<string> text, HashSet<string> indicator) =>
        text.Where(indicator.Contains).Sum(g => Math.Log((1.0 + groupsOf.Count) / indicatorsWith[g])) / Math.Sqrt(indicator.Count);

    private static string WordsOf(Framework framework, Indicator indicator) => string.Join(' ',
        framework.Questions.Where(q => q.Indicator == indicator.Code)
            .SelectMany(q => new[] { q.Text, q.Topic }.Concat(q.SubItems.Select(s => s.Text)))
            .Append(indicator.Name).Append(indicator.Description).OfType<LocalText>().Select(t => t.ToString()));

    private static HashSet<string> GroupsIn(string text)
    {
        var letters = string.Concat(ThaiText.Squeeze(text).Where(c => char.IsLetter(c) || ThaiText.IsMark(c)));
        return Enumerable.Range(0, Math.Max(0, letters.Length - Letters + 1)).Select(at => letters.Substring(at, Letters)).ToHashSet(StringComparer.Ordinal);
    }
}
