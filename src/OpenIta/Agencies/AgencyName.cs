using System.Globalization;
using OpenIta.Basics;

namespace OpenIta.Agencies;

/// <summary>The name of an agency with its usual short forms, for identity, search and order.</summary>
public sealed record AgencyName
{
    // Official form, its abbreviation, and a frequent misprint (องค์กร for องค์การ).
    private static readonly (string Official, string Short, string? Misprint)[] Kinds =
    [
        ("องค์การบริหารส่วนตำบล", "อบต", "องค์กรบริหารส่วนตำบล"),
        ("องค์การบริหารส่วนจังหวัด", "อบจ", "องค์กรบริหารส่วนจังหวัด"),
        ("เทศบาลนคร", "ทน", null),
        ("เทศบาลเมือง", "ทม", null),
        ("เทศบาลตำบล", "ทต", null),
    ];

    private static readonly CompareInfo Dictionary = CultureInfo.GetCultureInfo("th-TH").CompareInfo;

    private AgencyName(string official, string key)
    {
        Official = official;
        Key = key;
    }

    /// <summary>The name in full, such as องค์การบริหารส่วนตำบลเขาทอง for อบต.เขาทอง.</summary>
    public string Official { get; }

    /// <summary>Equal for every spelling of one name.</summary>
    public string Key { get; }

    /// <summary>Kind of local government by the words the name starts with; null when they tell none.</summary>
    public string? Type => Kinds.Select(k => k.Official).FirstOrDefault(k => Key.StartsWith(PlaceKey(k), StringComparison.Ordinal));

    public static AgencyName Of(string printed)
    {
        var name = string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var official = Kinds.Select(k => InFull(name, k)).FirstOrDefault(n => n is not null) ?? name;
        return new AgencyName(official, PlaceKey(official));
    }

    /// <summary>The district without its prefix; null when none is named. So with the province.</summary>
    public static string? District(string? printed) => Without(printed, "อำเภอ", "อ.", "เขต") is { Length: > 0 } district ? district : null;

    public static string? Province(string? printed) => Without(printed, "จังหวัด", "จ.") is { Length: > 0 } province ? province : null;

    /// <summary>District or province as part of an agency's identity: no prefix, and the capital district by its short name.</summary>
    public static string DistrictKey(string? district, string? province)
    {
        var key = PlaceKey(District(district) ?? "");
        return key == "เมือง" + ProvinceKey(province) ? "เมือง" : key;
    }

    public static string ProvinceKey(string? province) => PlaceKey(Province(province) ?? "");

    /// <summary>All that a search may find an agency by: full name, short name, code, district and province with and without their prefixes.</summary>
    public string SearchKey(Agency agency)
    {
        var parts = new List<string> { Key };
        parts.AddRange(Kinds.Where(k => Key.StartsWith(PlaceKey(k.Official), StringComparison.Ordinal))
            .Select(k => k.Short + Key[PlaceKey(k.Official).Length..]));
        parts.AddRange(new[] { agency.ShortName, agency.Code }.OfType<string>().Select(PlaceKey).Except(parts));
        if (PlaceKey(District(agency.District) ?? "") is { Length: > 0 } d)
            parts.AddRange(["อำเภอ" + d, "อ" + d]);
        if (ProvinceKey(agency.Province) is { Length: > 0 } p)
            parts.AddRange(["จังหวัด" + p, "จ" + p]);
        return string.Join('|', parts);
    }

    /// <summary>Bytes whose order is the Thai dictionary's (leading vowels after their consonant), on any database.</summary>
    public static byte[] SortKey(string? text) => Dictionary.GetSortKey(text ?? "", CompareOptions.IgnoreCase).KeyData;

    /// <summary>A key without the points of abbreviations, so that อบต and อบต. are one.</summary>
    public static string WithoutPoints(string key) => key.Replace(".", "", StringComparison.Ordinal);

    private static string PlaceKey(string text) => WithoutPoints(ThaiText.Squeeze(text));

    private static string? InFull(string name, (string Official, string Short, string? Misprint) kind) =>
        After(name, kind.Short + ".") is { } rest ? kind.Official + rest
        : kind.Misprint is not null && After(name, kind.Misprint) is { } other ? kind.Official + other
        : null;

    private static string? After(string name, string start) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.Length > start.Length ? name[start.Length..].TrimStart() : null;

    private static string Without(string? place, params string[] prefixes)
    {
        var text = place?.Trim() ?? "";
        return prefixes.Select(p => After(text, p)).FirstOrDefault(rest => rest is not null) ?? text;
    }
}
