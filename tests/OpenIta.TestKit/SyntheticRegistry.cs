using System.Globalization;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Sheets;

namespace OpenIta.TestKit;

/// <summary>A made-up registry in which the kinds of agencies stand about as in the nation (5,300 of 8,317 are อบต.).</summary>
public static class SyntheticRegistry
{
    private static readonly (string Type, string Short, int Share)[] Kinds =
    [
        ("องค์การบริหารส่วนตำบล", "อบต.", 5_300), ("เทศบาลตำบล", "ทต.", 2_240), ("เทศบาลเมือง", "ทม.", 195), ("เทศบาลนคร", "ทน.", 30), ("องค์การบริหารส่วนจังหวัด", "อบจ.", 76),
        ("กรม", "กรม", 150), ("มหาวิทยาลัย", "มหาวิทยาลัย", 84), ("จังหวัด", "จังหวัด", 76), ("องค์การมหาชน", "สถาบัน", 60), ("รัฐวิสาหกิจ", "องค์การ", 55), ("หน่วยงานของรัฐอื่น", "หน่วยงาน", 51),
    ];

    public static Sheet Sheet(int agencies) => new(
        [.. RegistryFields.All.Select(f => f.Heading())],
        [.. Enumerable.Range(0, agencies).Select(i => new SheetRow(i + 2, Cells(i)))]);

    private static string[] Cells(int i)
    {
        var (type, prefix, _) = KindOf(i);
        var number = i.ToString("00000", CultureInfo.InvariantCulture);
        var province = Provinces.All[i % Provinces.All.Count];
        return
        [
            $"A{number}", $"{type}ตัวอย่าง {number}", $"{prefix}ตัวอย่าง {number}", type, i % 3 == 0 ? "S" : i % 3 == 1 ? "M" : "L", $"อำเภอที่ {i % 12}", province,
            $"www.agency{number}.go.th; agency{number}.example", "สำนักปลัด; กองคลัง; กองช่าง",
        ];
    }

    private static (string Type, string Short, int Share) KindOf(int i)
    {
        var place = i * 7_919 % Kinds.Sum(k => k.Share);
        foreach (var kind in Kinds)
            if ((place -= kind.Share) < 0)
                return kind;
        return Kinds[^1];
    }
}
