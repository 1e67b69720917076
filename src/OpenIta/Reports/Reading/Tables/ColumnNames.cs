using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Tables;

/// <summary>Headings of columns as agencies word them. The one list to extend when a report with other words turns up.</summary>
internal static class ColumnNames
{
    private const int LongestHeading = 110;

    // Short words that also begin other texts: the whole heading must be one of them.
    private static readonly (ColumnKind Kind, string[] Names)[] Whole =
    [
        (ColumnKind.Number, ["ลำดับ", "ลำดับที่", "ที่", "no", "no.", "ลำดับข้อ", "เลขที่", "#"]),
        (ColumnKind.Code, ["ข้อ", "ข้อที่", "รหัส", "รหัสข้อ", "ข้อoit", "oit", "เลขข้อ", "หมายเลขข้อ", "ลำดับข้อมูล", "รหัสตัวชี้วัด", "code"]),
        (ColumnKind.Title, ["ข้อมูล", "รายการ", "รายการข้อมูล", "ชื่อข้อมูล", "ชื่อรายการ", "ข้อมูลสาธารณะ", "ประเด็นข้อมูล", "หัวข้อ", "เรื่อง", "หัวข้อข้อมูล", "รายการข้อมูลสาธารณะ", "ชื่อข้อ", "ข้อมูลที่เปิดเผย"]),
        (ColumnKind.Phase, ["ขั้นตอน", "ระยะ", "ช่วง", "ขั้น"]),
        (ColumnKind.Measure, ["กิจกรรม", "โครงการ", "แนวทาง", "แนวทางฯ", "รายการดำเนินการ"]),
        (ColumnKind.Method, ["การดำเนินการ", "การดำเนินงาน", "วิธีการ", "วิธี"]),
        (ColumnKind.Done, ["ดำเนินการ", "แล้วเสร็จ", "เสร็จ", "เสร็จสิ้น", "มี", "เปิดเผยแล้ว"]),
        (ColumnKind.NotStarted, ["ไม่ดำเนินการ", "ไม่ได้ดำเนินการ", "ไม่มี", "ยังไม่เปิดเผย"]),
        (ColumnKind.Period, ["เวลา", "กำหนดเวลา", "กำหนดการ", "วันที่", "ห้วงเวลา", "เดือน"]),
        (ColumnKind.Responsible, ["หน่วยงาน", "ผู้ดำเนินการ", "ผู้เกี่ยวข้อง", "เจ้าภาพ", "ส่วนราชการ", "กอง/สำนัก", "สำนัก/กอง"]),
        (ColumnKind.Score, ["คะแนน", "ร้อยละ", "ผลประเมิน"]),
        (ColumnKind.Level, ["ระดับ", "เกรด", "ระดับผล"]),
        (ColumnKind.Year, ["ปี", "ปีงบประมาณ", "ปีพ.ศ.", "พ.ศ.", "ปีที่ประเมิน", "ปีงบประมาณพ.ศ."]),
        (ColumnKind.Weakness, ["ปัญหา", "จุดอ่อน", "ข้อบกพร่อง", "ประเด็น"]),
        (ColumnKind.Results, ["ผล", "ความก้าวหน้า"]),
    ];

