using OpenIta.Documents;

namespace OpenIta.Tests.Documents;

/// <summary>A document with every block of the model in it.</summary>
internal static class SampleDocument
{
    // The smallest PNG there is: one transparent pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static Picture Emblem { get; } = new(Pixel, PictureFormat.Png, 1.5, 1.5, "ตราของหน่วยงาน");

    public static Document Full { get; } = new("รายงานผล 2566", [Memo, Report, Wide])
    {
        Issuer = "องค์การบริหารส่วนตำบลตัวอย่าง",
    };

    private static Section Memo => new(
    [
        new MemoHead("บันทึกข้อความ") { Emblem = Emblem },
        new FillInLine([new FillIn("ส่วนราชการ", "สำนักปลัด โทร ๐๔๓-๑๒๓๔๕๖")]),
        new FillInLine([new FillIn("ที่", "ขก ๑/๒"), new FillIn("วันที่", "๖ กันยายน ๒๕๖๔")]),
        new FillInLine([new FillIn("เรื่อง", null)]),
        Paragraph.Of("ด้วยสำนักงาน ป.ป.ช. ได้ดำเนินโครงการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐผ่านช่องทางต่าง ๆ", ParagraphKind.Body),
        new SignatureBlock("นางสมศรี ใจดี", ["นักทรัพยากรบุคคลชำนาญการ"]),
        new OpinionBlock("ความเห็นของปลัด", null, new SignatureBlock(null, ["ปลัดองค์การบริหารส่วนตำบล"], "จ่าเอก")),
        new OpinionBlock("ความเห็นของนายก", "เห็นชอบ", null),
    ]);

    private static Section Report => new(
    [
        new TitlePage(["รายงานผลการวิเคราะห์", "ประจำปีงบประมาณ พ.ศ. 2566"], ["องค์การบริหารส่วนตำบลตัวอย่าง", "อำเภอเมือง จังหวัดขอนแก่น"]) { Emblem = Emblem },
        new TableOfContents("สารบัญ"),
        new PageBreak(),
        new Heading(1, "ผลการประเมิน"),
        new Heading(2, "รายตัวชี้วัด"),
        new Heading(3, "ตัวชี้วัดที่ 1"),
        Paragraph.Of("คะแนน 93.34\nระดับผ่านดี"),
        Paragraph.Of("หมายเหตุ", ParagraphKind.Note),
        Paragraph.Of("ชื่อรายงาน", ParagraphKind.Title),
        Paragraph.Of("กลางหน้า", ParagraphKind.Centered),
        new Paragraph([new Run("ตัวหนา") { Bold = true }, new LineBreak(), new Link("เว็บไซต์", "https://itas.nacc.go.th/2566"), new Link("ไม่ใช่ลิงก์", "javascript:alert(1)")]),
        ListBlock.Bullets("หนึ่ง", "สอง"),
        ListBlock.Numbers("หนึ่ง", "สอง"),
        ListBlock.Numbers("เริ่มใหม่ที่หนึ่ง"),
        new PictureBlock(Emblem),
    ]);

    private static Section Wide => new(
    [
        new Table([1, 3, 2],
            [
                new Row([Cell.Of("ข้อ") with { RowSpan = 2 }, Cell.Of("ข้อมูล") with { ColumnSpan = 2 }]),
                Row.Of("ชื่อ", "สถานะ"),
            ],
            [
                new Row([Cell.Of("O1") with { IsRowHeader = true, RowSpan = 2 }, Cell.Of("โครงสร้าง"), new Cell([new Paragraph([new CheckBox(Checked: true, "ดำเนินการ"), new CheckBox(Checked: false, "ยังไม่ได้ดำเนินการ")])])]),
                Row.Of("ข้อมูลผู้บริหาร", "94.64"),
                new Row([Cell.Of("รวม"), new Cell([ListBlock.Bullets("ก", "ข")]) { ColumnSpan = 2, Alignment = Alignment.End }]),
            ]) { Dense = true, Description = "ข้อมูลสาธารณะ" },
    ])
    { Orientation = PageOrientation.Landscape, FirstPageIsNumbered = true };
}
