namespace OpenIta.Reports.Writing;

/// <summary>The fixed words of official reports and forms in English.</summary>
internal static class EnglishWords
{
    private static readonly (string Thai, string English)[] All =
    [
        ("รายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ", "Analysis of the Integrity and Transparency Assessment"),
        ("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "Progress of measures for integrity and transparency"),
        ("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "Measures for integrity and transparency"),
        ("หน่วยงานที่รับผิดชอบการเปิดเผยข้อมูลสาธารณะ (OIT)", "Who answers for public disclosure (OIT)"),
        ("แผนการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "Work plan for integrity and transparency"),
        ("รายงานการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ", "Integrity and Transparency Assessment"),
        ("ประจำปีงบประมาณ พ.ศ.", "Fiscal year B.E."),
        ("บันทึกข้อความ", "Memorandum"), ("ส่วนราชการ", "Office"), ("วันที่", "Date"), ("ที่", "No."), ("เรื่อง", "Subject"), ("เรียน", "To"), ("(ลงชื่อ)", "(Signed)"),
        ("ความเห็นของ", "Opinion:"), ("ความเห็น", "Opinion:"), ("สารบัญ", "Contents"), ("ตราสัญลักษณ์ของหน่วยงาน", "The agency's emblem"),
        ("มาตรการ/แนวทางการพัฒนาและแก้ไข", "Measures to develop and mend"), ("มาตรการ/แนวทางการส่งเสริมและพัฒนา", "Measures to promote and develop"),
        ("มาตรการ/แนวทาง ขั้นตอนหรือวิธีการพัฒนาหรือแก้ไข", "Measure, steps or ways to mend"), ("มาตรการ/กิจกรรม", "Measure"), ("วิธีการดำเนินการ", "Steps"),
        ("ประเด็นที่เป็นข้อบกพร่อง/จุดอ่อนจากการประเมิน", "Weakness it answers"), ("ผู้รับผิดชอบหรือผู้เกี่ยวข้อง", "In charge"), ("ผู้รับผิดชอบ", "In charge"),
        ("ระยะเวลาดำเนินการ", "Period"), ("ระยะเวลา", "Period"), ("การกำกับติดตาม", "Monitoring"), ("สรุปผลการดำเนินการตามมาตรการ/กิจกรรม", "What was done"),
        ("ผลลัพธ์หรือความสำเร็จของการดำเนินการ", "Outcome"), ("งบประมาณ", "Budget"), ("สถานะ", "Status"), ("ลำดับที่", "No."), ("ลำดับ", "No."), ("ข้อมูลสาธารณะ", "Public information"),
        ("ข้อมูล", "Information"), ("ข้อ", "Item"), ("องค์ประกอบด้านข้อมูล", "What it must show"), ("ความก้าวหน้าผลการดำเนินการ", "Progress"), ("ประเด็นการประเมิน", "Assessment:"),
        ("หัวข้อย่อยการประเมิน", "Question or item"), ("แนวทางในการยกระดับการประเมิน", "Way to raise the result"), ("ตัวชี้วัดการประเมิน", "Indicator of"),
        ("การกำหนดแนวทางฯ หรือมาตรการเพื่อขับเคลื่อน", "Measure"), ("การกำหนดขั้นตอนหรือวิธีการปฏิบัติ", "Steps"),
        ("แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติ", "How it is monitored"), ("การรายงานผลการดำเนินการ", "What was done"),
        ("ยังไม่ได้ดำเนินการ", "Not started"), ("ยังไม่ดำเนินการ", "Not started"), ("อยู่ระหว่างดำเนินการ", "In progress"), ("ดำเนินการแล้ว", "Done"), ("ดำเนินการ", "Done"),
        ("ขั้นตอน ระยะเวลา และวิธีปฏิบัติ", "Phases, periods and steps"), ("ขั้นตอน", "Phase"), ("กิจกรรม", "Step"), ("วิธีปฏิบัติ", "Step"), ("วิธีการ", "How"),
        ("แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ", "From analysis to practice"), ("ผลคะแนน", "Scores"), ("คะแนนเรียงลำดับรายตัวชี้วัด", "Indicators ranked"),
        ("ตัวชี้วัด", "Indicator"), ("คะแนน", "Score"), ("อันดับ", "Rank"), ("เครื่องมือในการประเมิน", "Instrument"), ("น้ำหนักของเครื่องมือ", "Weights"), ("น้ำหนัก", "Weight"),
        ("เกณฑ์ระดับผลการประเมิน", "Levels"), ("ระดับ", "Level"), ("ช่วงคะแนน", "Bounds"),
    ];

    private static readonly Dictionary<string, string> ByThai = All.ToDictionary(w => w.Thai, w => w.English, StringComparer.Ordinal);

    // The longest first: ระยะเวลาดำเนินการ before ระยะเวลา.
    private static readonly (string Thai, string English)[] Openings = [.. All.OrderByDescending(w => w.Thai.Length)];

    /// <summary>The phrase, with whatever follows it after a space, or in the case of an opinion directly; any other text as it is.</summary>
    public static string Of(string text)
    {
        if (ByThai.TryGetValue(text, out var whole))
            return whole;
        foreach (var (thai, english) in Openings)
            if (text.StartsWith(thai, StringComparison.Ordinal) && (text[thai.Length] == ' ' || thai == "ความเห็นของ"))
                return $"{english} {Of(text[thai.Length..].TrimStart())}";
        return text;
    }
}
