using OpenIta.Basics;
using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>A part of an address with the line it stands on.</summary>
internal sealed record Printed(string Text, int Line);

internal sealed record PlaceFound(Printed? Subdistrict, Printed? District, Printed? Province);

/// <summary>Subdistrict, district and province: an address ตำบล … อำเภอ … จังหวัด …, best one near the agency's name.</summary>
internal static class PlaceReader
{
    private static readonly Regex Address = new(
        @"(?:(?:^|[\s(])(?:ตำบล|แขวง|ต\.)\s?([ก-๛]+?)\s*,?\s*)?(?:อำเภอ|เขต|อ\.)\s?([ก-๛]+?)\s*,?\s*(?:จังหวัด|จ\.|(กรุงเทพมหานคร))\s*([ก-๛]?)", RegexOptions.NonBacktracking);

    private static readonly Regex ProvinceWord = new(@"(?:^|[^วน])(?:จังหวัด|\sจ\.)\s?([ก-๛])", RegexOptions.NonBacktracking);
    private static readonly Regex DistrictLine = new(@"^(?:อำเภอ|เขต)\s?([ก-๛]+)$", RegexOptions.NonBacktracking);

    public static PlaceFound Read(IReadOnlyList<Paragraph> paragraphs, AgencyFound? agency)
    {
        var ordered = paragraphs.OrderBy(p => agency is null ? 0 : p.Line < agency.Line ? 1 : 0).ToList();
        foreach (var paragraph in ordered)
            foreach (Match match in Address.Matches(paragraph.Text))
                if (ProvinceAt(paragraph.Text, match) is { } province)
                    return new PlaceFound(Of(match.Groups[1].Value, paragraph), Of(match.Groups[2].Value, paragraph), new Printed(province, paragraph.Line));
        var district = ordered.Select(p => (p, DistrictLine.Match(p.Text))).FirstOrDefault(m => m.Item2.Success);
        return new PlaceFound(null, district.p is null ? null : Of(district.Item2.Groups[1].Value, district.p), Province(ordered, agency));
    }

    private static string? ProvinceAt(string text, Match address) =>
        address.Groups[3].Success ? address.Groups[3].Value : address.Groups[4].Length == 0 ? null : ProvinceName.AtStartOf(text[address.Groups[4].Index..]);

    // จังหวัด followed by one of the 77 names; a city or provincial body named after its province needs none.
    private static Printed? Province(List<Paragraph> paragraphs, AgencyFound? agency)
    {
        if (agency is not null && NamedAfter(agency) is { } own)
            return new Printed(own, agency.Line);
        foreach (var paragraph in paragraphs)
            foreach (Match match in ProvinceWord.Matches(paragraph.Text))
                if (ProvinceName.AtStartOf(paragraph.Text[match.Groups[1].Index..]) is { } province)
                    return new Printed(province, paragraph.Line);
        return null;
    }

    private static string? NamedAfter(AgencyFound agency) =>
        agency.Name == "กรุงเทพมหานคร" ? agency.Name
        : !agency.NamesItsProvince ? null
        : Provinces.All.FirstOrDefault(p => Spaceless.Of(agency.Name) == Spaceless.Of(agency.Type + p));

    private static Printed? Of(string text, Paragraph paragraph) => text.Length == 0 ? null : new Printed(text, paragraph.Line);
}
