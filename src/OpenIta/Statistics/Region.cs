using OpenIta.Frameworks;

namespace OpenIta.Statistics;

/// <summary>One of the six regions of the National Geographical Committee (1978), which every province lies in once.</summary>
public sealed record Region(string Code, LocalText Name, IReadOnlyList<string> Provinces)
{
    public static IReadOnlyList<Region> All { get; } =
    [
        Of("north", "ภาคเหนือ", "North", "เชียงใหม่ เชียงราย น่าน พะเยา แพร่ แม่ฮ่องสอน ลำปาง ลำพูน อุตรดิตถ์"),
        Of("northeast", "ภาคตะวันออกเฉียงเหนือ", "Northeast", """
            กาฬสินธุ์ ขอนแก่น ชัยภูมิ นครพนม นครราชสีมา บึงกาฬ บุรีรัมย์ มหาสารคาม มุกดาหาร ยโสธร ร้อยเอ็ด เลย ศรีสะเกษ สกลนคร สุรินทร์ หนองคาย หนองบัวลำภู
            อำนาจเจริญ อุดรธานี อุบลราชธานี
            """),
        Of("central", "ภาคกลาง", "Central", """
            กรุงเทพมหานคร กำแพงเพชร ชัยนาท นครนายก นครปฐม นครสวรรค์ นนทบุรี ปทุมธานี พระนครศรีอยุธยา พิจิตร พิษณุโลก เพชรบูรณ์ ลพบุรี สมุทรปราการ สมุทรสงคราม
            สมุทรสาคร สระบุรี สิงห์บุรี สุโขทัย สุพรรณบุรี อ่างทอง อุทัยธานี
            """),
        Of("east", "ภาคตะวันออก", "East", "จันทบุรี ฉะเชิงเทรา ชลบุรี ตราด ปราจีนบุรี ระยอง สระแก้ว"),
        Of("west", "ภาคตะวันตก", "West", "กาญจนบุรี ตาก ประจวบคีรีขันธ์ เพชรบุรี ราชบุรี"),
        Of("south", "ภาคใต้", "South", "กระบี่ ชุมพร ตรัง นครศรีธรรมราช นราธิวาส ปัตตานี พังงา พัทลุง ภูเก็ต ยะลา ระนอง สตูล สงขลา สุราษฎร์ธานี"),
    ];

    private static readonly Dictionary<string, Region> ByProvince = All.SelectMany(r => r.Provinces.Select(p => (p, r))).ToDictionary(p => p.p, p => p.r, StringComparer.Ordinal);

    public static Region? OfProvince(string? province) => province is null ? null : ByProvince.GetValueOrDefault(province);

    public static Region? Find(string code) => All.FirstOrDefault(r => r.Code == code);

    private static Region Of(string code, string thai, string english, string provinces) =>
        new(code, new LocalText(thai, english), provinces.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
