using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <param name="Name">Full official name.</param>
/// <param name="Mentions">Spaceless ways the text names it: in full, shortened, by its bare type.</param>
internal sealed record AgencyFound(string Name, string Type, int Line, bool NamesItsProvince, IReadOnlyList<string> Mentions);

/// <summary>
/// Which agency a report is about. Thai has no spaces between words, so a name in running text has no end:
/// names that stand on a line of their own or before ตำบล, อำเภอ, จังหวัด or a space weigh most, and the name most others begin with wins.
/// </summary>
internal static class AgencyReader
{
    private const int TitleParagraphs = 25;
    private const int LongestName = 90;

    // What is looked at around a name: a line of a broken file can be as long as the file.
    private const int Before = 12, After = 140;

    private sealed record Candidate(string Name, AgencyType Type, int Line, int Weight);

    public static AgencyFound? Read(IReadOnlyList<Paragraph> paragraphs)
    {
        var candidates = paragraphs.SelectMany((p, i) => CandidatesIn(p, i < TitleParagraphs)).ToList();
        var names = candidates.GroupBy(c => c.Name).ToDictionary(g => g.Key, g => (Weight: g.Sum(c => c.Weight), Count: g.Count()), StringComparer.Ordinal);
        var support = names.ToDictionary(n => n.Key, n => (n.Value.Weight * 10L) + names.Where(o => o.Key.StartsWith(n.Key, StringComparison.Ordinal)).Sum(o => o.Value.Count) - n.Key.Length, StringComparer.Ordinal);
        var best = candidates.Where(c => c.Type.Opening != "จังหวัด").DefaultIfEmpty().MaxBy(c => Score(c, support));
        if (best is null || best.Weight < 2)
            best = candidates.Where(c => c.Type.Opening == "จังหวัด").DefaultIfEmpty().MaxBy(c => Score(c, support)) ?? best;
        if (best is null)
            return null;
        var line = candidates.Where(c => c.Name == best.Name).MaxBy(c => c.Weight)!.Line;
        return new AgencyFound(best.Name, best.Type.Name, line, best.Type.NamesItsProvince, Mentions(best));
    }

    private static long Score(Candidate? candidate, Dictionary<string, long> support) =>
        candidate is null ? -1 : (candidate.Weight * 1000L) + support[candidate.Name];

    private static IEnumerable<Candidate> CandidatesIn(Paragraph paragraph, bool title)
    {
        var text = paragraph.Text;
        foreach (var type in AgencyTypes.All)
        {
            foreach (var opening in type.Short.Prepend(type.Opening))
            {
                for (var at = text.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(opening, at + opening.Length, StringComparison.Ordinal))
                {
                    if (!Opens(text, at, type))
                        continue;
                    var rest = AgencyNameEnd.Cut(text.Substring(at + opening.Length, Math.Min(After, text.Length - at - opening.Length)));
                    var bare = type.Opening is "กรุงเทพมหานคร" or "เมืองพัทยา" or "จุฬาลงกรณ์มหาวิทยาลัย";
                    var name = bare ? type.Opening : type.Opening + rest;
                    if ((rest.Length == 0 && !bare) || name.Length > LongestName || IsNoName(rest, name, bare))
                        continue;
                    if (type.Opening == "จังหวัด")
                    {
                        if (ProvinceName.AtStartOf(rest) is not { } province)
                            continue;
                        (name, rest) = ("จังหวัด" + province, province);
                    }
                    var shortened = opening != type.Opening;
                    yield return new Candidate(name, type, paragraph.Line, Weight(text, at, bare ? at + opening.Length : text.IndexOf(rest, at + opening.Length, StringComparison.Ordinal) + rest.Length, title, paragraph.Heading) - (shortened ? 1 : 0));
                }
            }
        }
    }

    // องค์การ inside องค์การบริหารส่วนตำบล, จังหวัด inside องค์การบริหารส่วนจังหวัด and จังหวัด of an address begin no name.
    private static bool Opens(string text, int at, AgencyType type)
    {
        if (AgencyTypes.All.Any(t => t.Opening.Length > type.Opening.Length && Inside(text, at, type.Opening, t.Opening)))
            return false;
        var before = text[Math.Max(0, at - Before)..at].TrimEnd();
        return type.Opening switch
        {
            "จังหวัด" => before.Length == 0 || before.EndsWith("ของ", StringComparison.Ordinal) || before.EndsWith("ใน", StringComparison.Ordinal),
            "กรม" or "องค์การ" or "สถาบัน" or "วิทยาลัย" or "บริษัท" or "ธนาคาร" or "กองทุน" or "กระทรวง" or "สำนักงาน" =>
                before.Length == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '*' or '"' || before.EndsWith("ของ", StringComparison.Ordinal) || before.EndsWith("โดย", StringComparison.Ordinal),
            _ => true,
        };
    }

    private static bool Inside(string text, int at, string inner, string outer)
    {
        for (var offset = outer.IndexOf(inner, StringComparison.Ordinal); offset >= 0; offset = outer.IndexOf(inner, offset + 1, StringComparison.Ordinal))
            if (at >= offset && string.CompareOrdinal(text, at - offset, outer, 0, outer.Length) == 0)
                return true;
        return false;
    }

    private static bool IsNoName(string rest, string name, bool bare) =>
        (!bare && AgencyTypes.NoNames.Any(n => rest.StartsWith(n, StringComparison.Ordinal)))
        || AgencyTypes.NeverTheAgency.Any(n => n == name || (n.Length > 8 && name.StartsWith(n, StringComparison.Ordinal)));

    // A whole line, or a name that an address or the year follows, is a title; elsewhere the end of the name is a guess.
    private static int Weight(string text, int start, int end, bool title, bool heading)
    {
        var before = text[Math.Max(0, start - Before)..start].Trim('*', ' ', '#', '(');
        var after = text[Math.Min(end, text.Length)..Math.Min(end + After, text.Length)].TrimStart('*', ' ', ')', ',');
        var opens = before.Length == 0;
        var ends = after.Length == 0 || AgencyNameEnd.IsAddressOrYear(after);
        var weight = (opens, ends) switch { (true, true) => 5, (false, true) => 3, (true, false) => 1, _ => 0 };
        return weight + (title ? 1 : 0) + (heading && weight > 0 ? 1 : 0);
    }

    private static List<string> Mentions(Candidate agency)
    {
        var own = Spaceless.Of(agency.Name)[Spaceless.Of(agency.Type.Opening).Length..];
        List<string> mentions = [Spaceless.Of(agency.Name), .. agency.Type.Short.Select(s => Spaceless.Of(s) + own)];
        if (agency.Type.Name.StartsWith("เทศบาล", StringComparison.Ordinal) && own.Length > 0)
            mentions.Add("เทศบาล" + own);
        return [.. mentions.Where(m => m.Length > 3)];
    }
}
