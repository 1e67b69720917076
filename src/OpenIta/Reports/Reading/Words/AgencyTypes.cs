namespace OpenIta.Reports.Reading.Words;

/// <param name="Opening">How full names of this type begin.</param>
/// <param name="Short">Abbreviations in front of the name, such as อบต.</param>
/// <param name="NamesItsProvince">A body of this type whose name is a province's stands in that province.</param>
internal sealed record AgencyType(string Name, string Opening, string[] Short, bool NamesItsProvince = false);

/// <summary>Types of public bodies by the first words of their names, the more special before the more general.</summary>
internal static class AgencyTypes
{
    public static readonly IReadOnlyList<AgencyType> All =
    [
        new("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล", ["อบต."]),
        new("องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด", ["อบจ."], NamesItsProvince: true),
        new("เทศบาลนคร", "เทศบาลนคร", ["ทน."], NamesItsProvince: true),
        new("เทศบาลเมือง", "เทศบาลเมือง", ["ทม."], NamesItsProvince: true),
        new("เทศบาลตำบล", "เทศบาลตำบล", ["ทต."]),
        new("องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "เมืองพัทยา", []),
        new("องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "กรุงเทพมหานคร", ["กทม."]),
        new("มหาวิทยาลัย", "มหาวิทยาลัย", []),
        new("สถาบันอุดมศึกษา", "สถาบันบัณฑิต", []),
        new("สถาบันอุดมศึกษา", "สถาบันเทคโนโลยี", []),
        new("สถาบันอุดมศึกษา", "วิทยาลัย", []),
        new("สถาบันอุดมศึกษา", "จุฬาลงกรณ์มหาวิทยาลัย", []),
        new("กรม", "กรม", []),
        new("สำนักงานปลัดกระทรวง", "สำนักงานปลัดกระทรวง", []),
        new("สำนักงานเขตพื้นที่การศึกษา", "สำนักงานเขตพื้นที่การศึกษา", ["สพป.", "สพม."]),
        new("สำนักงาน", "สำนักงาน", []),
        new("สถานศึกษา", "โรงเรียน", []),
        new("โรงพยาบาล", "โรงพยาบาล", []),
        new("รัฐวิสาหกิจ", "การไฟฟ้า", []),
        new("รัฐวิสาหกิจ", "การประปา", []),
        new("รัฐวิสาหกิจ", "การรถไฟ", []),
        new("รัฐวิสาหกิจ", "การท่าเรือ", []),
        new("รัฐวิสาหกิจ", "การท่องเที่ยวแห่งประเทศไทย", []),
        new("รัฐวิสาหกิจ", "การยางแห่งประเทศไทย", []),
        new("รัฐวิสาหกิจ", "การเคหะแห่งชาติ", []),
        new("รัฐวิสาหกิจ", "ธนาคาร", []),
        new("รัฐวิสาหกิจ", "บริษัท", []),
        new("รัฐวิสาหกิจ", "องค์การ", []),
        new("องค์การมหาชน", "สถาบัน", []),
        new("กองทุน", "กองทุน", []),
        new("กระทรวง", "กระทรวง", []),
        new("จังหวัด", "จังหวัด", [], NamesItsProvince: true),
    ];

    /// <summary>Words that a name never begins with after its type: the type alone is meant, or a part of another name.</summary>
    public static readonly IReadOnlyList<string> NoNames =
    [
        "และ", "หรือ", "ได้", "จะ", "ให้", "ที่", "ของ", "ใน", "มี", "เป็น", "ต้อง", "นั้น", "นี้", "ทุก", "ปลัด", "นายก", "อำเภอ", "จังหวัด", "ไทย", "ดังกล่าว", "ฯ", "เพื่อ", "โดย", "ต่อ", "กับ",
    ];

    /// <summary>Bodies that every report names without being about them.</summary>
    public static readonly IReadOnlyList<string> NeverTheAgency =
    [
        "สำนักงานป.ป.ช.", "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริต", "สำนักงานป.ป.ท.", "สำนักงานก.พ.", "สำนักงานการตรวจเงินแผ่นดิน",
        "กรมส่งเสริมการปกครองท้องถิ่น", "กรมบัญชีกลาง", "กระทรวงมหาดไทย", "สำนักงานปลัดเทศบาล", "สำนักงานคลัง", "สำนักงานคณะกรรมการ", "องค์การปกครองส่วนท้องถิ่น",
        "สำนักงานปลัด", "กระทรวง", "สถาบันการเงิน", "กองทุนหลักประกันสุขภาพ", "กองทุนฯ", "โรงเรียน", "สำนักงานประเมิน", "ธนาคารแห่งประเทศไทย",
    ];
}
