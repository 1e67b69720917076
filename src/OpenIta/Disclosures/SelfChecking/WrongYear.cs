using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;

namespace OpenIta.Disclosures.SelfChecking;

/// <summary><c>wrong-year</c>: an address or its title names years, and none of them is one that the pack asks for.</summary>
internal static partial class WrongYear
{
    // A law of 2540 in an address says nothing about the year of a plan.
    private const int NearYears = 6;

    public static IEnumerable<SelfCheckFinding> Find(CheckedItem checkedItem)
    {
        var required = checkedItem.Item.RequiredYears;
        if (required.Count == 0 || checkedItem.Content.Answer != Answer.Has)
            yield break;
        for (var i = 0; i < checkedItem.Content.Urls.Count; i++)
        {
            var url = checkedItem.Content.Urls[i];
            foreach (var (years, thai, english) in new[] { (OfAddress(url.Shown, checkedItem.Framework.Year.BuddhistEra), "ที่อยู่", "address"), (YearsIn(url.Note), "คำอธิบาย", "title") })
            {
                var named = years.Where(y => Math.Abs(y - checkedItem.Framework.Year.BuddhistEra) <= NearYears).Distinct().Order().ToList();
                if (named.Count > 0 && !named.Exists(required.Contains))
                    yield return SelfCheckFinding.Warning(
                        "wrong-year", $"url-{i}", $"{thai}ของ URL ที่ {i + 1} ระบุปี {List(named)} แต่ข้อนี้ต้องเป็นข้อมูลของปี {List(required)}",
                        $"The {english} of URL {i + 1} names {List(named)}, but this item asks for {List(required)}");
            }
        }
    }

    // Websites keep what they disclose for a round in a folder of its year, such as /ita2566/: that says nothing about the year of a file in it.
    private static IEnumerable<int> OfAddress(string address, int round)
    {
        var file = address.LastIndexOf('/');
        return YearsIn(address[..file]).Where(y => y != round).Concat(YearsIn(address[file..]));
    }

    /// <summary>Buddhist Era years in a text. A range such as 2566-2570 names every year in it. Folders by year of the Common Era tell of uploads, not of content.</summary>
    internal static IEnumerable<int> YearsIn(string text)
    {
        foreach (Match match in Years().Matches(ThaiDigits.ToArabic(text)))
        {
            var first = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var last = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : first;
            for (var year = first; year <= Math.Max(first, last) && year - first < 100; year++)
                yield return year;
        }
    }

    private static string List(IEnumerable<int> years) => string.Join(", ", years.Select(y => y.ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"(?<![0-9])(25[0-9]{2})(?:\s?(?:-|–|ถึง|_to_|/)\s?(25[0-9]{2}))?(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();
}