    // A heading that begins with these words; the longest that fits decides.
    private static readonly (ColumnKind Kind, string[] Names)[] Opening =
    [
        (ColumnKind.Number, ["ลำดับที่"]),
        (ColumnKind.Code, ["รหัสข้อมูล", "ข้อที่(o", "ข้อ(o"]),
        (ColumnKind.Title, ["ชื่อรายการข้อมูล", "ประเด็นการตรวจ", "รายการข้อมูลที่", "ข้อมูลตามแบบตรวจ", "หัวข้อการเปิดเผยข้อมูล"]),
        (ColumnKind.Elements, ["องค์ประกอบด้านข้อมูล", "องค์ประกอบ", "รายละเอียดข้อมูล", "รายละเอียดองค์ประกอบ", "รายละเอียดด้านข้อมูล", "คำอธิบาย"]),
        (ColumnKind.Responsible, ["ผู้รับผิดชอบ", "หน่วยงานรับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "ส่วนราชการที่รับผิดชอบ", "ส่วนราชการรับผิดชอบ", "กองที่รับผิดชอบ", "ส่วนงานที่รับผิดชอบ", "ส่วนงานรับผิดชอบ", "ผู้ที่เกี่ยวข้อง", "ผู้ที่รับผิดชอบ", "หน่วยงานผู้รับผิดชอบ", "หน่วยงานเจ้าภาพ", "กลุ่มงานที่รับผิดชอบ", "การกำหนดผู้รับผิดชอบ"]),
        (ColumnKind.Period, ["ระยะเวลา", "กำหนดแล้วเสร็จ", "ช่วงเวลา", "ห้วงระยะเวลา", "กรอบระยะเวลา", "กรอบเวลา", "กำหนดระยะเวลา", "การกำหนดระยะเวลา", "วันที่ดำเนินการ", "วัน/เดือน/ปี", "ห้วงเวลา", "ปีงบประมาณที่ดำเนินการ"]),
        (ColumnKind.Measure, ["มาตรการ", "กิจกรรม/", "โครงการ/", "แนวทางในการยกระดับ", "แนวทางการยกระดับ", "แนวทางยกระดับ", "แนวทาง/มาตรการ", "แนวทางหรือมาตรการ", "แนวทางการพัฒนา", "แนวทางพัฒนา", "แนวทางการแก้ไข", "แนวทางแก้ไข", "แนวทางการปรับปรุง", "แนวทางปรับปรุง", "แนวทางในการพัฒนา", "แนวทางการนำ", "แนวทางการส่งเสริม", "การกำหนดแนวทาง", "การกำหนดมาตรการ", "ข้อเสนอแนะ/มาตรการ", "ชื่อมาตรการ"]),
        (ColumnKind.Method, ["วิธีดำเนินการ", "วิธีการดำเนินการ", "วิธีการดำเนินงาน", "วิธีดำเนินงาน", "วิธีปฏิบัติ", "วิธีการปฏิบัติ", "วิธีการ/", "ขั้นตอนหรือวิธี", "ขั้นตอน/", "ขั้นตอนการ", "ขั้นตอนและ", "ขั้นตอนวิธี", "การกำหนดขั้นตอน", "การกำหนดวิธี", "แนวทางการดำเนินงาน", "แนวทางการดำเนินการ", "แนวทางดำเนินการ", "แนวทางปฏิบัติ", "แนวทางการปฏิบัติ", "รายละเอียดการดำเนิน", "รายละเอียดกิจกรรม", "การดำเนินการตามมาตรการ", "กระบวนการ"]),
        (ColumnKind.Weakness, ["ประเด็นที่เป็นข้อบกพร่อง", "ประเด็นข้อบกพร่อง", "ประเด็นที่ต้อง", "ประเด็นที่ควร", "ประเด็นปัญหา", "ประเด็นที่เป็นจุดอ่อน", "ข้อบกพร่อง", "จุดอ่อน", "ปัญหา/อุปสรรค", "ปัญหาอุปสรรค", "สภาพปัญหา", "ผลการวิเคราะห์", "ข้อค้นพบ", "ประเด็นจุดอ่อน", "จุดที่ต้อง"]),
        (ColumnKind.Monitoring, ["การกำกับติดตาม", "การกำกับและติดตาม", "กำกับติดตาม", "การติดตาม", "การกำกับ", "แนวทางการกำกับ", "แนวทางกำกับ", "แนวทางการติดตาม", "วิธีการติดตาม", "การรายงานและติดตาม", "การกำหนดแนวทางการกำกับ", "วิธีการกำกับ", "ติดตามและรายงาน", "การรายงานผลและติดตาม"]),
        (ColumnKind.Results, ["สรุปผล", "ผลการดำเนิน", "ผลดำเนิน", "การรายงานผล", "รายงานผล", "รายงานความก้าวหน้า", "ความก้าวหน้า", "ผลความก้าวหน้า", "ผลการปฏิบัติ", "ผลสรุป", "สรุปการดำเนิน", "ผลการขับเคลื่อน"]),
        (ColumnKind.Outcome, ["ผลลัพธ์", "ผลสำเร็จ", "ผลสัมฤทธิ์", "ความสำเร็จ", "ผลที่ได้รับ", "ผลที่คาดว่าจะได้รับ", "ผลที่เกิดขึ้น", "ผลผลิต"]),
        (ColumnKind.Status, ["สถานะ", "สถานภาพ"]),
        (ColumnKind.NotStarted, ["ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ยังไม่เริ่ม", "ยังมิได้ดำเนินการ"]),
        (ColumnKind.InProgress, ["อยู่ระหว่าง", "กำลังดำเนินการ", "ระหว่างดำเนินการ", "อยู่ในระหว่าง"]),
        (ColumnKind.Done, ["ดำเนินการแล้ว", "ดำเนินการเสร็จ", "ดำเนินการเรียบร้อย", "แล้วเสร็จ", "ได้ดำเนินการแล้ว"]),
        (ColumnKind.Indicator, ["ตัวชี้วัด", "ประเด็นตัวชี้วัด", "ประเด็นการประเมิน", "ประเด็นประเมิน", "ชื่อตัวชี้วัด", "ตัวชี้วัดการประเมิน", "ตัวชี้วัด/"]),
        (ColumnKind.Question, ["หัวข้อย่อย", "ข้อคำถาม", "คำถาม", "ประเด็นคำถาม", "หัวข้อการประเมิน", "หัวข้อประเมิน", "รายการประเมิน", "ข้อประเมิน", "ประเด็นย่อย", "ประเด็นการสำรวจ"]),
        (ColumnKind.Instrument, ["เครื่องมือ", "แบบวัด", "แบบประเมิน", "แบบสำรวจ"]),
        (ColumnKind.Score, ["คะแนน", "ผลคะแนน", "ค่าคะแนน", "ผลการประเมิน(", "ผลการประเมินปี", "คะแนนเฉลี่ย", "ระดับคะแนน", "ร้อยละของคะแนน", "ร้อยละคะแนน", "ผลการประเมิน"]),
        (ColumnKind.WeightedScore, ["คะแนนถ่วงน้ำหนัก", "ค่าคะแนนถ่วงน้ำหนัก", "คะแนนหลังถ่วง", "คะแนนเฉลี่ยถ่วงน้ำหนัก", "คะแนนที่ถ่วงน้ำหนัก", "คะแนนxน้ำหนัก", "คะแนน×น้ำหนัก", "คะแนนคูณน้ำหนัก", "คะแนนรวมถ่วงน้ำหนัก"]),
        (ColumnKind.Weight, ["น้ำหนัก", "ค่าน้ำหนัก", "สัดส่วน", "ค่าถ่วงน้ำหนัก"]),
        (ColumnKind.Level, ["ระดับผล", "ระดับการประเมิน", "ระดับคุณธรรม", "ผลระดับ", "ระดับที่ได้"]),
        (ColumnKind.Rank, ["อันดับ", "ลำดับคะแนน"]),
        (ColumnKind.Remark, ["หมายเหตุ", "ข้อสังเกต"]),
        (ColumnKind.Other, ["ผลต่าง", "เพิ่มขึ้น", "เพิ่ม/ลด", "เปลี่ยนแปลง", "เป้าหมาย", "ค่าเป้าหมาย", "คะแนนเป้าหมาย", "หน้า", "งบประมาณ", "ข้อเสนอแนะ", "หลักฐาน", "ลิงก์", "url", "เอกสาร", "เกณฑ์", "ช่องทาง", "วัตถุประสงค์", "ประโยชน์", "สาเหตุ", "ความเสี่ยง", "ส่วนต่าง", "คะแนนเพิ่ม", "คะแนนที่เพิ่ม", "คะแนนต่ำสุด", "คะแนนสูงสุด", "คะแนนเต็ม"]),
    ];

    private static readonly Dictionary<string, ColumnKind> ByWhole =
        Whole.SelectMany(w => w.Names.Select(n => (n, w.Kind))).ToDictionary(w => w.n, w => w.Kind);

    private static readonly (string Name, ColumnKind Kind)[] ByOpening =
        [.. Opening.SelectMany(o => o.Names.Select(n => (n, o.Kind))).OrderByDescending(o => o.n.Length)];

    private static readonly Regex Marker = new(@"^(\([0-9a-zก-ฮ]{1,2}\)|[0-9]{1,2}[.)])", RegexOptions.NonBacktracking);
    private static readonly Regex OfYear = new(@"^(?:ผลคะแนน|คะแนนเฉลี่ย|คะแนน|ผลการประเมิน)?(?:ita)?(?:ประจำ)?(?:ปีงบประมาณ|ปี)?(?:พ\.?ศ\.?)?(25[5-9][0-9])(?:\(.*\))?$", RegexOptions.NonBacktracking);

    private static readonly Regex OneIndicator = new(@"^(?:ประเด็น)?ตัวชี้วัด(?:ย่อย)?(?:ที่)?[0-9]", RegexOptions.NonBacktracking);

    /// <summary>What stands for the node of a column whose scores are those of the row's instrument.</summary>
    public const string InstrumentOfRow = "instrument";

    // IIT, คะแนน EIT, คะแนนเครื่องมือ; ITA and คะแนนรวม are the total where other columns are of nodes.
    private static readonly Regex OfNode = new("^(?:ผลคะแนน|คะแนนเฉลี่ย|คะแนน|แบบวัด|แบบตรวจ|แบบ|เครื่องมือ)?(?:\\()?(iit|eit|oit)(?:\\))?(?:\\([^)]*\\))?$", RegexOptions.NonBacktracking);
    private static readonly Regex OfInstrument = new("^(?:ผล|ค่า)?คะแนน(?:เฉลี่ย|รวม)?(?:ของ|ราย|ตาม|แต่ละ)?(?:เครื่องมือ|แบบวัด|แบบประเมิน|แบบสำรวจ)", RegexOptions.NonBacktracking);

    /// <summary>The column a heading opens, or null when its words are no known heading.</summary>
    public static Column? Recognise(string heading)
    {
        var words = Spaceless.Of(heading).ToLowerInvariant();
        if (words.Length is 0 or > LongestHeading)
            return null;
        words = Marker.Replace(words, "");
        if (OfYear.Match(words) is { Success: true } year)
            return new Column(ColumnKind.Score, heading, int.Parse(year.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        if (OfNode.Match(words) is { Success: true } node)
            return new Column(ColumnKind.Score, heading, Node: node.Groups[1].Value.ToUpperInvariant());
        if (OfInstrument.IsMatch(words))
            return new Column(ColumnKind.Score, heading, Node: InstrumentOfRow);
        if (ByWhole.TryGetValue(words.Trim('*', ':', '.'), out var kind))
            return new Column(kind, heading);
        var opening = Array.Find(ByOpening, o => words.StartsWith(o.Name, StringComparison.Ordinal));
        return opening.Name is null || NamesOne(opening.Kind, words) ? null : new Column(opening.Kind, heading);
    }

    // ตัวชี้วัดที่ 1 and แบบวัด … (IIT) are data of such columns, not their headings.
    private static bool NamesOne(ColumnKind kind, string words) => kind switch
    {
        ColumnKind.Indicator => OneIndicator.IsMatch(words),
        ColumnKind.Instrument => NodeNames.In(words.ToUpperInvariant()).Any(m => NodeNames.IsInstrument(m.Code)),
        _ => false,
    };
}
