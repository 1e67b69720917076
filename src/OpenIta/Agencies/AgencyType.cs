using OpenIta.Basics;

namespace OpenIta.Agencies;

/// <summary>A kind of state agency, as the results of the assessment are grouped.</summary>
/// <param name="Thai">The name that is stored, such as องค์การบริหารส่วนตำบล.</param>
/// <param name="AlsoCalled">Abbreviations and other names that mean it.</param>
public sealed record AgencyType(string Thai, string English, IReadOnlyList<string> AlsoCalled)
{
    // The kinds that results are announced by: independent bodies, courts, parliament offices, prosecutors, departments, provinces,
    // local governments, state enterprises, public organisations, universities, funds, others.
    public static readonly IReadOnlyList<AgencyType> All =
    [
        new("องค์การบริหารส่วนตำบล", "Subdistrict administrative organisation", ["อบต", "อบต."]),
        new("เทศบาลตำบล", "Subdistrict municipality", ["ทต", "ทต."]),
        new("เทศบาลเมือง", "Town municipality", ["ทม", "ทม."]),
        new("เทศบาลนคร", "City municipality", ["ทน", "ทน."]),
        new("องค์การบริหารส่วนจังหวัด", "Provincial administrative organisation", ["อบจ", "อบจ."]),
        new("องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "Special local government", ["อปท.รูปแบบพิเศษ"]),
        new("จังหวัด", "Province", []),
        new("กระทรวง", "Ministry", []),
        new("สำนักงานปลัดกระทรวง", "Office of the permanent secretary", []),
        new("กรม", "Department", ["กรมหรือเทียบเท่า", "ส่วนราชการระดับกรม"]),
        new("สำนักงาน", "Office", []),
        new("มหาวิทยาลัย", "University", []),
        new("สถาบันอุดมศึกษา", "Institution of higher education", []),
        new("รัฐวิสาหกิจ", "State enterprise", []),
        new("องค์การมหาชน", "Public organisation", []),
        new("หน่วยงานของรัฐอื่น", "Other state agency", ["อื่นๆ", "อื่น ๆ", "หน่วยงานอื่นของรัฐ"]),
        new("กองทุน", "Fund", []),
        new("ศาล", "Court", ["หน่วยงานศาล", "สำนักงานศาล"]),
        new("องค์กรอิสระ", "Independent body", ["องค์กรอิสระตามรัฐธรรมนูญ"]),
        new("องค์กรอัยการ", "Prosecutors", ["สำนักงานอัยการสูงสุด"]),
        new("หน่วยงานในสังกัดรัฐสภา", "Parliament office", ["รัฐสภา"]),
        new("สำนักงานเขตพื้นที่การศึกษา", "Educational service area office", ["สพป", "สพม", "สพท"]),
        new("สถานศึกษา", "School", ["โรงเรียน"]),
        new("โรงพยาบาล", "Hospital", []),
    ];

    private static readonly Dictionary<string, AgencyType> ByName =
        All.SelectMany(t => t.AlsoCalled.Append(t.Thai).Append(t.English).Select(n => (Key: KeyOf(n), t))).DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.t, StringComparer.Ordinal);

    /// <summary>By its name or abbreviation in any spelling; null when there is no such type.</summary>
    public static AgencyType? Find(string? typed) => typed is null ? null : ByName.GetValueOrDefault(KeyOf(typed));

    private static string KeyOf(string name) => AgencyName.WithoutPoints(ThaiText.Squeeze(name));
}
